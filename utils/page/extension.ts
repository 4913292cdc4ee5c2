import { browser } from 'wxt/browser';

export { browser };

/** False once the extension was updated or removed: this script is then an orphan that can only tidy up (THREATS.md D5). */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;
