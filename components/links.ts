/**
 * An address that may stand behind a link: http, https or mailto. Anything else, however it is spelt, gives undefined,
 * and the link stays text (THREATS.md A2).
 */
export function httpOnly(address: string | null): string | undefined {
  if (address === null) return undefined;
  try {
    const { protocol, href } = new URL(address);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined; // not an absolute address
  }
}
