import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../utils/core/pipeline';
import { readText } from '../../utils/core/posting';
import { findSections } from '../../utils/core/sections/find-sections';
import type { Section } from '../../utils/core/sections/section';

const PIECES =
  'Requirements|Nice to have:|Your profile|\n|\n- |: |. |Role:|Similar jobs|We offer|you will|SQL|• |WHAT WE DO|?|Was du mitbringst|*|('.split(
    '|',
  );
const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 })
  .map((all) => all.join(' '));

test('sections cover any text without gap or overlap, in order', () => {
  fc.assert(
    fc.property(soup, fc.constantFrom('en', 'de', 'fr', 'es', 'nl'), (text, lang) => {
      const result = readText(text, { lang });
      if (result.kind !== 'posting') return;
      const sections = finish(findSections(result));
      let at = 0;
      for (const section of sections) {
        expect(section.start).toBe(at);
        expect(section.end).toBeGreaterThan(section.start);
        at = section.end;
      }
      expect(at).toBe(result.posting.text.length);
    }),
    { numRuns: 2000 },
  );
});

test('a sentence added at the end changes no section before it', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const whole = `${text.replaceAll(/[()[\]]/g, ' ')}.`;
      const before = readText(whole, { lang: 'en' });
      const after = readText(`${whole}\nThe office is near the river.`, { lang: 'en' });
      if (before.kind !== 'posting' || after.kind !== 'posting') return;
      const starts = (sections: readonly Section[]) =>
        sections.filter(({ start }) => start < whole.length).map(({ kind, start }) => `${kind} ${start}`);
      expect(starts(finish(findSections(after)))).toEqual(starts(finish(findSections(before))));
    }),
  );
});
