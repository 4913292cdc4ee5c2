import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

const TLS = join(import.meta.dirname, '../fixtures/tls');

/** What the server gives for an address. */
export interface Answer {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as the server saw it: everything that left the browser, whoever sent it. */
export interface Seen {
  readonly url: string;
  /** `document`, `script`, `empty` (fetch) and so on, as the browser states it. */
  readonly for: string;
}

/** Plays every host on the net. Unknown addresses give 404, so nothing is fetched by accident without being seen. */
export class Server {
  readonly seen: Seen[] = [];
  readonly #routes = new Map<string, Answer>();
  readonly #plain = http.createServer((request, response) => this.#answer('http', request, response));
  readonly #secure = https.createServer(
    { key: readFileSync(join(TLS, 'key.pem')), cert: readFileSync(join(TLS, 'cert.pem')) },
    (request, response) => this.#answer('https', request, response),
  );

  async start(): Promise<{ httpPort: number; httpsPort: number }> {
    const [httpPort, httpsPort] = (await Promise.all([this.#plain, this.#secure].map(listen))) as [
      number,
      number,
    ];
    this.#plain.on('connect', (_request, socket: Duplex) => tunnel(socket, httpsPort));
    return { httpPort, httpsPort };
  }

  /** Gives `answer` for the address, whatever its query and fragment. */
  serve(url: string, answer: Answer | string): string {
    const { origin, pathname } = new URL(url);
    this.#routes.set(origin + pathname, typeof answer === 'string' ? { body: answer } : answer);
    return url;
  }

  stop(): void {
    for (const server of [this.#plain, this.#secure]) {
      server.closeAllConnections();
      server.close();
    }
  }

  #answer(scheme: string, request: http.IncomingMessage, response: http.ServerResponse): void {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
    if (isBrowsersOwn(url)) {
      response.writeHead(204).end();
      return;
    }
    this.seen.push({ url: url.href, for: String(request.headers['sec-fetch-dest'] ?? 'unknown') });
    const answer = this.#routes.get(url.origin + url.pathname);
    response.writeHead(answer ? 200 : 404, {
      'content-type': answer?.type ?? 'text/html; charset=utf-8',
      ...answer?.headers,
    });
    response.end(answer?.body ?? '');
  }
}

/** What a browser asks for by itself, extension or not: every host's icon, and its maker's services. */
const isBrowsersOwn = ({ hostname, pathname }: URL) =>
  pathname === '/favicon.ico' ||
  /(^|\.)(google|googleapis|gvt1|microsoft|bing|firefox|mozilla)\.(com|net|org)$/.test(hostname);

/** For a browser that is told to use us as its proxy: whatever secure host it asks for is ours. */
function tunnel(socket: Duplex, httpsPort: number): void {
  const own = connect(httpsPort, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    own.pipe(socket).pipe(own);
  });
  for (const [end, other] of [
    [own, socket],
    [socket, own],
  ] as const)
    end.on('error', () => other.destroy());
}

function listen(server: http.Server | https.Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
