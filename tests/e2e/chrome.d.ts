/** What functions that run inside the extension's own documents and worker find there. */
declare const chrome: typeof import('wxt/browser').browser;
