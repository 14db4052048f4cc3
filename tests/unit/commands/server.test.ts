import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostOf, readPort } from '../../../src/commands/server.ts';
import { ask } from '../../hosting/request.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'serve-'));
const files = {
  'index.html': 'home',
  '404.html': 'not found',
  '.env': 'secret',
  'llms.txt': 'text',
  'sitemap.xml': 'xml',
  'source/64-158.txt': 'text',
  '64/158.xml': 'xml',
  '64/158.md': 'text',
  '64/158.ris': 'text',
  '64/158.bib': 'text',
  '64/158/index.html': 'page',
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

describe.each(['/', '/un/resolutions/'])('hostOf below %s', (base) => {
  const server = createServer(hostOf(folder, base));
  const get = async (address: string) => {
    const { port } = server.address() as AddressInfo;
    return ask(`http://localhost:${port}`, base.slice(0, -1) + address);
  };
  beforeAll(() => once(server.listen(0, 'localhost'), 'listening'));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['/', 'home', 'text/html; charset=utf-8'],
    ['/64/158/', 'page', 'text/html; charset=utf-8'],
    ['/64%2F158/', 'page', 'text/html; charset=utf-8'],
    ['/64/158/?q=1', 'page', 'text/html; charset=utf-8'],
    ['/llms.txt', 'text', 'text/plain; charset=utf-8'],
    ['/source/64-158.txt', 'text', 'text/plain; charset=utf-8'],
    ['/64/158.md', 'text', 'text/markdown; charset=utf-8'],
    ['/64/158.ris', 'text', 'application/x-research-info-systems; charset=utf-8'],
    ['/64/158.bib', 'text', 'application/x-bibtex; charset=utf-8'],
    ['/64/158.xml', 'xml', 'application/akn+xml'],
    ['/sitemap.xml', 'xml', 'application/xml'],
  ])('should serve %s with its type and encoding', async (address, text, type) => {
    const { status, headers, body } = await get(address);
    expect([status, headers['content-type'], body.toString()]).toEqual([200, type, text]);
  });

  it('should lead to the slash of a folder, and keep what is asked', async () => {
    const { status, headers } = await get('/64/158?q=a/b?');
    expect([status, headers.location]).toEqual([301, '158/?q=a/b?']);
  });

  it.each(['/64/', '/64/158.md/', '/64/none', '/.env', '/%2eenv', '/a%2Fb', '/%00', '/%', '/%zz'])(
    'should answer %s by the page that says so',
    async (address) => {
      const { status, headers, body } = await get(address);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.toString()).toBe('not found');
    },
  );

  it('should lead nowhere else', async () => {
    const { port } = server.address() as AddressInfo;
    const origin = `http://localhost:${port}`;
    for (const address of ['//example.org/..', '//64/158', '/..%2f..%2fetc/passwd', '/elsewhere']) {
      const { headers } = await ask(origin, address);
      expect(new URL(headers.location ?? '', origin + address).origin).toBe(origin);
    }
  });
});

describe('hostOf', () => {
  it('should lead to the slash of its base', async () => {
    const server = createServer(hostOf(folder, '/un/'));
    await once(server.listen(0, 'localhost'), 'listening');
    const { port } = server.address() as AddressInfo;
    const { status, headers } = await ask(`http://localhost:${port}`, '/un');
    server.closeAllConnections();
    server.close();
    expect([status, headers.location]).toEqual([301, 'un/']);
  });
});

describe('readPort', () => {
  it.each([
    [undefined, 4321],
    ['', 4321],
    ['8080', 8080],
  ])('should read %j', (value, port) => {
    expect(readPort(value)).toBe(port);
  });

  it.each(['abc', '0', '-1', '65536', '80.5', '0x50', ' 80'])('should refuse %j', (value) => {
    expect(() => readPort(value)).toThrow(`PORT is "${value}"`);
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});
