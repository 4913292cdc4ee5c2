/**
 * `npm run eval:hostile -- FOLDER`: data, badges, controls and generators of certificates, by the ids of
 * `manifest.json`. Page samples and what is about pages run in the browser test.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { CERT_EXPORTS } from '../../utils/core/certs/exports/index';
import { type ReadFiles, readCertFiles } from '../../utils/core/certs/read-files';
import { certContext, readPath, TODAY } from './cert-context';
import { closeWith, evalArguments } from './figures';

type Faults = readonly string[];

const usage = 'npm run eval:hostile -- FOLDER';
const { files, minimums } = evalArguments(usage);
const [folder] = files;
if (folder === undefined) {
  console.error(`Name the folder that holds manifest.json.\nUsage: ${usage}`);
  process.exit(2);
}
const OWNER = 'pat@example.org';
const read = (file: string) => readPath(join(folder, file), certContext([OWNER]));
const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

const fault = (isFault: boolean, text: string): Faults => (isFault ? [text] : []);
const words = ({ certs }: ReadFiles) => certs.map(({ signature }) => signature);

async function expectControl(file: string): Promise<Faults> {
  const result = await read(file);
  const isHosted = file.includes('hosted');
  return [
    ...fault(result.certs.length !== 1, 'one certificate expected'),
    ...fault(
      words(result).some((word) => word !== (isHosted ? 'cannot-check-offline' : 'verified')),
      `signature ${words(result)}`,
    ),
    ...fault(isHosted && result.certs[0]?.recipient !== 'matches', 'the recipient should match'),
  ];
}

async function neverVerified(file: string): Promise<Faults> {
  const result = await read(file);
  return fault(words(result).includes('verified'), 'verified');
}

async function expectOddChunks(file: string): Promise<Faults> {
  const result = await read(file);
  const [cert] = result.certs;
  if (cert === undefined)
    return fault(result.files[0]?.error?.code !== 'damaged_file', 'refused for another reason');
  return [
    ...fault(cert.warnings.length === 0, 'no warning'),
    ...fault(cert.signature === 'verified', 'verified'),
    ...fault(cert.url?.startsWith('file:') ?? false, 'the file: address was taken'),
  ];
}

/** Time since this call in ms: of the clock or of this process, whichever is less, so that a busy machine is no fault. */
function stopwatch(): () => number {
  const started = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(performance.now() - started, (user + system) / 1000);
  };
}

async function expectActiveSvg(file: string): Promise<Faults> {
  const tookMs = stopwatch();
  const result = await read(file);
  const readMs = tookMs();
  return [
    ...fault(result.certs.length !== 1, 'not read'),
    ...fault(result.certs[0]?.because !== 'hosted', `because ${result.certs[0]?.because}`),
    ...fault(words(result).includes('verified'), 'verified'),
    ...fault(readMs > 100, `took ${Math.round(readMs)} ms`),
  ];
}

interface RecipientCase {
  readonly why: string;
  readonly recipient: unknown;
  readonly match: boolean;
  readonly note?: string;
}

async function expectRecipients(file: string): Promise<Faults> {
  const { user, cases } = json(file) as { user: { emails: string[] }; cases: RecipientCase[] };
  const faults: string[] = [];
  for (const { why, recipient, match, note } of cases) {
    const assertion = {
      type: 'Assertion',
      id: 'urn:x',
      recipient,
      issuedOn: '2024-05-01',
      badge: { name: 'B' },
    };
    const bytes = new TextEncoder().encode(JSON.stringify(assertion));
    const { certs } = await readCertFiles([{ name: 'a', bytes }], certContext(user.emails));
    const noted = certs[0]?.warnings
      .find((warning) => warning.startsWith('recipient-'))
      ?.slice('recipient-'.length);
    if ((certs[0]?.recipient === 'matches') !== match) faults.push(`${why}: ${certs[0]?.recipient}`);
    if (noted !== note) faults.push(`${why}: note ${noted}`);
  }
  return faults;
}

async function expectHostileTable(file: string): Promise<Faults> {
  const { certs, files: results } = await read(file);
  const codes = new Set<string>(results[0]?.rows.map(({ code }) => code));
  return [
    ...['link_dropped', 'issued_unclear', 'expires_unclear', 'quote_unclosed']
      .filter((code) => !codes.has(code))
      .map((code) => `${code} is not reported`),
    ...fault(
      certs.some(({ url }) => url !== null && !/^https?:/.test(url)),
      'an unsafe link was kept',
    ),
    ...fault(
      certs.some(({ issued }) => issued?.startsWith(TODAY)),
      'a date became today',
    ),
    ...fault(
      !certs.some(({ title }) => title.startsWith('NUL')),
      'rows behind the unclosed quote were swallowed',
    ),
  ];
}

/** A badge, if it is one, must be read or refused with a reason; a prototype must stay clean. */
async function expectNoPollution(file: string): Promise<Faults> {
  await read(file);
  return fault('polluted' in {} || 'isVerified' in {}, 'Object.prototype was polluted');
}

async function expectBackupRefused(file: string): Promise<Faults> {
  const { certs, files: results } = await read(file);
  return [
    ...fault(certs.length > 0 || results[0]?.error === null, 'read'),
    ...(await expectNoPollution(file)),
  ];
}

const FORMULA = /^"?[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

async function expectSafeExport(file: string): Promise<Faults> {
  const { names, mustStayReadable } = json(file) as { names: string[]; mustStayReadable: string[] };
  const list = names.map((title, at) => ({
    title: `${title}`,
    issuer: title || null,
    issued: String(2000 + (at % 25)),
  }));
  const bytes = new TextEncoder().encode(JSON.stringify(list));
  const { certs } = await readCertFiles([{ name: 'list', bytes }], certContext());
  const csv = CERT_EXPORTS.find(({ id }) => id === 'csv')?.write(certs, TODAY) ?? '';
  const { data } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  const cells = data.flat();
  return [
    ...fault(data.length !== certs.length + 1, `${data.length} rows for ${certs.length} certificates`),
    ...fault(new Set(data.map((row) => row.length)).size !== 1, 'rows differ in length'),
    ...cells
      .filter((cell) => FORMULA.test(cell) && !mustStayReadable.includes(cell))
      .map((cell) => `formula cell ${JSON.stringify(cell)}`),
    ...mustStayReadable.filter((name) => !cells.includes(name)).map((name) => `${name} is not readable`),
  ];
}

/** Heap and buffers in use, garbage included: an upper bound. */
function memoryMiB(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

/** Runs a generator into a folder of its own and judges what it wrote. */
async function generated(
  script: string,
  more: readonly string[],
  wanted: RegExp,
  limitMs: number,
  limitMiB: number,
): Promise<Faults> {
  const context = certContext();
  const out = mkdtempSync(join(tmpdir(), 'nextbadge-hostile-'));
  try {
    execFileSync(process.execPath, [join(folder as string, script), out, ...more]);
    const faults: string[] = [];
    for (const name of readdirSync(out).filter((file) => wanted.test(file))) {
      const bytes = new Uint8Array(readFileSync(join(out, name)));
      const times: number[] = [];
      const growths: number[] = [];
      let result: ReadFiles | null = null;
      for (let run = 0; run < 3; run++) {
        const before = memoryMiB();
        const tookMs = stopwatch();
        result = await readCertFiles([{ name, bytes }], context);
        times.push(tookMs());
        growths.push(memoryMiB() - before);
      }
      if (result?.files[0]?.error === null) faults.push(`${name} was accepted`);
      if (Math.min(...times) > limitMs) faults.push(`${name} took ${Math.round(Math.min(...times))} ms`);
      const grownMiB = Math.max(...growths);
      if (grownMiB > limitMiB) faults.push(`${name}: memory grew by ${Math.round(grownMiB)} MiB`);
    }
    return faults;
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** How each sample is judged. Samples that are about pages have no entry and count as skipped. */
const JUDGES: Readonly<Record<string, (file: string) => Promise<Faults>>> = {
  S08: expectNoPollution,
  S10: expectSafeExport,
  S11: expectHostileTable,
  S13: expectActiveSvg,
  S14: expectOddChunks,
  S15: neverVerified,
  S16: neverVerified,
  S17: expectRecipients,
  S18: expectBackupRefused,
  S19: (file) => generated(file, [], /\.png$/, 500, 16),
  S20: (file) => generated(file, ['json'], /\.json$/, 200, 150),
};

/** A sample that this list doesn't know by its id is judged by its kind: other samples of a kind exist. */
const BY_KIND: Readonly<Record<string, (file: string) => Promise<Faults>>> = {
  badge: neverVerified,
  import: expectNoPollution,
  jsonld: expectNoPollution,
};

interface Sample {
  readonly id: string;
  readonly file: string;
  readonly kind: string;
}

const manifest = json('manifest.json') as { controls: { file: string }[]; samples: Sample[] };
const tally = { passed: 0, failed: 0, skipped: 0 };
const skipped: string[] = [];
const judge = async (name: string, run: () => Promise<Faults>) => {
  const faults = await run().catch((error: unknown) => [`threw ${error}`]);
  faults.length === 0 ? tally.passed++ : tally.failed++;
  for (const text of faults) console.log(`${name}: ${text}`);
};
for (const { file } of manifest.controls) await judge(file, () => expectControl(file));
for (const { id, file, kind } of manifest.samples) {
  const judgeOf = JUDGES[id] ?? BY_KIND[kind];
  if (judgeOf === undefined) {
    tally.skipped++;
    skipped.push(id);
  } else await judge(id, () => judgeOf(file));
}
if (skipped.length > 0) console.log(`skipped, they need a browser or a report: ${skipped.join(' ')}`);
closeWith({ right: tally.passed / (tally.passed + tally.failed) }, minimums, tally);
