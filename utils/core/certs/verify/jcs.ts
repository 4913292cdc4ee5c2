import canonicalize from 'canonicalize';
import type { Json, JsonObject } from '../input/json';
import type { Canonical } from './data-integrity';

/** The canonical form of `eddsa-jcs-2022` and `ecdsa-jcs-2019`: JSON itself, keys in order (RFC 8785). */
export function canonizeJcs(document: JsonObject, options: JsonObject): Canonical {
  if (!startsWithContexts(document['@context'], options['@context'])) return { kind: 'wrong' };
  try {
    const [documentText, optionsText] = [canonicalize(document), canonicalize(options)];
    if (documentText === undefined || optionsText === undefined) return { kind: 'wrong' };
    return { kind: 'canonical', document: documentText, options: optionsText };
  } catch {
    return { kind: 'wrong' }; // a number or text that JSON can't carry
  }
}

/** Contexts of the proof must be the document's first ones, in the same order (vc-di-eddsa, 3.3.2). */
function startsWithContexts(document: Json | undefined, proof: Json | undefined): boolean {
  if (proof === undefined) return true;
  const [own, wanted] = [document, proof].map((value) => (Array.isArray(value) ? value : [value])) as [
    Json[],
    Json[],
  ];
  return wanted.every((context, at) => canonicalize(context) === canonicalize(own[at]));
}
