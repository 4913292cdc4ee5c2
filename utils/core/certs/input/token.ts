import { base64url } from 'jose';
import { type JsonObject, readJson } from './json';
import { isObject } from './typed';

/** A compact JWS, taken apart. Nothing is verified yet. */
export interface Token {
  /** The three parts as they stood, without padding. */
  readonly compact: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** False when base64 or JSON of it can be written in a second way that reads alike: such a token is never verified. */
  readonly exact: boolean;
}

const COMPACT = /^[A-Za-z0-9_-]+={0,2}\.[A-Za-z0-9_-]+={0,2}\.(?:[A-Za-z0-9_-]+={0,2})?$/;

export function looksLikeToken(text: string): boolean {
  return text.startsWith('eyJ') && COMPACT.test(text);
}

/** Takes a compact JWS apart; null when header or payload is no JSON object. */
export function readToken(text: string): Token | null {
  const parts = text.split('.').map((part) => part.replace(/=+$/, ''));
  const [header, payload] = parts.slice(0, 2).map(readPart);
  if (!header || !payload) return null;
  return {
    compact: parts.join('.'),
    header: header.value,
    payload: payload.value,
    exact: header.exact && payload.exact && isCanonical(parts[2] ?? ''),
  };
}

function readPart(part: string): { readonly value: JsonObject; readonly exact: boolean } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part));
    const reading = readJson(text);
    if (reading.kind === 'refused' || !isObject(reading.value)) return null;
    return { value: reading.value, exact: reading.exact && isCanonical(part) };
  } catch {
    return null; // not base64url, or not UTF-8: then it is no token
  }
}

/** Whether the unused bits of the last base64 digit are zero (RFC 4648, 3.5). */
function isCanonical(part: string): boolean {
  try {
    return base64url.encode(base64url.decode(part)) === part;
  } catch {
    return false;
  }
}
