/** A browser match pattern with a fixed scheme: `https://*.example.com/path*`. */
const PATTERN = /^(https?):\/\/((?:\*\.)?[a-z0-9.-]+)(\/.*)$/;

function pathTest(glob: string): RegExp {
  return new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

/** Whether a match pattern covers an address, by the browsers' own rules: `*.example.com` covers `example.com` too. */
export function coversUrl(pattern: string, address: URL): boolean {
  const [, scheme, host = '', path = '/*'] = PATTERN.exec(pattern) ?? [];
  if (`${scheme}:` !== address.protocol) return false;
  const covered = host.startsWith('*.')
    ? address.hostname === host.slice(2) || address.hostname.endsWith(host.slice(1))
    : address.hostname === host;
  return covered && (path === '/*' || pathTest(path).test(address.pathname + address.search));
}
