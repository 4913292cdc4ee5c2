import { type ParseArgsConfig, parseArgs } from 'node:util';
import { COMMANDS, type CommandName, type CommandSpec, type OptionKind, type OptionSpec } from './usage';

/** The arguments of one command, checked. Asking for an option that the command lacks gives null. */
export interface Arguments {
  readonly files: readonly string[];
  text(option: string): string | null;
  number(option: string): number | null;
  flag(option: string): boolean;
  list(option: string): readonly string[];
}

export type ParsedArguments =
  | { readonly kind: 'command'; readonly name: CommandName; readonly args: Arguments }
  | { readonly kind: 'help'; readonly on: CommandName | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong-use'; readonly command: CommandName | null; readonly message: string };

/** What a value has to look like, and how to say so. */
const CHECKS: Readonly<
  Record<OptionKind, { readonly holds: (value: string) => boolean; readonly takes: string }>
> = {
  flag: { holds: () => true, takes: 'no value' },
  text: { holds: (value) => value !== '', takes: 'a value' },
  choice: { holds: () => true, takes: 'a choice' },
  amount: { holds: (value) => /^\d+(\.\d+)?$/.test(value), takes: 'a number of 0 or more' },
  share: {
    holds: (value) => /^(0|1|0?\.\d+|[01]\.\d+)$/.test(value) && Number(value) <= 1,
    takes: 'a number from 0 to 1',
  },
  count: { holds: (value) => /^[1-9]\d{0,3}$/.test(value), takes: 'a whole number from 1 to 9999' },
  day: { holds: isDay, takes: 'a day as YYYY-MM-DD' },
};

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
}

/** Reads `process.argv.slice(2)`. Wrong use is a value that says what was wrong. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const [first, ...rest] = argv;
  if (first === undefined) return { kind: 'wrong-use', command: null, message: 'A command is missing.' };
  if (first === '--version') return { kind: 'version' };
  if (first === '--help' || first === '-h') return { kind: 'help', on: null };
  if (first === 'help') return { kind: 'help', on: isCommand(rest[0]) ? rest[0] : null };
  if (!isCommand(first))
    return { kind: 'wrong-use', command: null, message: `There is no command "${first}".` };
  if (rest.includes('--help') || rest.includes('-h')) return { kind: 'help', on: first };
  return parseCommand(first, rest);
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}

function parseCommand(name: CommandName, argv: readonly string[]): ParsedArguments {
  const spec: CommandSpec = COMMANDS[name];
  const parsed = split(argv, spec);
  const message = 'message' in parsed ? parsed.message : complaint(spec, parsed);
  if (message !== null || 'message' in parsed) {
    return { kind: 'wrong-use', command: name, message: message ?? '' };
  }
  const { files, values } = parsed;
  const last = (option: string) => values[option]?.at(-1) ?? null;
  const args: Arguments = {
    files,
    text: last,
    number: (option) => (last(option) === null ? null : Number(last(option))),
    flag: (option) => values[option] !== undefined,
    list: (option) => values[option] ?? [],
  };
  return { kind: 'command', name, args };
}

interface Split {
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
}

function split(argv: readonly string[], spec: CommandSpec): Split | { readonly message: string } {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    Object.entries(spec.options).map(([option, { kind }]) => [
      option,
      { type: kind === 'flag' ? 'boolean' : 'string', multiple: true } as const,
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    const lists = Object.entries(values).map(([option, value]) => [option, [value].flat().map(String)]);
    return { files: positionals, values: Object.fromEntries(lists) };
  } catch (error) {
    // Only its first sentence: the rest explains `--`, which is of no use here.
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { message: `${sentence}.`.replace(/\.\.$/, '.') };
  }
}

/** One sentence on the first thing that is wrong, or null. */
function complaint(spec: CommandSpec, { files, values }: Split): string | null {
  if (files.length === 0) return 'A file is missing; - is standard input.';
  if (spec.files === 'one' && files.length > 1) return `One file at a time: what is "${files[1]}"?`;
  for (const [option, it] of Object.entries(spec.options)) {
    const given = values[option] ?? [];
    if (it.required && given.length === 0) return `--${option} is needed.`;
    if (!it.many && it.kind !== 'flag' && given.length > 1) return `--${option} was given more than once.`;
    const wrong = given.find((value) => !fits(value, it));
    if (wrong !== undefined)
      return `--${option} takes ${it.choices?.join(', ') ?? CHECKS[it.kind].takes}, not "${wrong}".`;
  }
  return null;
}

function fits(value: string, spec: OptionSpec): boolean {
  return spec.choices ? spec.choices.includes(value) : CHECKS[spec.kind].holds(value);
}
