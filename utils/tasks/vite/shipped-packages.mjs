// Which packages end up in what ships, told by the bundler itself, with their licences and a bill of materials.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';

/** Licences of packages whose `package.json` only points to a file. */
const STATED_ELSEWHERE = { '@digitalbazaar/credentials-context': 'BSD-3-Clause AND W3C-20150513' };

/** Collects packages over the several builds that make one extension. */
export class ShippedPackages {
  /** Folders under `node_modules`, from the project's root. */
  #folders = new Set();

  /** @returns {import('vite').Plugin} */
  plugin() {
    return {
      name: 'nextbadge:shipped-packages',
      generateBundle: (_options, bundle) => {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(output.modules))
            if (renderedLength > 0) this.#note(id);
        }
      },
    };
  }

  #note(id) {
    const folder = /^.*[\\/](node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
    if (folder) this.#folders.add(folder.replaceAll('\\', '/'));
  }

  /** Name, version, licence and licence text of each, in order of name. */
  list() {
    return [...this.#folders].sort().map((folder) => {
      const { name, version, license, repository } = JSON.parse(
        readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
      );
      return {
        name,
        version,
        licence: STATED_ELSEWHERE[name] ?? licenceName(license),
        text: licenceText(join(ROOT, folder), repository),
      };
    });
  }

  /** The notices that go with what ships. */
  notices() {
    const parts = this.list().map(
      ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
    );
    return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
  }

  /** A CycloneDX bill of materials; the same bytes for the same lockfile. */
  billOfMaterials() {
    const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
    const components = this.list().map((one) => ({
      type: 'library',
      name: one.name,
      version: one.version,
      purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
      licenses: [{ expression: one.licence }],
      hashes: hashesOf(locked[`node_modules/${one.name}`]?.integrity),
    }));
    const metadata = { component: { type: 'application', name, version } };
    return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata, components }, null, 2)}\n`;
  }
}

const licenceName = (license) => (typeof license === 'string' ? license : (license?.type ?? 'UNKNOWN'));

/** The licence as the package brings it; some only name it, then where they are from is said. */
function licenceText(folder, repository) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : `From ${repository?.url ?? repository}`;
}

/** `sha512-BASE64` of the lockfile as CycloneDX writes it. */
function hashesOf(integrity) {
  const [, base64] = /^sha512-(\S+)/.exec(integrity ?? '') ?? [];
  return base64 ? [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] : [];
}
