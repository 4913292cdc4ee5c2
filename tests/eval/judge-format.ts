/** How one entry of a folder's `expected.json` is held against what was read; its words are those of formats/README.md. */
import type { Cert } from '../../utils/core/certs/cert';
import type { FileResult } from '../../utils/core/certs/file-result';
import { isSameSkill, SIGNATURE_WORDS } from './cert-context';

interface ExpectedRecord {
  readonly name?: string;
  readonly skills?: readonly string[];
  readonly [field: string]: unknown;
}

export interface Expected {
  readonly result: 'ok' | 'error' | 'catalogue' | 'ok_or_error' | 'ok_or_repaired';
  readonly records?: readonly ExpectedRecord[];
  readonly signature?: string;
  readonly warning?: string;
  readonly code?: string;
  readonly name?: string;
  readonly price?: number;
  readonly currency?: string;
  readonly hours?: number;
  readonly skills?: readonly string[];
}

/** Facts that are compared exactly. `hours` and `price` belong to offers and stay in the raw source of a certificate. */
const FACTS = ['issuer', 'issued', 'expires', 'credentialId', 'url'] as const;

/** What is wrong, a sentence each; empty when it is as expected. */
export function judgeFormat(expected: Expected, certs: readonly Cert[], file: FileResult): readonly string[] {
  if (expected.result === 'ok_or_error' || expected.result === 'ok_or_repaired') return [];
  if (expected.result === 'error') {
    return file.error?.code === expected.code
      ? []
      : [`error ${expected.code} expected, got ${file.error?.code ?? `${certs.length} records`}`];
  }
  if (file.error !== null) return [`refused: ${file.error.code}, ${file.error.message}`];
  if (expected.result === 'catalogue') return judgeOffer(expected, certs, file);
  const wanted = expected.records ?? [];
  if (certs.length !== wanted.length) return [`${wanted.length} records expected, got ${certs.length}`];
  const words = expected.signature === undefined ? null : (SIGNATURE_WORDS[expected.signature] ?? []);
  return [
    ...wanted.flatMap((record, index) => judgeRecord(record, certs[index] as Cert)),
    ...(words !== null && !certs.every(({ signature }) => words.includes(signature))
      ? [`signature ${expected.signature} expected, got ${certs.map(({ signature }) => signature)}`]
      : []),
    ...(expected.warning !== undefined && !certs.some(({ warnings }) => warnings.length > 0)
      ? [`a warning expected: ${expected.warning}`]
      : []),
  ];
}

function judgeRecord(expected: ExpectedRecord, cert: Cert): readonly string[] {
  const faults: string[] = [];
  if (expected.name !== undefined && expected.name !== cert.title) faults.push(`title "${cert.title}"`);
  for (const fact of FACTS) {
    if (fact in expected && expected[fact] !== cert[fact])
      faults.push(`${fact} ${cert[fact]}, not ${expected[fact]}`);
  }
  const labels = cert.skills.map(({ label }) => label);
  const missing = (expected.skills ?? []).filter((name) => !labels.some((label) => isSameSkill(name, label)));
  const added = labels.filter(
    (label) => !(expected.skills ?? labels).some((name) => isSameSkill(name, label)),
  );
  if (missing.length > 0) faults.push(`skills missing: ${missing}`);
  if (added.length > 0) faults.push(`skills added: ${added}`);
  return faults;
}

function judgeOffer(expected: Expected, certs: readonly Cert[], file: FileResult): readonly string[] {
  const offer = file.offers?.[0];
  if (certs.length > 0 || offer === undefined) return ['an offer and no certificate expected'];
  const wanted = {
    title: expected.name,
    price: expected.price,
    currency: expected.currency,
    hours: expected.hours,
  };
  return Object.entries(wanted)
    .filter(([fact, value]) => value !== undefined && value !== offer[fact as keyof typeof wanted])
    .map(([fact, value]) => `offer ${fact} ${offer[fact as keyof typeof wanted]}, not ${value}`);
}
