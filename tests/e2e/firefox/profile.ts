import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Firefox would ask its maker for, or the user, if it were not told otherwise. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
} as const;

/** A profile folder whose whole net is the proxy at `port`, and in which the extension has the address `uuid`. */
export function makeProfile(extension: string, uuid: string, port: number): string {
  const proxy = { http: '127.0.0.1', http_port: port, ssl: '127.0.0.1', ssl_port: port };
  const preferences = {
    ...QUIET,
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extension]: uuid }),
    // permissions.request() after a click is granted without the question, which needs a screen.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.allow_hijacking_localhost': true,
    ...Object.fromEntries(Object.entries(proxy).map(([key, value]) => [`network.proxy.${key}`, value])),
  };
  const folder = mkdtempSync(join(tmpdir(), 'nextbadge-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join('\n'));
  return folder;
}
