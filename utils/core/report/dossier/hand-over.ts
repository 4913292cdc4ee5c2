import type { Offer } from '../../catalogue/offer';
import type { Cert } from '../../certs/cert';
import type { Plan, PlanOffer } from '../../plan/plan';
import type { Posting } from '../../posting/posting';
import type { Reading } from '../../skills/reading';
import type { Skill } from '../../skills/skill';
import type { DossierPlan } from './dossier';

/**
 * Certificates as a stranger may have them, in an order that tells nothing of the vault. File names, other sources and
 * whose address was compared always stay behind; what a certificate can be looked up by does unless it is asked for.
 */
export function certsToHand(certs: readonly Cert[], links: boolean): Cert[] {
  return [...certs].sort(inOrder).map(({ otherSources: _, ...cert }, i) => ({
    ...cert,
    id: `cert-${i + 1}`,
    url: links ? cert.url : null,
    credentialId: links ? cert.credentialId : null,
    recipient: 'not-checked',
    warnings: [],
    source: { file: null, format: cert.source.format },
  }));
}

function inOrder(a: Cert, b: Cert): number {
  const keys = (cert: Cert) => [cert.title, cert.issuer ?? '', cert.issued ?? '', cert.id];
  const [own, others] = [keys(a), keys(b)];
  const at = own.findIndex((key, i) => key !== others[i]);
  return at < 0 ? 0 : (own[at] as string) < (others[at] as string) ? -1 : 1;
}

/** An offer without what only the user wrote about it; without its price where prices stay out. */
export function offerToHand(offer: Offer, prices: boolean): Offer {
  return {
    ...offer,
    note: null,
    sources: [],
    ...(!prices && { priceUSD: null, priceBasis: null }),
  };
}

/** A plan without the sources of its facts, which the user may have written, and without its price where it stays out. */
export function planToHand(plan: Plan, prices: boolean): DossierPlan {
  const withoutSources = (step: PlanOffer): PlanOffer => ({
    ...step,
    because: { ...step.because, facts: { ...step.because.facts, sources: [] } },
  });
  return { ...plan, offers: plan.offers.map(withoutSources), price: prices ? plan.price : null };
}

/** A reading whose text is no more than the lines that first ask for a skill; no text at all without `sentences`. */
export function readingToHand(reading: Reading, sentences: boolean): Reading {
  if (reading.posting === null) return reading;
  const posting = { ...reading.posting, url: postingAddress(reading.posting), text: '' };
  if (!sentences) return { ...reading, posting, sections: [], skills: reading.skills.map(withoutPlaces) };
  const { text, skills } = linesThatAsk(reading.posting.text, reading.skills);
  const section = { kind: 'other', heading: null, start: 0, end: text.length } as const;
  return { ...reading, posting: { ...posting, text }, sections: text === '' ? [] : [section], skills };
}

const withoutPlaces = (skill: Skill): Skill => ({ ...skill, mentions: [] });

/** Each line once, in the order in which the skills first need it; mentions are moved along. */
function linesThatAsk(text: string, skills: readonly Skill[]) {
  const starts = new Map<string, number>();
  let kept = '';
  const moved = skills.map((skill) => {
    const [mention] = skill.mentions;
    if (mention === undefined) return skill;
    const from = text.lastIndexOf('\n', mention.start - 1) + 1;
    const end = text.indexOf('\n', mention.end);
    const line = text.slice(from, end < 0 ? text.length : end);
    const key = `${from} ${line.length}`;
    const start = starts.get(key) ?? kept.length;
    if (!starts.has(key)) kept += `${line}\n`;
    starts.set(key, start);
    const shift = start - from;
    return {
      ...skill,
      mentions: [{ ...mention, start: mention.start + shift, end: mention.end + shift, section: 0 }],
    };
  });
  return { text: kept, skills: moved };
}

/** A posting's address without what a search, a mail or a session added to it: of its query only the posting's own id. */
export function postingAddress({ url, id }: Pick<Posting, 'url' | 'id'>): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  const own = [...address.searchParams].filter(([, value]) => value === id);
  address.search = new URLSearchParams(own).toString();
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}
