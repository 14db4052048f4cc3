import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A web host whose files and faults a test changes while readers use it. */
export interface Host {
  /** Such as `http://localhost:4321`. */
  origin: string;
  /**
   * Files that are served from now on.
   *
   * @param copies - Copies of the project with their `dist/`; a file comes from the first that may give it.
   */
  show: (...copies: { copy: string; except?: RegExp }[]) => void;
  /** Break every connection that asks for such a path; without one, none. */
  cut: (paths?: RegExp) => void;
  /** Answer everything with one page and status 200, as the portal of a hotel does; without one, no longer. */
  capture: (page?: string) => void;
  /** Paths that were asked for since the last call. */
  asked: () => string[];
  stop: () => Promise<void>;
}

/**
 * Serve files as GitHub Pages does: below a path, kept by browsers for ten minutes, with a redirect to the slash of a
 * folder.
 *
 * @param base - Path with a slash at both ends.
 */
export async function startHost(base = '/'): Promise<Host> {
  let shown: { copy: string; except?: RegExp }[] = [];
  let broken: RegExp | undefined;
  let portal: string | undefined;
  const paths: string[] = [];
  const find = (name: string) => {
    const from = shown.find(({ except }) => !except?.test(name));
    return from ? path.join(from.copy, 'dist', name) : '';
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    paths.push(pathname);
    if (broken?.test(pathname)) {
      response.destroy();
      return;
    }
    const name = decodeURIComponent(pathname.slice(base.length));
    const file = find(name.replace(/(^|\/)$/, '$1index.html'));
    if (!portal && existsSync(file) && statSync(file).isDirectory()) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
      return;
    }
    const isFound = portal !== undefined || (pathname.startsWith(base) && existsSync(file));
    const type =
      TYPES[isFound && !portal ? path.extname(file) : '.html'] ?? 'application/octet-stream';
    response.writeHead(isFound ? 200 : 404, {
      'Content-Type': type,
      'Cache-Control': portal === undefined ? 'max-age=600' : 'no-store',
    });
    response.end(portal ?? readFileSync(isFound ? file : find('404.html')));
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://localhost:${port}`,
    show: (...copies) => (shown = copies),
    cut: (paths) => (broken = paths),
    capture: (page) => (portal = page),
    asked: () => paths.splice(0),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};
