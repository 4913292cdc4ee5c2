import { cutText } from './clean-text';
import { TEXT_LIMIT } from './limits';
import type { Line } from './line';
import type { Block } from './posting';

export interface PutTogether {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly partial: boolean;
}

/** Puts lines together to a text, one line each, and says where each stands in it. */
export function putTogether(lines: readonly Pick<Line, 'kind' | 'text'>[]): PutTogether {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { kind, text: whole } of lines) {
    const room = TEXT_LIMIT - at;
    if (room <= 0) return { text: parts.join('\n'), blocks, partial: true };
    const text = cutText(whole, room);
    parts.push(text);
    blocks.push({ kind, start: at, end: at + text.length });
    at += text.length + 1;
    if (text.length < whole.length) return { text: parts.join('\n'), blocks, partial: true };
  }
  return { text: parts.join('\n'), blocks, partial: false };
}
