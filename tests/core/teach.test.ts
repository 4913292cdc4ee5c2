import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyTaught, type TaughtWord } from '@/utils/core/skills/teach';
import { reading } from '../store/database';

const docker: TaughtWord['skill'] = { id: 'docker', label: 'Docker', kind: 'skill', known: true };
const ids = (taught: readonly TaughtWord[]) => applyTaught(reading(), taught).skills.map(({ id }) => id);

describe('words the user taught', () => {
  test.each([
    ['nothing taught changes nothing', [], ['docker', 'spring']],
    ['a name that is no skill goes, whatever its case', [{ name: 'SPRING', skill: null }], ['docker']],
    ['a name that is another skill joins it', [{ name: 'spring', skill: docker }], ['docker']],
    [
      'a name the text lacks adds nothing',
      [{ name: 'cobol', skill: { ...docker, id: 'cobol' } }],
      ['docker', 'spring'],
    ],
    [
      'a part of a word is not that word',
      [{ name: 'ring', skill: { ...docker, id: 'ring' } }],
      ['docker', 'spring'],
    ],
    [
      'a new name is found',
      [{ name: 'platform', skill: { ...docker, id: 'x:platform' } }],
      ['docker', 'spring', 'x:platform'],
    ],
  ] as [string, TaughtWord[], string[]][])('%s', (_, taught, expected) => {
    expect(ids(taught)).toEqual(expected);
  });

  test('a name that joins a skill brings its place along', () => {
    const [skill] = applyTaught(reading(), [{ name: 'spring', skill: docker }]).skills;
    expect(skill?.mentions.map(({ text }) => text)).toEqual(['Docker', 'Spring']);
  });

  test('a skill that is found takes its need from its section', () => {
    const taught = [{ name: 'know', skill: { ...docker, id: 'know' } }];
    expect(applyTaught(reading(), taught).skills.find(({ id }) => id === 'know')?.need).toBe('required');
  });

  test('a posting whose last skill was unlearned is one with nothing recognised', () => {
    const taught = ['docker', 'spring'].map((name) => ({ name, skill: null }));
    expect(applyTaught(reading(), taught).status).toBe('nothing-recognised');
  });

  test('whatever is taught, every place gives back its text', () => {
    const word = fc.record({
      name: fc.oneof(fc.string(), fc.constantFrom('docker', 'you', 'spring', '.', 'İ')),
      skill: fc.option(fc.constant(docker)),
    });
    fc.assert(
      fc.property(fc.array(word), (taught) => {
        const { posting, skills } = applyTaught(reading(), taught);
        return skills.every(({ mentions }) =>
          mentions.every(({ start, end, text }) => posting?.text.slice(start, end) === text),
        );
      }),
    );
  });
});
