import { expect, test } from 'vitest';
import { blindSpots } from '../../../utils/core/mentions/blind-spots';

test.each([
  ['see https://a.example/x?y=z now', ['https://a.example/x?y=z']],
  ['write to jobs@example.com, please', ['jobs@example.com']],
  ['go to careers.example.com/java or www.x.org', ['careers.example.com/java', 'www.x.org']],
  ['attach cv.pdf and main.py', ['cv.pdf', 'main.py']],
  ['run `go build` first', ['`go build`']],
  ['Node.js, ASP.NET and e.g. Vue.js', []],
  ['follow @example', ['@example']],
  ['a < b and c > d', []],
])('in "%s"', (text, spots) => {
  expect(blindSpots(text, 0).map(({ start, end }) => text.slice(start, end))).toEqual(spots);
});

test('offsets count from where the text begins', () => {
  expect(blindSpots('x www.a.org', 100)).toEqual([{ start: 102, end: 111 }]);
});
