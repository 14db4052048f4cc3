import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { contentType } from '../core/export/media-types.ts';
import { PlainError } from './plain-error.ts';

/**
 * The port that `PORT` asks for; 4321 when it does not.
 *
 * @throws PlainError when it is no port.
 */
export function readPort(value = ''): number {
  if (value === '') return 4321;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new PlainError(
    `PORT is ${JSON.stringify(value)}, which is not a port. Write a number from 1 to 65535, as in PORT=8080.`,
  );
}

/**
 * End this process when npm does. npm runs a command in a shell and hands a signal to that shell alone, so that the
 * server would live on without either and keep the port.
 *
 * @param end - How to end; what must not be left half done is not cut off.
 */
export function endWithNpm(end: () => void = () => process.exit()): void {
  if (!process.env['npm_lifecycle_event']) return;
  const shell = process.ppid;
  // No system tells a process that its parent ended.
  setInterval(() => {
    if (process.ppid !== shell) end();
  }, 250).unref();
}

/**
 * Serve `dist/` as a web host would, below the path that it was built for, and print the address.
 *
 * @param port - From {@link readPort}.
 * @throws PlainError when there is nothing to serve, or another program has the port.
 */
export async function serve(port: number): Promise<void> {
  endWithNpm();
  const base = basePath('dist');
  const server = createServer(hostOf('dist', base));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? takenError(port) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
  console.log(`Serving dist/ at http://localhost:${port}${base}`);
}

/** The path that a folder was built for, with a slash at both ends. */
function basePath(folder: string): string {
  const manifest = path.join(folder, 'manifest.webmanifest');
  if (!existsSync(manifest)) {
    throw new PlainError(`There is no site in ${folder}/. Run \`npm run build\` before.`);
  }
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { scope: string }).scope;
}

function takenError(port: number): PlainError {
  return new PlainError(
    `Another program has the port ${port}. End it, or choose another port, as in PORT=8080.`,
  );
}

/**
 * What a host answers: a file with its type and encoding, a page for its folder, a redirect to the slash of a folder,
 * and for any other address the page that says so.
 *
 * @param folder - Path of what is served, which may be built anew meanwhile.
 * @param base - Path with a slash at both ends below which it stands.
 */
export function hostOf(folder: string, base: string): RequestListener {
  const absent = readFileSync(path.join(folder, '404.html'));
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: [],
    setHeaders: (response, file) => {
      response.setHeader('Content-Type', contentType(file) ?? 'application/octet-stream');
    },
  });
  return (request, response) => {
    const [, address = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '') ?? [];
    const name = fileName(address, base);
    const notFound = () => {
      const isBase = `${address}/` === base;
      if (isBase || (name && existsSync(path.join(folder, name, 'index.html')))) {
        // Relative, so that it cannot lead to another host.
        const last = address.slice(address.lastIndexOf('/') + 1);
        response.writeHead(301, { Location: `${last}/${query}` }).end();
        return;
      }
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(absent);
    };
    if (name === undefined) {
      notFound();
      return;
    }
    request.url = `/${encodeURI(name)}`;
    files(request, response, notFound);
  };
}

/**
 * The file that an address is of, as a path below the base: that of a page where the address ends with a slash.
 *
 * @returns Nothing for an address of elsewhere, of a hidden file, or that is none.
 */
function fileName(address: string, base: string): string | undefined {
  if (!address.startsWith(base)) return undefined;
  try {
    const name = decodeURIComponent(address.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
    return /(^|\/)\./.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
