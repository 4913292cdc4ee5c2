import { jsonrepair } from 'jsonrepair';
import { DEPTH_LIMIT, RECORD_LIMIT } from '../limits';

/** Guards that keep old parsers away from a script's text. */
const GUARDS =
  /^\s*(?:\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g;
/** A block whose every quote is an entity was encoded as a whole. */
const ENCODED = /^\s*(?:[[{]\s*)+(?:&quot;|&#34;|&#x22;|&#039;)/i;
const IN_COMMENT = /^\s*<!--[\s\S]*-->\s*$/;

/** How deep brackets nest, without building anything. Text in quotes is not looked into. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth);
    else if (token === ']' || token === '}') depth--;
  }
  return deepest;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Control characters that JSON does not allow anywhere and jsonrepair gives up on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be replaced
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g;

function repaired(json: string): unknown {
  try {
    return JSON.parse(jsonrepair(json.replace(CONTROL, ' '))) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Parses a block of JSON as it is found in pages: with byte-order mark, CDATA guards, a closing semicolon, raw control
 * characters, missing or spare commas, or entity-encoded as a whole. Evaluates nothing.
 *
 * @param decode  turns entities into characters
 * @returns undefined for what can't be parsed, is commented out, or goes beyond the limits
 */
export function parseJson(source: string, decode: (text: string) => string): unknown {
  if (source.length > RECORD_LIMIT || IN_COMMENT.test(source)) return undefined;
  const bare = source
    .replace(/^\uFEFF/, '')
    .replace(GUARDS, '')
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/;$/, '');
  const json = ENCODED.test(bare) ? decode(bare) : bare;
  if (!/^[[{]/.test(json) || depthOf(json) > DEPTH_LIMIT) return undefined;
  return parsed(json) ?? repaired(json);
}
