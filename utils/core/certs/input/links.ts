const LONGEST_LINK = 2_048;

/**
 * An address as a link that may be shown, or null: only http and https, without a user name or password in it
 * (threat A2). A missing scheme is not guessed, except for `www.`.
 */
export function readLink(text: string | null): string | null {
  if (text === null || text.length > LONGEST_LINK) return null;
  const address = text.trim();
  try {
    const url = new URL(/^www\./i.test(address) ? `https://${address}` : address);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
  } catch {
    return null;
  }
}

/** The host of a web address without `www.`, for an issuer who is known by an address alone. */
export function hostOf(address: string | null): string | null {
  const link = readLink(address);
  return link === null ? null : new URL(link).hostname.replace(/^www\./, '');
}
