// Turns the source tables (plain, editable) into the compact modules that ship. Runs after install and before a build.
import { buildCatalogue } from './data/catalogue.mjs';
import { buildMentions } from './data/mentions.mjs';
import { buildSections } from './data/sections.mjs';
import { buildVocabulary } from './data/vocabulary.mjs';

for (const build of [buildVocabulary, buildCatalogue, buildMentions, buildSections]) {
  for (const line of await build()) console.error(line);
}
