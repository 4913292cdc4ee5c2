import { nameKey } from '../catalogue/name-key';
import type { Cert, CertSource, Signature } from './cert';
import { distinct } from './finish-cert';
import { hasOwnAddress } from './own-address';
import { type Steps, toEnd } from './steps';

export interface MergedCerts {
  readonly certs: readonly Cert[];
  /** Ids of certificates that are new. */
  readonly added: readonly string[];
  /** Ids of held certificates that learned something. */
  readonly enriched: readonly string[];
  /** How many came again without anything new. */
  readonly unchanged: number;
}

/**
 * Adds certificates to those held. What failed its check is mixed with nothing: its facts may be forged.
 * The same one from two sources becomes one: by credential id or its own address, else by
 * name, issuer and month; the facts of the surer signature stay and the other fills the gaps. Two renewals are never one.
 */
export function mergeCerts(held: readonly Cert[], incoming: readonly Cert[]): MergedCerts {
  return toEnd(mergeInSteps(held, incoming));
}

/** Certificates between two pauses. */
const CERTS_AT_A_TIME = 100;

/** {@link mergeCerts} with pauses, for thousands of them. */
export function* mergeInSteps(held: readonly Cert[], incoming: readonly Cert[]): Steps<MergedCerts> {
  const index = new CertIndex();
  for (const [at, cert] of held.entries()) {
    if (at % CERTS_AT_A_TIME === 0) yield;
    index.put(cert);
  }
  const added = new Set<string>();
  const enriched = new Set<string>();
  let unchanged = 0;
  for (const [at, cert] of incoming.entries()) {
    if (at % CERTS_AT_A_TIME === 0) yield;
    const same = index.find(cert);
    if (same === undefined) {
      index.put(cert);
      added.add(cert.id);
      continue;
    }
    const both = join(same, cert);
    if (isEqual(both, same)) unchanged++;
    else if (!added.has(same.id)) enriched.add(same.id);
    index.put(both);
  }
  return { certs: index.certs(), added: [...added], enriched: [...enriched], unchanged };
}

/** Certificates by all that can tell two of them to be the same; large collections are merged in linear time. */
class CertIndex {
  private readonly byId = new Map<string, Cert>();
  private readonly idsByKey = new Map<string, Set<string>>();

  put(cert: Cert): void {
    this.byId.set(cert.id, cert);
    for (const key of keysOf(cert))
      this.idsByKey.set(key, (this.idsByKey.get(key) ?? new Set()).add(cert.id));
  }

  find(cert: Cert): Cert | undefined {
    const own = this.byId.get(cert.id);
    if (own !== undefined) return own;
    for (const key of keysOf(cert)) {
      for (const id of this.idsByKey.get(key) ?? []) {
        const candidate = this.byId.get(id);
        if (candidate !== undefined && isSame(candidate, cert)) return candidate;
      }
    }
    return undefined;
  }

  certs(): readonly Cert[] {
    return [...this.byId.values()];
  }
}

function keysOf(cert: Cert): readonly string[] {
  return [
    ...(cert.credentialId === null ? [] : [`id ${cert.credentialId}`]),
    ...(cert.url === null ? [] : [`url ${cert.url}`]),
    ...(cert.issued === null ? [] : [`name ${nameKey(cert.title)} ${cert.issued.slice(0, 7)}`]),
  ];
}

function isEqual(a: Cert, b: Cert): boolean {
  return (Object.keys(a) as (keyof Cert)[]).every(
    (fact) => JSON.stringify(a[fact]) === JSON.stringify(b[fact]),
  );
}

function isSame(a: Cert, b: Cert): boolean {
  if (a.signature === 'failed' || b.signature === 'failed' || isRenewal(a, b)) return false;
  const isSameIssuer = a.issuer === null || b.issuer === null || nameKey(a.issuer) === nameKey(b.issuer);
  const isSameName = nameKey(a.title) === nameKey(b.title);
  if (a.credentialId !== null && b.credentialId !== null) {
    if (a.credentialId === b.credentialId) return isSameIssuer && (isSameName || isLongId(a.credentialId));
    if (isSameKind(a, b)) return false;
  }
  const isSameAddress = a.url !== null && a.url === b.url;
  if (isSameAddress && (hasOwnAddress(a) || hasOwnAddress(b))) return true;
  const isSameMonth = a.issued !== null && b.issued !== null && a.issued.slice(0, 7) === b.issued.slice(0, 7);
  const isIssuerTold = a.issuer !== null && b.issuer !== null;
  return isSameName && isSameMonth && isSameIssuer && (isIssuerTold || isSameAddress);
}

/** A uuid or the like names one certificate in the world; `12` may be the first of many lists. */
function isLongId(id: string): boolean {
  return id.length >= 12;
}

/** Two ids of one kind of source are two certificates; ids of different sources count differently. */
function isSameKind(a: Cert, b: Cert): boolean {
  return a.source.format === b.source.format;
}

/**
 * Issued at another time, or valid to another: one follows the other. A date of lesser precision contradicts nothing,
 * and neither does a day or two: issuers write their own time, others that of Greenwich.
 */
function isRenewal(a: Cert, b: Cert): boolean {
  return areApart(a.issued, b.issued) || areApart(a.expires, b.expires);
}

const TIME_ZONE_DAYS = 2;

function areApart(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.startsWith(b) || b.startsWith(a)) return false;
  const isDays = a.length === 10 && b.length === 10;
  return !isDays || Math.abs(Date.parse(a) - Date.parse(b)) > TIME_ZONE_DAYS * 86_400_000;
}

const SUREST: readonly Signature[] = [
  'verified',
  'intact-issuer-not-confirmed',
  'cannot-check-offline',
  'not-signed',
  'failed',
];

/** The surer one's facts, and of the other what they lack. What is signed takes nothing on that nobody signed. */
function join(held: Cert, incoming: Cert): Cert {
  const isSurer = SUREST.indexOf(incoming.signature) < SUREST.indexOf(held.signature);
  const [main, other] = isSurer ? [incoming, held] : [held, incoming];
  const isSigned = main.signature === 'verified' || main.signature === 'intact-issuer-not-confirmed';
  const sources = otherSources(held, incoming);
  return {
    ...(isSigned ? main : filled(main, other)),
    id: held.id,
    skills: distinct([...main.skills, ...moreSkills(main, other, isSigned)]),
    revoked: main.revoked || other.revoked,
    source: held.source,
    ...(sources.length === 0 ? {} : { otherSources: sources }),
  };
}

function filled(main: Cert, other: Cert): Cert {
  return {
    ...main,
    issuer: main.issuer ?? other.issuer,
    issued: precise(main.issued, other.issued),
    expires: precise(main.expires, other.expires),
    credentialId: main.credentialId ?? other.credentialId,
    url: main.url ?? other.url,
    recipient: main.recipient === 'not-checked' ? other.recipient : main.recipient,
    offer: main.offer ?? other.offer,
  };
}

/** Skills guessed from a title give way to stated ones; to what is signed only the user and the catalogue add. */
function moreSkills(main: Cert, other: Cert, isSigned: boolean): Cert['skills'] {
  const isStated = main.skills.some(({ from }) => from !== 'title');
  return other.skills.filter(({ from }) =>
    isSigned ? from === 'user' || from === 'catalogue' : from !== 'title' || !isStated,
  );
}

/** The more precise of two dates that agree. */
function precise(own: string | null, more: string | null): string | null {
  if (own === null || more === null) return own ?? more;
  return more.length > own.length && more.startsWith(own) ? more : own;
}

function otherSources(held: Cert, incoming: Cert): readonly CertSource[] {
  const key = ({ file, format }: CertSource) => JSON.stringify([file, format]);
  const all = [...(held.otherSources ?? []), incoming.source, ...(incoming.otherSources ?? [])];
  const distinctSources = new Map(all.map((source) => [key(source), source]));
  distinctSources.delete(key(held.source));
  return [...distinctSources.values()];
}
