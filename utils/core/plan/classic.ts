import type { Implications } from '../vocabulary/implications';
import type { Plan } from './plan';
import { pathsFrom } from './shows';

/** A classic certification or programme, for comparison only: nobody claims that the two are worth the same. */
export interface Classic {
  readonly id: string;
  readonly title: string;
  readonly priceUSD: number;
  /** Usual time to prepare, or the length of the programme. */
  readonly hours: number;
  /** Vocabulary ids that it teaches. */
  readonly skills: readonly string[];
  readonly source: string;
  readonly year: number;
  /** Whether the figure is from memory and was not looked up in the source again. */
  readonly isRecalled: boolean;
}

const row = (
  id: string,
  title: string,
  priceUSD: number,
  hours: number,
  skills: string,
  source: string,
  year: number,
  isRecalled = true,
): Classic => ({ id, title, priceUSD, hours, skills: skills.split(' '), source, year, isRecalled });

/** In order of id. Prices are list prices of exams in the United States, or tuition; hours are usual figures, not official ones. */
export const CLASSICS: readonly Classic[] = [
  row(
    'aws-sap',
    'AWS Certified Solutions Architect - Professional',
    300,
    150,
    'aws cloud-architecture cloud-computing networking',
    'AWS exam price list',
    2026,
    false,
  ),
  row(
    'boot-camp-data',
    'Data science boot camp, full time',
    13500,
    560,
    'python sql statistics machine-learning data-visualization data-analysis pandas',
    'Course Report, boot camp market study',
    2021,
  ),
  row(
    'boot-camp-web',
    'Coding boot camp, full time',
    13584,
    560,
    'html css javascript react node-js git sql rest-apis typescript',
    'Course Report, boot camp market study',
    2021,
  ),
  row(
    'ccnp',
    'CCNP Enterprise (core and one concentration exam)',
    700,
    350,
    'networking routing-and-switching tcp-ip bgp network-security',
    'Cisco exam price list',
    2024,
  ),
  row(
    'cissp',
    'CISSP',
    749,
    150,
    'cybersecurity risk-management network-security information-security cloud-security',
    'ISC2 exam price list',
    2024,
  ),
  row(
    'cka-ckad-cks',
    'Kubestronaut path (CKA, CKAD, CKS)',
    1335,
    230,
    'kubernetes docker containers helm kubernetes-security linux',
    'Linux Foundation price list',
    2026,
    false,
  ),
  row(
    'google-pde',
    'Google Cloud Professional Data Engineer',
    200,
    100,
    'google-cloud-platform data-engineering bigquery apache-beam apache-spark etl',
    'Google Cloud exam price list',
    2026,
    false,
  ),
  row(
    'istqb-advanced',
    'ISTQB Foundation and Advanced Test Analyst',
    530,
    110,
    'software-testing test-automation quality-assurance test-management',
    'ISTQB exam providers',
    2024,
  ),
  row(
    'itil-mp',
    'ITIL 4 Managing Professional (four exams)',
    2400,
    160,
    'itsm itil incident-management change-management',
    'PeopleCert price list',
    2024,
  ),
  row(
    'oscp',
    'OffSec PEN-200 with OSCP exam',
    1749,
    300,
    'penetration-testing cybersecurity linux',
    'OffSec price list',
    2025,
  ),
  row(
    'pmp',
    'Project Management Professional (PMP)',
    555,
    150,
    'project-management agile risk-management stakeholder-management scrum',
    'PMI exam price list',
    2024,
    false,
  ),
  row(
    'rhce',
    'RHCSA and RHCE',
    1000,
    220,
    'linux red-hat ansible bash system-administration',
    'Red Hat exam price list',
    2026,
    false,
  ),
  row(
    'snowflake-adv',
    'SnowPro Core and Advanced Data Engineer',
    550,
    160,
    'snowflake data-warehousing sql data-engineering',
    'Snowflake exam price list',
    2026,
    false,
  ),
];

export interface ClassicComparison {
  /** The classics that close most of the gaps, each with what it adds. */
  readonly rows: readonly { readonly classic: Classic; readonly closes: readonly string[] }[];
  /** Gaps that no classic of the table covers. */
  readonly left: readonly string[];
  readonly priceUSD: number;
  readonly hours: number;
}

/**
 * What the same gaps would cost the classic way: most gaps first, then the cheaper (greedy). A rough picture for scale;
 * the table is short, and a classic proves more than the gap.
 */
export function classicsFor(
  gaps: readonly string[],
  implications: Implications,
  classics: readonly Classic[] = CLASSICS,
): ClassicComparison {
  const shown = new Map(classics.map((classic) => [classic, pathsFrom(classic.skills, implications)]));
  const rows: { classic: Classic; closes: string[] }[] = [];
  let left = [...new Set(gaps)];
  for (;;) {
    const [best] = classics
      .map((classic) => ({ classic, closes: left.filter((gap) => shown.get(classic)?.has(gap)) }))
      .filter(({ closes }) => closes.length > 0)
      .sort(
        (a, b) =>
          b.closes.length - a.closes.length ||
          a.classic.priceUSD - b.classic.priceUSD ||
          (a.classic.id < b.classic.id ? -1 : 1),
      );
    if (best === undefined) break;
    rows.push(best);
    left = left.filter((gap) => !best.closes.includes(gap));
  }
  return {
    rows,
    left,
    priceUSD: rows.reduce((sum, { classic }) => sum + classic.priceUSD, 0),
    hours: rows.reduce((sum, { classic }) => sum + classic.hours, 0),
  };
}

/** The classic way to the gaps that a plan closes. */
export function classicsForPlan(plan: Plan, implications: Implications): ClassicComparison {
  return classicsFor(
    plan.offers.flatMap(({ closes }) => closes),
    implications,
  );
}
