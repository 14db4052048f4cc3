import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser, launchBrowser } from '../browser/find-browser.ts';
import { readProject } from '../support/files.ts';
import { filesOf } from '../support/pages.ts';
import { buildProject } from '../support/project.ts';
import {
  expectedAlways,
  expectedCaching,
  expectedType,
  isCompressed,
  PERMITTED,
  permitted,
  REVALIDATED,
} from './expected.ts';
import { readHeadersFile } from './headers-file.ts';
import { load } from './load.ts';
import { ask } from './request.ts';
import {
  caddy,
  nginx,
  nginxLocation,
  nginxUnpacking,
  SECRET,
  serveBuild,
  type WebServer,
} from './servers.ts';

const BASE = '/un/resolutions';
// With an origin, so that there is a sitemap.
const SITE_URL = 'https://example.org';
const atRoot = { base: '', build: await buildProject('hosting', { SITE_URL }) };
const below = {
  base: BASE,
  build: await buildProject('hosting-below', { SITE_URL, BASE_PATH: BASE }),
};

/** Files of the site: `_headers` is for the host. */
const files = filesOf(atRoot.build).filter((file) => file !== '_headers');
const folders = files
  .filter((file) => file.endsWith('/index.html'))
  .map((file) => path.dirname(file));

/** The address of a file below the site's base: that of a page is its folder. */
function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

it('should have files of every kind', () => {
  const extensions = new Set(files.map((file) => path.extname(file)));
  for (const extension of ['.html', '.js', '.json', '.md', '.txt', '.xml', '.ris', '.bib']) {
    expect(extensions).toContain(extension);
  }
  expect(folders).toContain('64/158/op3');
  expect(new Set(files.map(expectedCaching)).size).toBe(3);
});

describe('public/_headers', () => {
  const headersOf = readHeadersFile(readProject('public/_headers'));

  it('should fit every address', () => {
    for (const address of [...files.map(addressOf), '/no/such/page/']) {
      const { 'permissions-policy': policy = '', ...headers } = headersOf(address);
      const file = address.slice(1).replace(/(^|\/)$/, '$1index.html');
      const type = expectedType(file);
      expect
        .soft({ address, 'cache-control': REVALIDATED, 'content-type': type, ...headers })
        .toEqual({
          address,
          ...expectedAlways(true),
          'cache-control': expectedCaching(file),
          'content-type': type,
        });
      expect.soft(permitted(policy), address).toEqual(PERMITTED);
    }
  });

  it('should name the types that hosts may not know', () => {
    for (const format of ['md', 'ris', 'bib']) {
      const file = `64/158.${format}`;
      expect(headersOf(`/${file}`)['content-type']).toBe(expectedType(file));
    }
  });

  it('should close the same to all', () => {
    const policy = headersOf('/')['permissions-policy'];
    expect(readProject('deploy/nginx-site.conf')).toContain(`Permissions-Policy "${policy}"`);
    expect(readProject('deploy/Caddyfile')).toContain(`Permissions-Policy "${policy}"`);
  });
});

describe.each([
  { kind: nginx, ...atRoot },
  { kind: nginx, ...below },
  { kind: nginxLocation, ...below },
  { kind: caddy, ...atRoot },
  { kind: caddy, ...below },
])('$kind.name at $base/', ({ kind, base, build }) => {
  const dist = path.join(build, 'dist');
  const contentOf = (file: string) => readFileSync(path.join(dist, file));
  // Not the same as at the root: addresses are in the files, and so in the hashes of their names.
  const served = filesOf(build).filter((file) => file !== '_headers');
  let server: WebServer;
  const get = (address: string, headers: Record<string, string> = {}) =>
    ask(server.origin, base + address, { headers });

  beforeAll(async () => {
    server = await serveBuild(kind, dist, base);
  });
  afterAll(async () => {
    await server.stop();
    expect(server.complaints()).toBe('');
  });

  it('should serve every file, with its type and headers', async () => {
    for (const file of served) {
      const { status, headers, body } = await get(addressOf(file));
      expect.soft({ file, status, headers }).toMatchObject({
        file,
        status: 200,
        headers: {
          ...expectedAlways(kind.isSecure),
          'content-type': expectedType(file),
          'cache-control': expectedCaching(file),
        },
      });
      expect.soft(permitted(String(headers['permissions-policy']))).toEqual(PERMITTED);
      expect.soft(headers['content-encoding']).toBeUndefined();
      expect.soft(body.equals(contentOf(file)), file).toBe(true);
    }
  });

  it('should compress what gains by it, and nothing else', async () => {
    for (const file of served) {
      const { headers, body } = await get(addressOf(file), { 'accept-encoding': 'gzip' });
      const content = contentOf(file);
      if (isCompressed(file, content.length)) {
        expect.soft(headers['content-encoding'], file).toBe('gzip');
        expect.soft(headers.vary, file).toContain('Accept-Encoding');
        expect.soft(gunzipSync(body).equals(content), file).toBe(true);
        expect.soft(body.length, file).toBeLessThan(content.length);
      } else if (headers['content-encoding'] === undefined) {
        expect.soft(body.equals(content), file).toBe(true);
      } else {
        expect.soft(content.length, file).toBeLessThanOrEqual(1024);
        expect.soft(gunzipSync(body).equals(content), file).toBe(true);
      }
    }
  });

  it('should show a correction at once, be it of the same length and time', async () => {
    const file = path.join(server.root + base, '64/158.txt');
    const before = await get('/64/158.txt');
    const { mtime } = statSync(file);
    const text = readFileSync(file, 'utf8');
    onTestFinished(() => {
      writeFileSync(file, text);
    });
    writeFileSync(file, text.replace('促进', '更正'));
    utimesSync(file, mtime, mtime);

    // What a browser would ask, and one that was told the state of the file before this configuration.
    const { etag, 'last-modified': modified } = before.headers;
    for (const conditions of [
      {
        ...(etag && { 'if-none-match': etag }),
        ...(modified && { 'if-modified-since': modified }),
      },
      { 'if-modified-since': mtime.toUTCString() },
    ]) {
      for (const encoding of ['identity', 'gzip']) {
        const answer = await get('/64/158.txt', { ...conditions, 'accept-encoding': encoding });
        expect(answer.status).toBe(200);
        const body = encoding === 'gzip' ? gunzipSync(answer.body) : answer.body;
        expect(body.toString()).toContain('更正');
      }
    }
  });

  it('should lead addresses without their slash to the page', async () => {
    for (const folder of folders) {
      const address = `/${folder}`;
      const { status, headers } = await get(address);
      expect.soft([301, 308], address).toContain(status);
      expect.soft(headers).toMatchObject(expectedAlways(kind.isSecure));
      expect
        .soft(new URL(String(headers.location), server.origin + base + address).href)
        .toBe(`${server.origin}${base}${address}/`);
    }
  });

  it('should keep what is asked of a page that it leads to', async () => {
    const { headers } = await get('/search?q=%E4%BA%BA%E6%9D%83');
    const { pathname, search } = new URL(String(headers.location), server.origin);
    expect(pathname + search).toBe(`${base}/search/?q=%E4%BA%BA%E6%9D%83`);
  });

  it.each(['//example.org/64/158', '//example.org/..', '/\\example.org/64', '//64/158'])(
    'should not lead %s to another site',
    async (address) => {
      const { headers } = await ask(server.origin, address);
      const { location = '/' } = headers;
      expect(new URL(location, server.origin).origin).toBe(server.origin);
    },
  );

  it.each([
    '/no/such/page/',
    '/64/159/',
    '/64/158/op99/',
    '/64/158/op3.xml',
    '/64/158.md/',
    '/64/999.md',
    '/_astro/none.js',
    '/pagefind/fragment/none.pf_fragment',
    '/pagefind/none.pf_meta',
    // Folders without a page.
    '/63/',
    '/_astro/',
    '/pagefind/',
  ])('should answer %s by the page that says so', async (address) => {
    const { status, headers, body } = await get(address);
    expect(status).toBe(404);
    expect(headers).toMatchObject({
      ...expectedAlways(kind.isSecure),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': REVALIDATED,
    });
    expect(body.equals(contentOf('404.html'))).toBe(true);
  });

  it.each([
    '/.env',
    '/.git/config',
    '/%2eenv',
    '/.git%2fconfig',
    '/64/../.env',
    '/_headers',
    '/../secret.txt',
    '/../../secret.txt',
    '/../../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/64/158/../../../secret.txt',
    '/64/158/..;/..;/secret.txt',
    '/secret.txt%00.html',
    '/index.html%00',
    '/%ff',
    '/%',
    '/%zz',
    '/64/158/%E0%A4%A',
    `/${'a'.repeat(300)}`,
  ])('should not give away anything at %s', async (address) => {
    const { status, body } = await get(address);
    expect([400, 403, 404], address).toContain(status);
    expect(body.toString()).not.toContain(SECRET);
    expect(body.toString()).not.toMatch(/\/tmp\/|root\//);
  });

  it('should not say its version', async () => {
    for (const address of ['/', '/no/such/page/', '/%00', '/64/158']) {
      const { headers, body } = await get(address);
      expect(headers['server'] ?? '').not.toMatch(/\d/);
      expect(body.toString()).not.toMatch(/(nginx|caddy)\/\d/i);
    }
  });

  it('should serve to read and for nothing else', async () => {
    const head = await ask(server.origin, `${base}/64/158/`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers).toMatchObject(expectedAlways(kind.isSecure));
    expect(head.body.length).toBe(0);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status } = await ask(server.origin, `${base}/64/158/`, { method });
      expect(status).toBe(405);
    }
  });

  it('should give a browser nothing to complain of', async () => {
    const browser = await launchBrowser(findBrowser());
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(`${server.origin}${base}/search/?q=人权`);
    await page.locator('mark').first().waitFor();
    await page.goto(`${server.origin}${base}/64/158/op3/`);
    expect(messages).toEqual([]);
  });

  it('should serve 200 connections at once without a fault', async () => {
    const paths = served.map((file): [string, number] => [
      base + addressOf(file),
      contentOf(file).length,
    ]);
    const { answers, faults } = await load(server.origin, paths, {
      connections: 200,
      seconds: base ? 3 : 30,
    });
    expect(faults).toEqual([]);
    expect(answers).toBeGreaterThan(200);
  });
});

it('should be searched where a host says of the index that the browser is to unpack it', async () => {
  const server = await serveBuild(nginxUnpacking, path.join(atRoot.build, 'dist'), '');
  onTestFinished(server.stop);
  const { headers } = await ask(server.origin, '/pagefind/wasm.unknown.pagefind');
  expect(headers['content-encoding']).toBe('gzip');
  const browser = await launchBrowser(findBrowser());
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(`${server.origin}/search/?q=人权`);
  await page.locator('mark').first().waitFor();
  expect(messages).toEqual([]);
});
