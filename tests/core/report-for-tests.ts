import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import type { Offer } from '../../utils/core/catalogue/offer';
import { NO_WISHES } from '../../utils/core/plan/plan';
import { type DossierChoice, EVERY_PART } from '../../utils/core/report/dossier/dossier';
import { type DossierSource, makeDossier } from '../../utils/core/report/dossier/make-dossier';
import { REPORT_FORMATS } from '../../utils/core/report/formats';
import type { ReportWords } from '../../utils/core/report/report-words';
import { ENGLISH } from '../../utils/core/report/words/en';
import type { Reading } from '../../utils/core/skills/reading';
import { IMPLICATIONS } from '../../utils/core/vocabulary/implications.generated';
import { cert, offer, skill } from './offer-for-tests';

const TODAY = '2026-11-25';

/** With everything that a report can hold but the holder's name. */
const ALL: DossierChoice = { ...EVERY_PART, links: true };

/** A posting that asks for SQL, Python and what the name says. */
export function readingWith(name: string, given: Partial<Reading> = {}): Reading {
  const text = `Need SQL and ${name}`;
  const mentions = [{ start: 5, end: 8, text: 'SQL', section: 0 }];
  return {
    schema: 'nextbadge/reading@1',
    status: 'read',
    reason: null,
    partial: false,
    posting: {
      site: null,
      source: 'text',
      id: null,
      url: 'https://jobs.example/1',
      title: name,
      company: name,
      location: null,
      remote: null,
      postedOn: null,
      validThrough: null,
      employmentType: null,
      salary: null,
      language: 'en',
      text,
    },
    sections: [],
    skills: [
      skill('sql', { label: 'SQL', mentions }),
      skill('python', { label: 'Python', years: 3 }),
      skill('x:other', { label: name, known: false, need: 'preferred' }),
      skill('x:more', { label: name, known: false, need: 'mentioned' }),
    ],
    ...given,
  };
}

/** What a report is made of, with `name` in every place that outside text can get into. */
export function sourceWith(name: string, given: Partial<Offer> = {}): DossierSource {
  return {
    readings: [readingWith(name)],
    certs: [
      cert('c', ['sql'], {
        title: name,
        issuer: name,
        offer: 'another',
        credentialId: name,
        url: 'https://badges.example/c',
      }),
    ],
    catalogue: catalogueOf([
      offer({ id: 'py', title: name, provider: name, skills: ['python'], priceUSD: 70.5, ...given }),
    ]),
    implications: IMPLICATIONS,
    wishes: NO_WISHES,
    today: TODAY,
    unread: [{ name, code: 'unreadable' }],
  };
}

/** The file that a format makes of it. */
export function written(
  format: string,
  source: DossierSource,
  choice: DossierChoice = ALL,
  words: ReportWords = ENGLISH,
): string {
  const found = REPORT_FORMATS.find((one) => one.id === format);
  if (found === undefined) throw new Error(`no such format: ${format}`);
  return found.write(makeDossier(source, choice), words);
}
