import { unzipSync } from 'fflate';
import { type CertDraft, type FormatReading, refused } from '../draft';
import type { RowReport } from '../file-result';
import { tellContent } from '../input/content';
import type { CertFormat, FormatInput } from './format';

const ID = 'zip';

const LARGEST_ENTRY = 20_000_000;
const LARGEST_TOTAL = 64_000_000;
const MOST_ENTRIES = 2_000;
const LARGEST_RATIO = 200;

/**
 * An archive: LinkedIn's data export, or a folder of badges. Every entry that might be one is read like a file of its
 * own, wherever it lies and whatever its name. Sizes are held against bounds before anything is unpacked.
 */
export const archive: CertFormat = {
  id: ID,
  recognises: ({ kind }) => kind === 'zip',
  read: (content, input) => {
    const entries = unpack((content as { bytes: Uint8Array }).bytes);
    if (entries === 'damaged') return refused(ID, 'damaged_file', 'The archive is damaged or locked.');
    if (entries === 'too-large')
      return refused(ID, 'too_large', 'The archive holds more than can be read at once.');
    return readEntries(entries, input);
  },
};

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | 'damaged' | 'too-large' {
  let total = 0;
  let count = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (name.endsWith('/') || originalSize > LARGEST_ENTRY) return false;
        if (originalSize > size * LARGEST_RATIO + 1_024) return false;
        total += originalSize;
        count++;
        return total <= LARGEST_TOTAL && count <= MOST_ENTRIES;
      },
    });
    return total > LARGEST_TOTAL || count > MOST_ENTRIES ? 'too-large' : entries;
  } catch {
    return 'damaged'; // the library throws on an archive it can't follow
  }
}

/** Codes of entries that are simply something else: most of an export is. */
const OTHER_ENTRIES: ReadonlySet<string> = new Set([
  'not_a_badge',
  'wrong_type',
  'no_badge_data',
  'empty_file',
  'columns_unclear',
]);

/** Tables whose columns were guessed are left alone beside LinkedIn's own: positions and projects look alike. */
function readEntries(entries: Readonly<Record<string, Uint8Array>>, input: FormatInput): FormatReading {
  const drafts: { readonly draft: CertDraft; readonly format: string }[] = [];
  const rows: RowReport[] = [];
  const formats = new Set<string>();
  for (const [index, name] of Object.keys(entries).sort().entries()) {
    const content = tellContent(entries[name] as Uint8Array);
    if (content.kind === 'zip') continue;
    const reading: FormatReading =
      content.kind === 'refused' ? { ...content, format: null } : input.read(content);
    if (reading.kind === 'refused') {
      if (!OTHER_ENTRIES.has(reading.error.code))
        rows.push({ row: index + 1, code: reading.error.code, message: `${name}: ${reading.error.message}` });
      continue;
    }
    formats.add(reading.format);
    drafts.push(...reading.drafts.map((draft) => ({ draft, format: reading.format })));
    rows.push(...reading.rows.map((row) => ({ ...row, message: `${name}: ${row.message}` })));
  }
  const isLinkedIn = [...formats].some((format) => format.startsWith('linkedin-'));
  const own = drafts.filter(({ format }) => !(isLinkedIn && format === 'csv'));
  if (own.length === 0 && formats.size === 0)
    return refused(ID, 'no_badge_data', 'The archive holds no certificates.');
  return {
    kind: 'read',
    format: isLinkedIn ? 'linkedin-archive' : ID,
    drafts: own.map(({ draft }) => draft),
    rows,
  };
}
