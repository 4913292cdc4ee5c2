// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { READING_SCHEMA, type Reading } from '../../utils/core/skills/reading';
import { watchPage } from '../../utils/page/watch-page';

const DESCRIPTION = 'Long enough to be a description and not a spinner. ';

const running: { stop(): void }[] = [];

/** A split pane as job boards have it, and a reader that reads its title. */
function board(seenAt?: string, title = '', text = '') {
  document.body.innerHTML = `<ul id="list"></ul><main><h1>${title}</h1><article>${text}</article></main>`;
  const log: string[] = [];
  const page = { url: 'https://jobs.example.com/?id=1', slowMs: 0, title: '', text: '' };
  const put = (title: string, text = `${DESCRIPTION}${title}`) => {
    (document.querySelector('h1') as HTMLElement).textContent = title;
    (document.querySelector('article') as HTMLElement).textContent = text;
  };
  const watcher = watchPage({
    document,
    seenAt: seenAt ?? page.url,
    url: () => page.url,
    nowMs: () => Date.now(),
    hasPosting: () => document.querySelector('h1')?.textContent !== '',
    read: async (url, taken, signal) => {
      taken();
      const title = `${document.querySelector('h1')?.textContent}/${document.querySelector('article')?.textContent?.slice(DESCRIPTION.length)}`;
      await Promise.resolve();
      if (page.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, page.slowMs));
      return signal.aborted ? null : reading(url, title);
    },
    show: ({ posting }) => log.push(`show ${posting?.title}`),
    drop: () => log.push('drop'),
  });
  running.push(watcher);
  const goTo = (id: number) => {
    page.url = `https://jobs.example.com/?id=${id}`;
    watcher.moved();
  };
  return { log, page, put, goTo, watcher };
}

function reading(url: string, title: string): Reading {
  const posting = { url, title } as NonNullable<Reading['posting']>;
  return {
    schema: READING_SCHEMA,
    status: 'read',
    reason: null,
    partial: false,
    posting,
    sections: [],
    skills: [],
  };
}

/** Lets time pass, after the page's observers have had their turn: those run on real time. */
async function pass(ms: number): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  for (const watcher of running.splice(0)) watcher.stop();
  vi.useRealTimers();
});

test('a posting that comes late is read once it is there', async () => {
  const { log, put } = board();
  await pass(3_000);
  expect(log).toEqual([]);
  put('Welder');
  await pass(500);
  expect(log).toEqual(['show Welder/Welder']);
});

test('the old result goes at once and the new one comes with the new text', async () => {
  const { log, put, goTo } = board();
  put('Welder');
  await pass(1_000);
  goTo(2);
  expect(log).toEqual(['show Welder/Welder', 'drop']);
  await pass(700);
  put('Nurse', `${DESCRIPTION}Welder`);
  await pass(900);
  put('Nurse');
  await pass(400);
  expect(log).toEqual(['show Welder/Welder', 'drop', 'show Nurse/Nurse']);
});

test('a page that moved on before it was watched is not read with the old text under the new address', async () => {
  const { log, put } = board('https://jobs.example.com/?id=0', 'Nurse', `${DESCRIPTION}Welder`);
  await pass(600);
  expect(log).toEqual([]);
  put('Nurse', `${DESCRIPTION}Nurse`);
  await pass(6_000);
  expect(log).toEqual(['show Nurse/Nurse']);
});

test('an answer that comes after the next change is dropped', async () => {
  const { log, page, put, goTo } = board();
  page.slowMs = 900;
  put('Welder');
  await pass(600);
  goTo(2);
  put('Nurse');
  await pass(5_000);
  expect(log).toEqual(['show Nurse/Nurse']);
});

test('a description that grows is read again', async () => {
  const { log, put } = board();
  put('Welder', `${DESCRIPTION}TIG`);
  await pass(1_000);
  put('Welder', `${DESCRIPTION}TIG, MIG`);
  await pass(1_000);
  expect(log).toEqual(['show Welder/TIG', 'show Welder/TIG, MIG']);
});

test('a posting that is taken away without a change of address is dropped', async () => {
  const { log, page, put, watcher } = board();
  put('Welder');
  await pass(60_000);
  expect(page.url).toContain('id=1');
  watcher.touched();
  put('Nurse');
  await pass(600);
  expect(log.at(-1)).toBe('show Nurse/Nurse');
});

test('another title under the same address is another posting: the old goes at once, and nothing is mixed', async () => {
  const { log, put, watcher } = board();
  put('Welder');
  await pass(1_000);
  watcher.touched();
  put('Nurse', `${DESCRIPTION}Welder`);
  await pass(900);
  expect(log).toEqual(['show Welder/Welder', 'drop']);
  put('Nurse');
  await pass(600);
  expect(log).toEqual(['show Welder/Welder', 'drop', 'show Nurse/Nurse']);
});

test('endless changes are read twelve times at most, half a second apart', async () => {
  const { log, put } = board();
  for (let change = 0; change < 600; change++) {
    put('Welder', `${DESCRIPTION}${change}`);
    await pass(50);
  }
  expect(log.length).toBeGreaterThan(5);
  expect(log.length).toBeLessThanOrEqual(12);
});

test('a page that stays quiet is not watched any more', async () => {
  const { put } = board();
  put('Welder');
  await pass(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
