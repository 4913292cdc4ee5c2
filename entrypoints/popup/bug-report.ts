import { browser } from 'wxt/browser';

/** What may go into a bug report: no address, no page text, no certificate. */
export function bugReport(step: string): string {
  return [
    `step     ${step}`,
    `time     ${new Date().toISOString().slice(0, 16)}`,
    `version  ${browser.runtime.getManifest().version}`,
  ].join('\n');
}
