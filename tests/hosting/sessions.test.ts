import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser, launchBrowser } from '../browser/find-browser.ts';
import { severalResolutions } from '../support/libraries.ts';
import { filesOf } from '../support/pages.ts';
import { buildProject } from '../support/project.ts';
import { ask } from './request.ts';
import { nginxBySession, serveBuild, type WebServer } from './servers.ts';

const OFFLINE = 'off';
const whole = await buildProject('sessions-whole', { OFFLINE }, severalResolutions);
const first = await buildProject('sessions-64', { OFFLINE, SESSIONS: '64' }, severalResolutions);
const second = await buildProject('sessions-65', { OFFLINE, SESSIONS: '65' }, severalResolutions);

function contentOf(copy: string, file: string): Buffer {
  return readFileSync(path.join(copy, 'dist', file));
}

describe('builds of sessions', () => {
  it('should have the resolutions of their own, and all else', () => {
    const isOf = (session: string) => (file: string) =>
      new RegExp(`^${session}/(?!index.html$)`).test(file);
    const files = filesOf(whole);
    expect(filesOf(first)).toEqual(files.filter((file) => !isOf('65')(file)));
    expect(filesOf(second)).toEqual(files.filter((file) => !isOf('64')(file)));
    for (const copy of [first, second]) {
      for (const file of filesOf(copy)) {
        expect.soft(contentOf(copy, file).equals(contentOf(whole, file)), file).toBe(true);
      }
    }
  });
});

describe('two builds below one address', () => {
  let server: WebServer;

  beforeAll(async () => {
    server = await serveBuild(
      nginxBySession(path.join(second, 'dist')),
      path.join(first, 'dist'),
      '',
    );
  });
  afterAll(async () => {
    await server.stop();
    expect(server.complaints()).toBe('');
  });

  it('should answer as the whole does', async () => {
    for (const file of filesOf(whole).filter((file) => file !== '_headers')) {
      const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const { status, body } = await ask(server.origin, address);
      expect.soft({ file, status }).toEqual({ file, status: 200 });
      expect.soft(body.equals(contentOf(whole, file)), file).toBe(true);
    }
    for (const address of ['/65/99/', '/64/99/', '/66/']) {
      const { status, body } = await ask(server.origin, address);
      expect(status).toBe(404);
      expect(body.equals(contentOf(whole, '404.html'))).toBe(true);
    }
  });

  it('should be searched as one, and lead from one to the other', async () => {
    const browser = await launchBrowser(findBrowser());
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(`${server.origin}/search/?q=决定`);
    await page.locator('mark').first().waitFor();
    const links = page.locator('main a');
    const addresses = await links.evaluateAll((all) =>
      all.map((a) => a.getAttribute('href') ?? ''),
    );
    for (const session of ['64', '65']) {
      expect(
        addresses.some((address) => address.startsWith(`/${session}/`)),
        session,
      ).toBe(true);
    }
    await page.locator('main a[href^="/65/"]').first().click();
    await page.waitForURL(/\/65\//);
    expect(await page.locator('h1').count()).toBe(1);
    expect(messages).toEqual([]);
  });
});
