import { describe, expect, test } from 'vitest';
import type { Cert } from '../../utils/core/certs/cert';
import { assess } from '../../utils/core/report/assess';
import { changesSince, type EarlierReport } from '../../utils/core/report/dossier/changes';
import { type DossierChoice, EVERY_PART } from '../../utils/core/report/dossier/dossier';
import { makeDossier } from '../../utils/core/report/dossier/make-dossier';
import { readDossier } from '../../utils/core/report/dossier/read-dossier';
import { REPORT_FORMATS } from '../../utils/core/report/formats';
import { ENGLISH } from '../../utils/core/report/words/en';
import { cert, skill } from './offer-for-tests';
import { readingWith, sourceWith } from './report-for-tests';

const SQL_AND_PYTHON = [skill('sql', { label: 'SQL' }), skill('python', { label: 'Python' })];

/** Postings named after their titles, each asking for SQL and Python, held against these certificates on that day. */
function made(
  today: string,
  titles: readonly string[],
  certs: readonly Cert[],
  choice: DossierChoice = EVERY_PART,
) {
  const readings = titles.map((title) => readingWith(title, { skills: SQL_AND_PYTHON }));
  return makeDossier({ ...sourceWith('x'), readings, certs, today, unread: [] }, choice);
}

function earlier(value: object): EarlierReport {
  const read = readDossier(JSON.parse(JSON.stringify(value)));
  if (read.kind !== 'read') throw new Error(read.message);
  return read.report;
}

const sql = cert('s', ['sql'], { title: 'SQL Basics' });
const python = cert('p', ['python'], { title: 'Python Basics', expires: '2026-10-31' });
const anew = cert('n', ['python'], { title: 'Python Basics', issued: '2026-11-01', expires: null });

const summer = earlier(made('2026-07-01', ['One', 'Two'], [python]));

describe('since an earlier report', () => {
  test('skills newly covered, certificates gained and run out, coverage then and now', () => {
    const changes = changesSince(summer, made('2026-11-25', ['One', 'Two'], [python, sql]));
    expect(changes).toMatchObject({
      since: '2026-07-01',
      skills: { gained: ['SQL'], lost: ['Python'] },
      certs: {
        gained: ['SQL Basics, Some Academy'],
        renewed: [],
        ended: ['Python Basics, Some Academy'],
        gone: [],
      },
      postings: { added: 0, dropped: 0 },
    });
  });

  test('a certificate earned again is renewed, not new', () => {
    const autumn = earlier(made('2026-11-25', ['One'], [python]));
    const { certs } = changesSince(autumn, made('2026-11-26', ['One'], [python, anew]));
    expect(certs).toEqual({
      gained: [],
      renewed: ['Python Basics, Some Academy'],
      ended: [],
      gone: [],
    });
  });

  test('postings are told apart by title and employer, new ones and dropped ones counted', () => {
    const { postings, coverage } = changesSince(summer, made('2026-11-25', ['Two', 'Three'], [sql]));
    expect(postings).toEqual({ added: 1, dropped: 1 });
    expect(coverage?.map(({ title }) => title)).toEqual(['Two']);
  });

  test('what one of the two left out is not compared, and nothing comes in by it', () => {
    const choice = { ...EVERY_PART, parts: ['coverage'] as const };
    const changes = changesSince(summer, made('2026-11-25', ['One'], [sql], choice));
    expect([changes.skills, changes.certs]).toEqual([null, null]);
    expect(JSON.stringify(changes)).not.toContain('SQL');
  });

  test('the report of a plan can be compared too: it lists no certificates', () => {
    const { readings, catalogue, implications, wishes } = sourceWith('x');
    const reading = { ...(readings[0] as (typeof readings)[number]), skills: SQL_AND_PYTHON };
    const one = earlier(assess(reading, [python], catalogue, implications, '2026-07-01', wishes));
    const changes = changesSince(one, made('2026-11-25', ['x'], [python, sql]));
    expect(changes).toMatchObject({ skills: { gained: ['SQL'], lost: ['Python'] }, certs: null });
  });

  test.each(['markdown', 'html', 'csv'])('%s says it in words', (id) => {
    const now = made('2026-11-25', ['One', 'Two'], [python, sql]);
    const dossier = { ...now, changes: changesSince(summer, now) };
    const text = REPORT_FORMATS.find((one) => one.id === id)?.write(dossier, ENGLISH) ?? '';
    for (const part of [
      'Skills newly covered',
      'SQL Basics, Some Academy',
      'Certificates that no longer count',
    ])
      expect(text).toContain(part);
    if (id !== 'csv') expect(text).toContain('Since the report of 1 Jul 2026');
  });

  test('nothing changed is said, too', () => {
    const again = made('2026-07-02', ['One', 'Two'], [python]);
    const text = REPORT_FORMATS.find(({ id }) => id === 'markdown')?.write(
      { ...again, changes: changesSince(summer, again) },
      ENGLISH,
    );
    expect(text).toContain('Nothing has changed.');
  });
});
