import { READING_SCHEMA, type Reading } from '../core/skills/reading';
import type { PageScope } from '../messages/protocol';
import type { Reader } from './reader';

const NOTHING_SELECTED: Reading = {
  schema: READING_SCHEMA,
  status: 'not-a-posting',
  reason: 'no-text',
  partial: false,
  posting: null,
  sections: [],
  skills: [],
};

export const selectedText = (): string => getSelection()?.toString() ?? '';

/** Reads this document, or what is selected in it, because the user asked. Nobody stops it but the page's end. */
export async function readByHand(reader: Reader, scope: PageScope): Promise<Reading> {
  const selection = scope === 'selection' ? selectedText() : null;
  if (selection?.trim() === '') return NOTHING_SELECTED;
  const ask = { url: location.href, selection, byHand: true };
  const reading = await reader.read(ask, new AbortController().signal);
  if (!reading) throw new Error('A reading that nobody stops gave nothing');
  return reading;
}
