import jsonld from 'jsonld';
import type { Json, JsonObject } from '../input/json';
import { listOf } from '../input/typed';
import { CONTEXTS } from './contexts';
import type { Canonical } from './data-integrity';
import { hasUnsignedParts } from './unsigned-parts';

/**
 * The canonical form of `eddsa-rdfc-2022`, `ecdsa-rdfc-2019` and Ed25519Signature2020: linked data (RDFC-1.0). Safe
 * mode, so that a term no context knows fails and is not silently left out, and bundled contexts only.
 */
export async function canonizeRdfc(document: JsonObject, options: JsonObject): Promise<Canonical> {
  const context = document['@context'];
  if (!hasKnownContexts(context)) return { kind: 'context-unknown' };
  try {
    const [documentText, optionsText] = await Promise.all([
      canonize(document),
      canonize({ ...options, '@context': context }),
    ]);
    if (documentText === '' || optionsText === '') return { kind: 'wrong' };
    return {
      kind: 'canonical',
      document: documentText,
      options: optionsText,
      hasUnsignedParts: hasUnsignedParts(document) || hasUnsignedParts(options),
    };
  } catch {
    return { kind: 'wrong' }; // a term without meaning, or a graph made to be slow
  }
}

/** Contexts by address alone, each once: one written into the credential could give its words another meaning. */
function hasKnownContexts(context: Json | undefined): boolean {
  const contexts = listOf(context);
  const isKnown = (address: Json) => typeof address === 'string' && CONTEXTS.has(address);
  return contexts.length > 0 && new Set(contexts).size === contexts.length && contexts.every(isKnown);
}

/** The types of the library lag behind it: they know neither the algorithm's name of today nor safe mode. */
const OPTIONS = {
  algorithm: 'RDFC-1.0',
  format: 'application/n-quads',
  safe: true,
  documentLoader: loadBundled,
} as unknown as jsonld.Options.Normalize;

async function canonize(document: JsonObject): Promise<string> {
  return String(await jsonld.canonize(document as jsonld.JsonLdDocument, OPTIONS));
}

async function loadBundled(url: string) {
  const document = CONTEXTS.get(url);
  if (document === undefined) throw new Error(`no bundled context ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: document as jsonld.JsonLdDocument };
}
