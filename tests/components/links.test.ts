import { expect, test } from 'vitest';
import { httpOnly } from '@/components/links';

const ALLOWED = [
  'https://example.org/',
  'http://example.org/a?b#c',
  'mailto:ada@example.org',
  'HTTPS://EXAMPLE.ORG/',
  ' https://example.org ',
];
const SPELLINGS = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'JAVASCRIPT:x',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\rscript:x',
  ' javascript:x',
  '\tjavascript:x',
  '\u0000javascript:x',
  '\u0001javascript:x',
  'javascript\t:x',
  'javascript:\n//x',
  'jav&#x61;script:x',
  'javascript&colon;x',
  'data:text/html,<script>x</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  ' data:text/html,x',
  'da\tta:text/html,x',
  'vbscript:x',
  'VBScript:x',
  'file:///etc/passwd',
  'FILE:///c:/',
  'blob:https://example.org/x',
  'filesystem:https://example.org/x',
  'chrome://settings',
  'chrome-extension://x/y',
  'moz-extension://x/y',
  'about:blank',
  'about:config',
  'view-source:https://example.org',
  'ftp://example.org',
  'ws://example.org',
  'wss://example.org',
  'tel:123',
  'sms:123',
  'intent://x#Intent;end',
  'ms-word:x',
  'resource://x',
  'jar:https://x!/',
  'livescript:x',
  'mocha:x',
  'feed:javascript:x',
  'javascript://example.org/%0aalert(1)',
  '//example.org',
  '/relative',
  'relative',
  '',
  ' ',
  '#',
  '?x',
  'http',
  'https:',
  'https://',
  'http://[',
  'urn:uuid:1',
  'did:key:z6Mk',
  'x:y',
  'jаvascript:x',
  'ｊavascript:x',
  'javascript\u200b:x',
];

test.each(ALLOWED)('%j may stand behind a link', (address) => {
  expect(httpOnly(address)).toMatch(/^(https?|mailto):/);
});

test.each(SPELLINGS)('%j stays text', (address) => {
  expect(httpOnly(address)).toBeUndefined();
});

test('no address is no link', () => {
  expect(httpOnly(null)).toBeUndefined();
});
