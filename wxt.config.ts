import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import { MATCHES, SITES } from './utils/core/sites';
import { packSigns } from './utils/page/pack-signs';
import { POSTING_SCRIPT, READER_SCRIPT } from './utils/page/scripts';
import { fewFiles } from './utils/tasks/vite/few-files.mjs';
import { inertLibraries } from './utils/tasks/vite/inert-libraries.mjs';
import { plainLiterals } from './utils/tasks/vite/plain-literals.mjs';
import { sentencesOnly } from './utils/tasks/vite/sentences-only.mjs';
import { sharedWorkers } from './utils/tasks/vite/shared-workers.mjs';
import { ShippedPackages } from './utils/tasks/vite/shipped-packages.mjs';

/** What our own pages may load: files of the extension, pictures the user imported, and nothing from any network. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** `https://*.example.com/jobs/*` -> `https://*.example.com/*`: web-accessible files are granted by host alone. */
const HOSTS = [...new Set(MATCHES.map((pattern) => pattern.replace(/^([^:]+:\/\/[^/]+\/).*$/, '$1*')))];

/** The same for every browser. `tests/manifest.test.ts` compares what is built with a checked-in list. */
const MANIFEST: UserManifest = {
  name: 'Nextbadge',
  description: '__MSG_app_description__',
  default_locale: 'en',
  permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting'],
  optional_host_permissions: ['https://*/*'],
  content_scripts: [
    { matches: [...MATCHES], js: [POSTING_SCRIPT], all_frames: true, run_at: 'document_idle' },
  ],
};

const CHROME: UserManifest = {
  minimum_chrome_version: '130',
  permissions: ['sidePanel'],
  web_accessible_resources: [{ resources: [READER_SCRIPT], matches: HOSTS, use_dynamic_url: true }],
};

/** 147 is the first Firefox that tells a script of a page that changes its address without loading. */
const FIREFOX: UserManifest = {
  web_accessible_resources: [{ resources: [READER_SCRIPT], matches: HOSTS }],
  browser_specific_settings: {
    gecko: {
      id: 'nextbadge@nextbadge.example',
      strict_min_version: '147.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '147.0' },
  },
};

/** Filled while the parts of an extension are built one after the other. */
const shipped = new ShippedPackages();

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  i18n: { localesDir: 'components/locales' },
  manifest: ({ browser, command }) => {
    const own = browser === 'firefox' ? FIREFOX : CHROME;
    return {
      ...MANIFEST,
      ...own,
      permissions: [...(MANIFEST.permissions ?? []), ...(own.permissions ?? [])],
      // The development server needs a connection to reload our pages; what ships has none.
      ...(command === 'build' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    };
  },
  vite: () => ({
    plugins: [
      preact(),
      sharedWorkers(),
      fewFiles(),
      inertLibraries(),
      sentencesOnly(),
      plainLiterals(),
      shipped.plugin(),
    ],
    define: { SIGNS: JSON.stringify(packSigns(SITES)) },
    // Every browser we support preloads modules by itself, and without it no line of ours fetches anything.
    build: { modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:done': async ({ config: { outDir, command, browser } }) => {
      if (command !== 'build') return;
      await writeFile(join(outDir, 'licences.txt'), shipped.notices());
      await writeFile(join(outDir, `../sbom-${browser}.cdx.json`), shipped.billOfMaterials());
    },
    // What runs in a page takes the browser's own object: the polyfill would be half of the content script, and all
    // that is asked of it there answers with promises in every browser we support.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' },
      };
    },
  },
});
