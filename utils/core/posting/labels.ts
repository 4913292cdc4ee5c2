import { type Facts, NO_FACTS } from './facts';
import type { Line } from './line';
import { readDate } from './read-date';
import { readSalary } from './read-salary';

type Labelled = 'company' | 'location' | 'remote' | 'postedOn' | 'validThrough' | 'employmentType' | 'salary';

/** What pages write in front of a fact, in the languages met so far. Compared whole, without case and colon. */
const LABELS: readonly [Labelled, string][] = [
  [
    'company',
    'company|company name|employer|organisation|organization|hiring organization|unternehmen|firma|arbeitgeber|entreprise|société|employeur|empresa|compañía|azienda|bedrijf|werkgever|virksomhed|företag|arbejdsgiver|pracodawca',
  ],
  [
    'location',
    'location|job location|work location|place of work|city|standort|arbeitsort|einsatzort|ort|lieu|lieu de travail|localisation|ubicación|lugar|lugar de trabajo|localidad|ubicació|localização|localidade|local|sede|luogo di lavoro|località|standplaats|locatie|werklocatie|placering|arbejdssted|arbejdsplads|plats|arbetsort|sted|lokalizacja|miejsce pracy',
  ],
  [
    'postedOn',
    'posted|posted on|date posted|posting date|published|veröffentlicht|veröffentlicht am|online seit|publié le|date de publication|publicado|fecha de publicación|pubblicato il|geplaatst op|publiceringsdato',
  ],
  [
    'validThrough',
    'closing date|application deadline|deadline|apply by|apply before|end date|bewerbungsfrist|bewerbungsschluss|date limite|fecha límite|scadenza|sluitingsdatum|ansøgningsfrist|sista ansökningsdag|søknadsfrist',
  ],
  [
    'employmentType',
    'employment type|job type|contract type|type of contract|type of employment|beschäftigungsart|anstellungsart|vertragsart|type de contrat|contrat|tipo de contrato|jornada|tipus de contracte|tipo di contratto|contratto|soort dienstverband|dienstverband|ansættelsesform|anställningsform',
  ],
  [
    'salary',
    'salary|salary range|pay|pay range|compensation|gehalt|vergütung|salaire|rémunération|salario|salari|salário|retribuzione|salaris|løn|lön|wynagrodzenie',
  ],
  [
    'remote',
    'workplace|workplace type|work arrangement|work model|arbeitsmodell|télétravail|modalidad|modalidad de trabajo|modalitat de treball|modalità di lavoro|werkmodel',
  ],
];
const KIND_OF = new Map(
  LABELS.flatMap(([kind, names]) => names.split('|').map((name) => [name, kind] as const)),
);
/** A label with its value is a short line; longer ones are sentences. */
const VALUE_LENGTH = 90;
const LABEL = /^([^:：]{2,30})\s*[:：]\s*(\S.*)$/u;

function kindOf(label: string): Labelled | undefined {
  return KIND_OF.get(
    label
      .toLowerCase()
      .replace(/[:：\s]+$/u, '')
      .trim(),
  );
}

/** Label and value: both in one line ("Location: Berlin"), or the label as a heading and its value right below. */
function* labelled(lines: readonly Line[]): Generator<[Labelled, string]> {
  for (const [index, line] of lines.entries()) {
    const [, label, value] = LABEL.exec(line.text) ?? [];
    const kind = label && kindOf(label);
    if (kind && value) yield [kind, value];
    const below = lines[index + 1];
    const alone = kindOf(line.text);
    if (alone && below && below.kind !== 'heading' && kindOf(below.text) === undefined)
      yield [alone, below.text];
  }
}

/** A workplace "on site" is not remote; "hybrid" is neither. */
function readWorkplace(value: string): boolean | null {
  if (/hybrid|híbrid|ibrid/i.test(value)) return null;
  if (/\b(?:remote|remot[oa]|home ?office|télétravail|teletrabajo|thuis)/i.test(value)) return true;
  return /\b(?:on[- ]?site|in[- ]office|presencial|in presenza|sur site|vor ort|op kantoor)/i.test(value)
    ? false
    : null;
}

function readLabelled(kind: Labelled, value: string): Partial<Facts> {
  switch (kind) {
    case 'postedOn':
    case 'validThrough':
      return { [kind]: readDate(value) };
    case 'salary':
      return { salary: readSalary(value) };
    case 'remote':
      return { remote: readWorkplace(value) };
    default:
      return { [kind]: value };
  }
}

/** Under a heading of its own, a longer line describes the company and does not name it. */
const NAME_LENGTH = 40;
const SENTENCE = /[.!?]$/;
const ABBREVIATION = /(?:\b(?:Inc|Ltd|Co|Corp|Bros|St)|\b\p{Lu})\.$/u;

/** Whether a value may be what its label says: names and places are no sentences. */
function isFitting(kind: Labelled, value: string): boolean {
  if (value.length > VALUE_LENGTH) return false;
  if (kind !== 'company' && kind !== 'location') return true;
  if (SENTENCE.test(value) && !ABBREVIATION.test(value)) return false;
  return (
    kind === 'location' || (value.length <= NAME_LENGTH && !/^(?:we|our|wir|unser|nous|notre)\b/i.test(value))
  );
}

/** Reads what a page states under a label of its own. The first statement of each kind counts. */
export function readLabels(lines: readonly Line[]): Facts {
  let facts: Facts = NO_FACTS;
  for (const [kind, value] of labelled(lines)) {
    if (!isFitting(kind, value) || facts[kind] !== null) continue;
    facts = { ...facts, ...readLabelled(kind, value) };
  }
  return facts;
}
