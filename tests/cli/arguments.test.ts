import { describe, expect, test } from 'vitest';
import { parseArguments } from '@/utils/cli/arguments';
import { COMMANDS, help, helpOf } from '@/utils/cli/usage';

describe('wrong use is told in one sentence', () => {
  test.each([
    [[], 'A command is missing.'],
    [['raed', '-'], 'There is no command "raed".'],
    [['read'], 'A file is missing; - is standard input.'],
    [['read', 'a', 'b'], 'One file at a time: what is "b"?'],
    [['read', '-', '--utl', 'x'], "Unknown option '--utl'."],
    [['read', '-', '--url'], "Option '--url <value>' argument missing."],
    [['read', '-', '--input', 'pdf'], '--input takes html, text, json, not "pdf".'],
    [['plan', '-'], '--certs is needed.'],
    [
      ['plan', '-', '--certs', 'x', '--today', '2026-02-30'],
      '--today takes a day as YYYY-MM-DD, not "2026-02-30".',
    ],
    [['plan', '-', '--certs', 'x', '--weight', '1.5'], '--weight takes a number from 0 to 1, not "1.5".'],
    [['plan', '-', '--certs', 'x', '--budget=-5'], '--budget takes a number of 0 or more, not "-5".'],
    [['plan', '-', '--certs', 'x', '--certs', 'y'], '--certs was given more than once.'],
    [['plan', '-', '--certs', ''], '--certs takes a value, not "".'],
    [['batch', '-', '--jobs', '0'], '--jobs takes a whole number from 1 to 9999, not "0".'],
  ])('%j', (argv, message) => {
    expect(parseArguments(argv)).toMatchObject({ kind: 'wrong-use', message });
  });
});

describe('what was asked for', () => {
  test('values come out typed, and what was not given is null or empty', () => {
    const parsed = parseArguments([
      'plan',
      'job.html',
      '--certs',
      'c.json',
      '--hours',
      '12.5',
      '--preferred',
      '--hide',
      'A',
      '--hide',
      'B',
    ]);
    if (parsed.kind !== 'command') throw new Error(JSON.stringify(parsed));
    const { args } = parsed;
    expect(args.files).toEqual(['job.html']);
    expect([args.text('certs'), args.number('hours'), args.flag('preferred'), args.list('hide')]).toEqual([
      'c.json',
      12.5,
      true,
      ['A', 'B'],
    ]);
    expect([args.text('url'), args.number('budget'), args.flag('free-only'), args.list('recipient')]).toEqual(
      [null, null, false, []],
    );
  });

  test.each([
    [['--help'], { kind: 'help', on: null }],
    [['help', 'plan'], { kind: 'help', on: 'plan' }],
    [['plan', '--help'], { kind: 'help', on: 'plan' }],
    [['--version'], { kind: 'version' }],
  ])('%j', (argv, expected) => {
    expect(parseArguments(argv)).toEqual(expected);
  });

  test('help names every command and every option', () => {
    for (const [name, { options, summary }] of Object.entries(COMMANDS)) {
      expect(help()).toContain(summary);
      for (const option of Object.keys(options))
        expect(helpOf(name as keyof typeof COMMANDS)).toContain(`--${option}`);
    }
  });
});
