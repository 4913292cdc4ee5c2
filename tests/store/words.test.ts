import { beforeEach, expect, test } from 'vitest';
import { undo } from '@/utils/store/act';
import type { WordMeaning } from '@/utils/store/records';
import type { Database } from '@/utils/store/schema';
import { allWords, taughtWords, teachWords } from '@/utils/store/words';
import { freshDatabase } from './database';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

test.each<[WordMeaning, object | null]>([
  [{ is: 'not-a-skill' }, null],
  [
    { is: 'a-skill', label: 'Basket Weaving' },
    { id: 'x:basket-weaving', label: 'Basket Weaving', kind: 'skill', known: false },
  ],
  [
    { is: 'same-as', id: 'german', label: 'German', kind: 'language' },
    { id: 'german', label: 'German', kind: 'language', known: true },
  ],
])('a word taught as %j is applied as %j', async (meaning, skill) => {
  await teachWords(db, 'action-1', 1, ['Basket weaving'], meaning);
  expect(await taughtWords(db)).toEqual([{ name: 'basket weaving', skill }]);
});

test('names are kept once, in lower case, and an empty one never', async () => {
  await teachWords(db, 'action-1', 5, ['Spring', ' SPRING ', 'Go', '  '], { is: 'not-a-skill' });
  expect(await allWords(db)).toMatchObject([
    { name: 'go', atMs: 5 },
    { name: 'spring', atMs: 5 },
  ]);
});

test('a word is forgotten in whatever case it is named, and the others stay', async () => {
  await teachWords(db, 'action-1', 1, ['Spring', 'Go'], { is: 'not-a-skill' });
  await teachWords(db, 'action-2', 2, ['SPRING'], null);
  expect((await allWords(db)).map(({ name }) => name)).toEqual(['go']);
  await undo(db, 'action-2', 'action-3', 3);
  expect((await allWords(db)).map(({ name }) => name)).toEqual(['go', 'spring']);
});
