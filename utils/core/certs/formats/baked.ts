import { type CertDraft, type FormatReading, type Original, refused } from '../draft';
import { tellText } from '../input/content';
import { readPngText, type TextChunk } from '../input/png';
import { descendants, parseXml, type XmlElement } from '../input/xml';
import type { CertFormat, FormatInput } from './format';

/** Keyword of the chunk, or name of the element, that a badge is baked under -> version of Open Badges. */
const PNG_KEYWORDS: ReadonlyMap<string, number> = new Map([
  ['openbadgecredential', 3],
  ['openbadges', 2],
]);
const SVG_ELEMENTS: ReadonlyMap<string, number> = new Map([
  ['credential', 3],
  ['assertion', 2],
]);

/** A text that was found in a picture, and what is odd about where it stood. */
interface BakedText {
  readonly version: number;
  readonly text: string;
  readonly oddity: string | null;
}

/** A badge baked into a PNG: iTXt as specified; tEXt, zTXt and a compressed iTXt are read with a warning. */
export const bakedPng: CertFormat = {
  id: 'png',
  recognises: ({ kind }) => kind === 'png',
  read: (content, input) => {
    const { bytes } = content as { bytes: Uint8Array };
    const { chunks, isDamaged } = readPngText(bytes, new Set(PNG_KEYWORDS.keys()));
    const texts = chunks.flatMap((chunk) => bakedText(chunk) ?? []);
    if (texts.length > 0) {
      const isPartly = isDamaged || texts.length < chunks.length;
      return readBaked(
        texts,
        isPartly ? ['damaged-picture'] : [],
        { mediaType: 'image/png', data: bytes },
        input,
      );
    }
    if (chunks.length > 0 || isDamaged) {
      return refused(
        'png',
        'damaged_file',
        'The picture, or the badge in it, is damaged: download it again.',
      );
    }
    return refused(
      'png',
      'no_badge_data',
      'The picture holds no badge data: download the badge from its issuer again.',
    );
  },
};

function bakedText({ kind, keyword, isCompressed, text }: TextChunk): BakedText | null {
  const version = PNG_KEYWORDS.get(keyword);
  if (text === null || version === undefined) return null;
  const oddity = isCompressed ? 'compressed-chunk' : kind === 'tEXt' ? 'plain-text-chunk' : null;
  return { version, text, oddity };
}

/** A badge baked into an SVG: the signature or address in `verify`, or the JSON as text. The drawing is never looked at. */
export const bakedSvg: CertFormat = {
  id: 'svg',
  recognises: (content) =>
    content.kind === 'xml' && /<(?:[\w.-]+:)?svg[\s>]/i.test(content.text.slice(0, 10_000)),
  read: (content, input) => {
    const { text } = content as { text: string };
    const root = parseXml(text);
    if (root === null)
      return refused('svg', 'damaged_file', 'The picture is no proper SVG, or holds too much.');
    const texts = descendants(root, ...SVG_ELEMENTS.keys())
      .filter(({ prefix }) => prefix !== '')
      .flatMap((element) => elementText(element) ?? []);
    if (texts.length === 0) {
      return refused(
        'svg',
        'no_badge_data',
        'The picture holds no badge data: download the badge from its issuer again.',
      );
    }
    return readBaked(texts, [], { mediaType: 'image/svg+xml', data: text }, input);
  },
};

function elementText(element: XmlElement): BakedText | null {
  const verify = element.attributes.verify?.trim() ?? '';
  const body = element.text.trim();
  const text = verify.startsWith('eyJ') || body === '' ? verify : body;
  return text === '' ? null : { version: SVG_ELEMENTS.get(element.name) ?? 2, text, oddity: null };
}

/**
 * Reads the newest badge of a picture, from the specified place before an odd one. Different badges of one version are
 * refused: the specification allows one, and somebody has added the other.
 */
function readBaked(
  texts: readonly BakedText[],
  warnings: readonly string[],
  original: Original,
  input: FormatInput,
): FormatReading {
  const ordered = [...texts].sort(
    (a, b) => b.version - a.version || Number(a.oddity !== null) - Number(b.oddity !== null),
  );
  const readings = ordered.map((text) => ({ ...text, reading: readText(text.text, input) }));
  const badges = readings.filter(({ reading }) => reading.kind === 'read');
  const [best] = badges;
  if (best === undefined || best.reading.kind === 'refused') {
    return readings[0]?.reading ?? refused(null, 'no_badge_data', 'The picture holds no badge data.');
  }
  const { reading, version, text, oddity } = best;
  if (badges.some((other) => other.version === version && other.text !== text)) {
    return refused(
      reading.format,
      'damaged_file',
      'The picture holds different badges in one place: one was added.',
    );
  }
  const found = [
    ...warnings,
    ...(texts.length > 1 ? ['several-badges'] : []),
    ...(oddity === null ? [] : [oddity]),
  ];
  return { ...reading, drafts: reading.drafts.map((draft) => bakedDraft(draft, found, original)) };
}

function readText(text: string, input: FormatInput): FormatReading {
  const content = tellText(text);
  return content.kind === 'refused' ? { ...content, format: null } : input.read(content);
}

/** In a picture from its issuer, an unsigned assertion is one that the issuer's host vouches for. */
function bakedDraft(draft: CertDraft, found: readonly string[], original: Original): CertDraft {
  const isHosted = draft.credential.kind === 'none' && draft.credential.because === 'hosted';
  const garbled = GARBLED.test(draft.title) ? ['garbled-text'] : [];
  return {
    ...draft,
    credential: isHosted ? { kind: 'hosted' } : draft.credential,
    warnings: [...draft.warnings, ...found, ...garbled],
    original,
  };
}

/** UTF-8 that was read as Windows-1252 and written as UTF-8 again: "CafÃ©". */
const GARBLED = /[ÃÂ][\u0080-\u00bf\u2018-\u201e†‡ˆ‰Š‹Œ]|â€/;
