import { catalogueOf } from '../../utils/core/catalogue/catalogue';
import type { Offer } from '../../utils/core/catalogue/offer';
import { NO_WISHES } from '../../utils/core/plan/plan';
import { assess } from '../../utils/core/report/assess';
import { REPORT_FORMATS } from '../../utils/core/report/formats';
import type { ReportInput } from '../../utils/core/report/report-view';
import { ENGLISH } from '../../utils/core/report/words/en';
import type { Reading } from '../../utils/core/skills/reading';
import { IMPLICATIONS } from '../../utils/core/vocabulary/implications.generated';
import { cert, offer, skill } from './offer-for-tests';

const TODAY = '2026-11-25';

/** A report in which `name` stands in every place that outside text can get into. */
export function inputWith(name: string, given: Partial<Offer> = {}): ReportInput {
  const text = `Need SQL and ${name}`;
  const mentions = [{ start: 5, end: 8, text: 'SQL', section: 0 }];
  const reading: Reading = {
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
  };
  const certs = [cert('c', ['sql'], { title: name, issuer: name, offer: 'another' })];
  const catalogue = catalogueOf([
    offer({ id: 'py', title: name, provider: name, skills: ['python'], priceUSD: 70.5, ...given }),
  ]);
  const report = assess(reading, certs, catalogue, IMPLICATIONS, TODAY, NO_WISHES);
  return { report, certs, catalogue };
}

/** The file that a format makes of it. */
export function written(format: string, input: ReportInput): string {
  const found = REPORT_FORMATS.find((one) => one.id === format);
  if (found === undefined) throw new Error(`no such format: ${format}`);
  return found.write(input, ENGLISH);
}
