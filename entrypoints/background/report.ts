import { loadCatalogue } from '@/utils/core/catalogue';
import type { Offer } from '@/utils/core/catalogue/offer';
import type { Cert } from '@/utils/core/certs/cert';
import { NO_WISHES } from '@/utils/core/plan/plan';
import { assess } from '@/utils/core/report/assess';
import type { Report } from '@/utils/core/report/report';
import type { Reading } from '@/utils/core/skills/reading';
import { IMPLICATIONS } from '@/utils/core/vocabulary/implications.generated';
import { heldCerts } from '@/utils/store/certs';
import { localDay } from '@/utils/store/day';
import type { Database } from '@/utils/store/schema';
import { settingsOf } from '@/utils/store/settings';

/** The reading against what is held and wished for now. */
export async function reportOn(db: Database, reading: Reading): Promise<Report> {
  const [certs, { wishes }] = await Promise.all([heldCerts(db), settingsOf(db)]);
  return assess(reading, certs, loadCatalogue(), IMPLICATIONS, localDay(new Date()), {
    ...NO_WISHES,
    ...wishes,
  });
}

/** The certificates and offers that a report names, for the view that shows it. */
export async function namedIn(
  db: Database,
  report: Report,
): Promise<{ certs: readonly Cert[]; offers: readonly Offer[]; held: number }> {
  const certs = await heldCerts(db);
  const named = new Set(
    report.matches.flatMap(({ certs: ids, because }) => ('cert' in because ? [...ids, because.cert] : ids)),
  );
  const catalogue = loadCatalogue();
  return {
    certs: certs.filter(({ id }) => named.has(id)),
    offers: report.plan.offers.flatMap(({ id }) => catalogue.get(id) ?? []),
    held: certs.length,
  };
}
