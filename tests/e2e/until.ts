/** Asks until the answer is truthy, and gives it; fails after `limitMs`. */
export async function until<T>(
  ask: () => T | Promise<T>,
  limitMs = 20_000,
): Promise<Exclude<T, false | null | undefined | '' | 0>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | null | undefined | '' | 0>;
    if (Date.now() > end) throw new Error(`Not within ${limitMs} ms: ${ask}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
