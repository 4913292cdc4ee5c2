/**
 * A backup locked with a passphrase: AES-256-GCM under a key from PBKDF2-HMAC-SHA-256 (RFC 8018; iterations after the
 * OWASP Password Storage Cheat Sheet). The tag is checked before anything inside is parsed (THREATS.md C12).
 */
export const LOCKED_SCHEMA = 'nextbadge/backup-locked@1';

/** Fewer is too weak, more would keep a browser busy for minutes: both are refused. */
export const ITERATIONS = { least: 600_000, most: 5_000_000 } as const;

export interface LockedBackup {
  readonly schema: typeof LOCKED_SCHEMA;
  readonly iterations: number;
  /** Base64: 16 bytes, 12 bytes, and the sealed gzip of the backup's JSON. */
  readonly salt: string;
  readonly iv: string;
  readonly sealed: string;
}

export type Unlocked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'bad-cost' | 'wrong-passphrase' | 'damaged' };

export async function lockBackup(text: string, passphrase: string): Promise<LockedBackup> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFor(passphrase, salt, ITERATIONS.least);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(ITERATIONS.least) },
    key,
    await gzip(text),
  );
  return {
    schema: LOCKED_SCHEMA,
    iterations: ITERATIONS.least,
    salt: toBase64(salt),
    iv: toBase64(iv),
    sealed: toBase64(new Uint8Array(sealed)),
  };
}

export async function unlockBackup(locked: LockedBackup, passphrase: string): Promise<Unlocked> {
  const { iterations } = locked;
  if (!Number.isInteger(iterations) || iterations < ITERATIONS.least || iterations > ITERATIONS.most)
    return { ok: false, code: 'bad-cost' };
  const [salt, iv, sealed] = [locked.salt, locked.iv, locked.sealed].map(fromBase64);
  if (!salt || !iv || !sealed || salt.length !== 16 || iv.length !== 12)
    return { ok: false, code: 'damaged' };
  const key = await keyFor(passphrase, salt, iterations);
  try {
    const open = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bound(iterations) },
      key,
      sealed,
    );
    return { ok: true, text: await gunzip(new Uint8Array(open)) };
  } catch {
    return { ok: false, code: 'wrong-passphrase' }; // or a changed byte: the tag cannot tell which
  }
}

async function keyFor(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The head of the file is sealed too: nothing of it can be exchanged. */
const bound = (iterations: number) => utf8(`${LOCKED_SCHEMA} ${iterations}`);
const utf8 = (text: string) => new TextEncoder().encode(text);

export async function gzip(data: string | Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(data, new CompressionStream('gzip'));
}

export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new TextDecoder().decode(await gunzipBytes(bytes));
}

/** @throws TypeError when the bytes are no gzip */
export const gunzipBytes = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  through(bytes, new DecompressionStream('gzip'));

async function through(
  data: string | Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
) {
  return new Uint8Array(await new Response(new Blob([data]).stream().pipeThrough(stream)).arrayBuffer());
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Null for anything but the one spelling of some bytes, so that a changed letter is never read as the same. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null; // not base64
  }
}
