import type { Mention } from '../mentions/mention';
import type { PostingText } from '../posting/posting';
import type { Section } from '../sections/section';
import { type Statement, statementsOf } from '../sections/statements';
import type { Vocabulary, VocabularySkill } from '../vocabulary/vocabulary';
import { alternativesIn } from './alternatives';
import { bystandersIn } from './bystanders';
import { type CueTable, cueTable } from './cue-table';
import { type CuedStatement, readStatement, type Spot } from './cued-statement';
import { degreeFieldsIn } from './education';
import { examplesIn } from './examples';
import { gradeOf, reachingCues } from './grade';
import { endsInColon, isListed, type LeadIn, leadInOf, NO_LEAD_IN } from './lead-in';
import { linksOf } from './links';
import type { Place } from './place';
import { speaksOfEmployer } from './voice';
import { yearsIn } from './years';

/** Every mention that asks for something, graded at its place, in order. Yields after each statement. */
export function readPlaces(
  result: PostingText,
  sections: readonly Section[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Generator<void, Place[]> {
  return new PlaceReader(result, sections, vocabulary).read(mentions);
}

const NO_NUMBERS: ReadonlyMap<Spot, number> = new Map();

class PlaceReader {
  readonly #result: PostingText;
  readonly #sections: readonly Section[];
  readonly #vocabulary: Vocabulary;
  readonly #table: CueTable;
  #leadIn: LeadIn = NO_LEAD_IN;
  /** Where headings start: their say is the section's, not a lead-in's. */
  readonly #headings: ReadonlySet<number>;
  #groups = 0;

  constructor(result: PostingText, sections: readonly Section[], vocabulary: Vocabulary) {
    this.#result = result;
    this.#sections = sections;
    this.#vocabulary = vocabulary;
    this.#table = cueTable(result.posting.language);
    this.#headings = new Set(sections.filter(({ heading }) => heading !== null).map(({ start }) => start));
  }

  *read(mentions: readonly Mention[]): Generator<void, Place[]> {
    const inOrder = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
    const places: Place[] = [];
    let next = 0;
    for (const statement of statementsOf(this.#result)) {
      yield;
      const own: Mention[] = [];
      for (let at = inOrder[next]; at !== undefined && at.start < statement.end; at = inOrder[++next])
        own.push(at);
      places.push(...this.#readStatement(statement, own));
    }
    return places;
  }

  #readStatement(statement: Statement, mentions: readonly Mention[]): Place[] {
    const { kind } = statement.block;
    const isHeading = this.#headings.has(statement.start);
    const introduces = isHeading || endsInColon(statement);
    if (isHeading || !isListed(statement)) this.#leadIn = NO_LEAD_IN;
    if (mentions.length === 0 && !introduces) return [];
    const read = readStatement(statement, mentions, (mention) => this.#skillOf(mention), this.#table);
    const leadIn = this.#leadIn;
    if (introduces) this.#leadIn = leadInOf(read, isHeading, () => ++this.#groups);
    return kind === 'title' ? this.#readTitle(read) : this.#readSpots(read, leadIn);
  }

  /** The title names what the job is about: required, unless the body grades it down. */
  #readTitle(statement: CuedStatement): Place[] {
    return statement.spots.map(({ mention }) => ({
      mention,
      grade: { need: 'required', weight: 2 },
      years: null,
      eitherOr: null,
      examples: null,
    }));
  }

  #readSpots(statement: CuedStatement, leadIn: LeadIn): Place[] {
    const links = linksOf(statement);
    const fields = [...degreeFieldsIn(statement)].filter(
      (spot) => this.#skillOf(spot.mention)?.kind !== 'language',
    );
    const dropped = new Set([...fields, ...bystandersIn(statement, links)]);
    const reaching = reachingCues(statement);
    const years = yearsIn(statement);
    const eitherOr = this.#numbered(
      alternativesIn(statement, links, (spot) => this.#skillOf(spot.mention)?.category ?? null),
    );
    const examples = this.#numbered(examplesIn(statement, links));
    const each = leadIn.isOneOfEach ? examples : NO_NUMBERS;
    const places: Place[] = [];
    for (const spot of statement.spots) {
      const section = this.#sections[spot.mention.section];
      if (section === undefined || dropped.has(spot)) continue;
      const grade = gradeOf(
        spot,
        reaching.get(spot) ?? [],
        section,
        leadIn.grade,
        speaksOfEmployer(statement, spot),
      );
      if (grade === null) continue;
      const counts = grade.need !== 'mentioned';
      places.push({
        mention: spot.mention,
        grade,
        years: counts ? (years.get(spot) ?? null) : null,
        eitherOr: counts ? (leadIn.eitherOr ?? eitherOr.get(spot) ?? each.get(spot) ?? null) : null,
        examples: counts ? (examples.get(spot) ?? null) : null,
      });
    }
    return places;
  }

  #numbered(groups: readonly (readonly Spot[])[]): ReadonlyMap<Spot, number> {
    const numbers = new Map<Spot, number>();
    for (const group of groups) {
      const number = ++this.#groups;
      for (const spot of group) if (!numbers.has(spot)) numbers.set(spot, number);
    }
    return numbers;
  }

  #skillOf({ skillId }: Mention): VocabularySkill | undefined {
    return skillId === null ? undefined : this.#vocabulary.get(skillId);
  }
}
