/**
 * What the command line understands, as a table: parsing, checks and `--help` all follow from it.
 */
import { PARTS } from '../core/report/dossier/dossier';
import { FORMAT_IDS, LANGUAGE_IDS } from './words/report';

/** How an option's value is checked. A flag takes none. */
export type OptionKind = 'flag' | 'text' | 'amount' | 'share' | 'count' | 'day' | 'choice';

export interface OptionSpec {
  readonly kind: OptionKind;
  /** What stands for the value in the help: `URL`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly many?: true;
  readonly required?: true;
  readonly help: string;
}

export interface CommandSpec {
  readonly files: 'one' | 'many';
  /** How the files are written in the help. */
  readonly operand: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
}

const POSTING_OPTIONS = {
  url: { kind: 'text', value: 'URL', help: 'address of the page: it then has to prove to be a posting' },
  title: { kind: 'text', value: 'TITLE', help: 'job title, as context of a plain text' },
  input: {
    kind: 'choice',
    choices: ['html', 'text', 'json'],
    help: 'what FILE holds; told by its name or first character otherwise',
  },
  lang: {
    kind: 'text',
    value: 'LANG',
    help: 'language of the posting (en, de, ...); told from its text otherwise',
  },
} as const satisfies Record<string, OptionSpec>;

const TODAY = {
  kind: 'day',
  value: 'YYYY-MM-DD',
  help: 'the day to judge expiry by; the local day otherwise',
} as const satisfies OptionSpec;

const HELD = {
  kind: 'text',
  value: 'CERTS.json',
  required: true,
  help: 'certificates held: the output of `nextbadge certs`, or a plain list written by hand',
} as const satisfies OptionSpec;

/** What a posting is held against and planned with. */
const AGAINST_OPTIONS = {
  catalogue: {
    kind: 'text',
    value: 'FILE',
    help: 'offers, one JSON object a line; the built-in ones otherwise',
  },
  today: TODAY,
  budget: { kind: 'amount', value: 'USD', help: 'upper limit of what the plan may cost' },
  hours: { kind: 'amount', value: 'N', help: 'upper limit of what the plan may take' },
  weight: { kind: 'share', value: '0..1', help: '0: cheapest first (default), 1: quickest first' },
  preferred: { kind: 'flag', help: 'close the gaps in what is only preferred, too' },
  'free-only': { kind: 'flag', help: 'offers that cost nothing' },
  'proctored-only': { kind: 'flag', help: 'offers with a supervised exam' },
  hide: { kind: 'text', value: 'PROVIDER', many: true, help: 'leave out a provider (repeatable)' },
} as const satisfies Record<string, OptionSpec>;

const REPORT_OPTIONS = {
  links: { kind: 'flag', help: 'with the links by which the certificates can be looked up' },
  'report-lang': { kind: 'choice', choices: LANGUAGE_IDS, help: 'language of the report; English otherwise' },
  format: { kind: 'choice', choices: FORMAT_IDS, help: 'json by default' },
} as const satisfies Record<string, OptionSpec>;

export const COMMANDS = {
  read: {
    files: 'one',
    operand: 'FILE|-',
    summary: 'which skills a posting asks for',
    options: {
      ...POSTING_OPTIONS,
      format: { kind: 'choice', choices: ['json', 'text'], help: 'json by default' },
    },
  },
  plan: {
    files: 'one',
    operand: 'FILE|-',
    summary: 'what is covered, what is missing, which micro-certification to earn next',
    options: {
      certs: HELD,
      ...POSTING_OPTIONS,
      ...AGAINST_OPTIONS,
      ...REPORT_OPTIONS,
    },
  },
  report: {
    files: 'many',
    operand: 'FILE...',
    summary: 'one or more postings as a file to hand to somebody',
    options: {
      certs: HELD,
      since: { kind: 'text', value: 'REPORT.json', help: 'say what is different since this earlier report' },
      without: { kind: 'choice', choices: PARTS, many: true, help: 'leave out a part (repeatable)' },
      name: { kind: 'text', value: 'NAME', help: 'put in your name; left out otherwise' },
      email: { kind: 'text', value: 'EMAIL', help: 'put in your e-mail address; left out otherwise' },
      input: POSTING_OPTIONS.input,
      lang: POSTING_OPTIONS.lang,
      ...AGAINST_OPTIONS,
      ...REPORT_OPTIONS,
    },
  },
  certs: {
    files: 'many',
    operand: 'FILE...',
    summary: 'read badges and certificates of any supported format, and check them',
    options: {
      into: { kind: 'text', value: 'CERTS.json', help: 'add them to this file, made if there is none' },
      today: TODAY,
      recipient: {
        kind: 'text',
        value: 'EMAIL',
        many: true,
        help: 'your own address, to tell your badges (repeatable)',
      },
      format: { kind: 'choice', choices: ['json', 'text'], help: 'json by default' },
    },
  },
  batch: {
    files: 'one',
    operand: 'IN.jsonl|-',
    summary: '{id, url?, html?|text?, title?, lang?} a line -> a reading a line, same order',
    options: {
      jobs: { kind: 'count', value: 'N', help: 'worker threads; as many as there are cores otherwise' },
    },
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof COMMANDS;

/** How an option is written: `--url URL`, `[--hide PROVIDER]...`. */
function written(name: string, spec: OptionSpec): string {
  const value = spec.choices?.join('|') ?? spec.value;
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** Help on one command. */
export function helpOf(name: CommandName): string {
  const spec: CommandSpec = COMMANDS[name];
  const rows = Object.entries(spec.options).map(([option, it]) => [
    written(option, it),
    it.required ? `${it.help} (needed)` : it.help,
  ]);
  const width = Math.max(...rows.map(([left]) => left?.length ?? 0));
  const options = rows.map(([left, right]) => `  ${left?.padEnd(width)}  ${right}`).join('\n');
  return `nextbadge ${name} ${spec.operand} [options]\n\n  ${spec.summary}\n\nOptions:\n${options}\n`;
}

/** Help on all of it. */
export function help(): string {
  const rows = Object.entries(COMMANDS).map(([name, { operand, summary }]) => [
    `${name} ${operand}`,
    summary,
  ]);
  const width = Math.max(...rows.map(([left]) => left?.length ?? 0));
  return `nextbadge: the skills a posting asks for, held against your micro-certifications.

Usage: nextbadge COMMAND [options]       - is standard input
${rows.map(([left, right]) => `  ${left?.padEnd(width)}  ${right}`).join('\n')}
  ${'help [COMMAND]'.padEnd(width)}  this, or the options of one command

Results go to stdout, words for people to stderr.
Exit code: 0 fine; 2 wrong use; 3 not a posting, or no file readable (the JSON is printed all the same);
4 some lines or files failed.
`;
}
