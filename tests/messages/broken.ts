/** Values that mean trouble somewhere: to a number, a length, a name, a prototype, a page of markup. */
const TROUBLE: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  0.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.MAX_SAFE_INTEGER + 1,
  10n,
  '',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202egnp.exe',
  '\ud800',
  '2026-13-45',
  'x'.repeat(20_001),
  [],
  {},
  [[[[]]]],
  { length: -1, 0: 'a' },
  new Date(0),
  new Map([['a', 1]]),
  JSON.parse('{"__proto__": {"polluted": true}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
];

/** A random number from 0 to below 1. */
type Random = () => number;

const oneOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** A copy of a message in order with one to three things wrong in it; now and then something else entirely. */
export function brokenFrom(sample: unknown, random: Random): unknown {
  if (random() < 0.1) return oneOf(random, TROUBLE);
  const whole = { message: structuredClone(sample) };
  const changes = 1 + Math.floor(random() * 3);
  for (let n = 0; n < changes; n += 1) breakIn(whole, random);
  return whole.message;
}

/** Goes down into the value by chance, and breaks something where it stops. */
function breakIn(whole: object, random: Random): void {
  let holder = whole as Record<string, unknown>;
  let key = 'message';
  for (;;) {
    const inside = holder[key];
    if (!isHolder(inside) || random() < 0.15) break;
    const keys = Object.keys(inside);
    if (keys.length === 0) break;
    holder = inside;
    key = oneOf(random, keys);
  }
  const kind = oneOf(random, ['replace', 'replace', 'drop', 'add', 'repeat'] as const);
  if (kind === 'replace') holder[key] = oneOf(random, TROUBLE);
  else if (kind === 'drop') delete holder[key];
  else if (kind === 'repeat') holder[key] = Array.from({ length: 60 }, () => holder[key]);
  else holder.extra = oneOf(random, TROUBLE);
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof Map);
