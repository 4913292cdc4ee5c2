/**
 * npm run pictures: the pictures of README.md and of both stores, taken from the real build: the sample posting with the
 * popup and the side panel, the dashboard's views, the report, and the small promotional tile of the Chrome Web Store.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { openSample } from './sample';
import { seePostings } from './seen';

const README = '.github/pictures';
const STORE = '.github/store';
/** What both stores take. */
const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const POPUP = { width: 380, height: 600 };
const PANEL = { width: 400, height: SIZE.height };
/** The README's picture: sharp on a good screen, and quick to load. */
const WIDE = { width: 1200, height: 720 };
const SHARP = 1.5;

/** Picture -> view of the dashboard, and what stands there once it is whole. */
const VIEWS: readonly (readonly [name: string, address: string, whole: string])[] = [
  ['next', 'next', '.rank tbody tr'],
  ['certificates', 'certificates', 'tbody tr, .cards article'],
  ['report', 'reports', '.paper iframe'],
];

const { nextbadge, page } = await openSample();
await seePostings(nextbadge, Date.now());
const tab = await nextbadge.inExtension(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
// Each at the scale of the picture that it becomes a part of: what is scaled is blurred, and large as a file.
const pages = {
  narrow: await shot(page, WIDE, SHARP),
  wide: await shot(page, SIZE, 1),
  beside: await shot(page, { ...SIZE, width: SIZE.width - PANEL.width }, 1),
};

mkdirSync(README, { recursive: true });
mkdirSync(STORE, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  for (const [folder, size, scale, behind] of [
    [README, WIDE, SHARP, pages.narrow],
    [STORE, SIZE, 1, pages.wide],
  ] as const) {
    const popup = await viewed(`popup.html?tab=${tab}`, scheme, 'section.needs', POPUP, scale);
    await laid(`${folder}/popup-${scheme}.png`, size, scale, over(behind, popup));
  }
  const panel = await viewed('sidepanel.html', scheme, 'section.needs', PANEL);
  await laid(`${STORE}/panel-${scheme}.png`, SIZE, 1, beside(pages.beside, panel));
  for (const [name, address, whole] of VIEWS) {
    const picture = await viewed(`dashboard.html#/${address}`, scheme, whole, SIZE);
    await laid(`${STORE}/${name}-${scheme}.png`, SIZE, 1, `<img src="${picture}" width="${SIZE.width}">`);
  }
}
await laid(`${STORE}/tile.png`, TILE, 1, tile());
console.error(`Pictures: ${README}/, ${STORE}/`);
await nextbadge.browser.close();
process.exit(0);

/** The page as it looks at this size, as an address of its own. */
async function shot(of: Page, size: { width: number; height: number }, deviceScaleFactor: number) {
  await of.setViewport({ ...size, deviceScaleFactor });
  return `data:image/png;base64,${await of.screenshot({ encoding: 'base64' })}`;
}

/** One of our pages in light or dark, once it shows what it has to. */
async function viewed(
  path: string,
  scheme: 'light' | 'dark',
  whole: string,
  size: { width: number; height: number },
  scale = 1,
): Promise<string> {
  const view = await nextbadge.view('icon/16.png');
  // The panel shows the tab in front, which here would be the panel's own. As text: what runs this script names functions
  // with a helper that the page lacks.
  await view.evaluateOnNewDocument(`chrome.tabs.query = () => Promise.resolve([{ id: ${tab} }]);`);
  await view.goto(`chrome-extension://${nextbadge.id}/${path}`);
  await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await view.setViewport({ ...size, deviceScaleFactor: scale });
  await view.waitForSelector(whole);
  // Charts and previews draw themselves once they know their place.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const picture = await shot(view, size, scale);
  await view.close();
  return picture;
}

/** The popup is a window of its own that no screenshot of a page holds, so the two are laid over each other. */
function over(behind: string, front: string): string {
  return `<img src="${behind}" style="width:100%"><img src="${front}" style="position:absolute;top:12px;right:24px;width:${POPUP.width}px;border-radius:8px;box-shadow:0 6px 28px #0007">`;
}

function beside(left: string, right: string): string {
  return `<div style="display:flex"><img src="${left}" width="${SIZE.width - PANEL.width}"><img src="${right}" width="${PANEL.width}" style="box-shadow:-1px 0 0 #0003"></div>`;
}

/** The mark and the name, and what it says in one line. */
function tile(): string {
  const mark = Buffer.from(readFileSync('public/icon/logo.svg')).toString('base64');
  return `<div style="height:100%;display:grid;place-content:center;justify-items:center;text-align:center;gap:14px;background:#f4f6f3;color:#14201a;font:600 17px system-ui,sans-serif">
    <img src="data:image/svg+xml;base64,${mark}" width="92"><b style="font-size:36px">Nextbadge</b><span>Which badge to earn next</span></div>`;
}

async function laid(path: string, size: { width: number; height: number }, scale: number, body: string) {
  const both = await nextbadge.browser.newPage();
  await both.setViewport({ ...size, deviceScaleFactor: scale });
  await both.setContent(
    `<style>html,body{margin:0;height:100%;overflow:hidden} img{display:block}</style>${body}`,
  );
  await both.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await both.screenshot({ path });
  await both.close();
}
