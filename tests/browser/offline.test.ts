import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
} from 'vitest';
import { generateLibrary } from '../support/generated-library.ts';
import { type Host, startHost } from '../support/host.ts';
import { text64158 } from '../support/libraries.ts';
import { filesOf } from '../support/pages.ts';
import { buildProject, copyProject, serve } from '../support/project.ts';
import { HOSTED } from '../support/setup.ts';
import { launchBrowser } from './find-browser.ts';
import { answered, expected, search, shown } from './searching.ts';

const BASE = `${HOSTED.BASE_PATH}/`;
const NEW_WORDS = '为测试而改的文字';
/** Matches no path. */
const NONE = /(?!)/;
/** Files that are not for reading. */
const NOT_KEPT = /\.png$|^(sitemap\.xml|robots\.txt|llms\.txt|service-worker\.js)$/;

const messages: string[] = [];
const expectedMessages: RegExp[] = [];
let browser: Browser;
let context: BrowserContext;
let host: Host;

/** A new reader, and a host that knows them not. */
async function start(copy: string, base = '/'): Promise<void> {
  host = await startHost(base);
  host.show({ copy });
  context = await browser.newContext();
  context.setDefaultTimeout(15_000);
  context.on('console', (message) => messages.push(message.text()));
  context.on('weberror', (error) => messages.push(error.error().message));
}

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.origin + address);
  return page;
}

/** Wait until the site is kept. */
async function kept(page: Page): Promise<void> {
  const state = () => page.evaluate(() => navigator.serviceWorker.controller?.state);
  await expect.poll(state, { message: 'state of the service worker' }).toBe('activated');
}

async function network(state: 'on' | 'off'): Promise<void> {
  host.cut(state === 'off' ? /^/ : undefined);
  await context.setOffline(state === 'off');
}

/** Expect that every file of a build is there without a network, and nothing of another. */
async function expectWhole(page: Page, copy: string, base = '/'): Promise<void> {
  await network('off');
  const files = filesOf(copy).filter((file) => !NOT_KEPT.test(file));
  expect(files.length).toBeGreaterThan(100);
  const addresses = files.map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
  const contents = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const response = await fetch(address);
          const bytes = new Uint8Array(await response.arrayBuffer());
          return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
        }),
      ),
    addresses,
  );
  const wrong = files.filter(
    (file, index) => readFileSync(path.join(copy, 'dist', file), 'latin1') !== contents[index],
  );
  expect(wrong).toEqual([]);
}

const bar = (page: Page) => page.getByText('本站有新版本。');

beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});

afterAll(() => browser.close());

afterEach(async () => {
  await context.close();
  await host.stop();
  const unexpected = messages
    .splice(0)
    .filter((message) => !expectedMessages.some((pattern) => pattern.test(message)));
  expectedMessages.splice(0);
  expect(unexpected).toEqual([]);
});

describe('after one visit', () => {
  const { hosted } = inject('builds');

  beforeEach(() => start(hosted, BASE));

  it('should have every page, format and script without a network', async () => {
    const page = await open(`${BASE}64/158/`);
    await kept(page);
    await expectWhole(page, hosted, BASE);
    const pages = filesOf(hosted).filter((file) => file.endsWith('index.html'));
    expect(pages).toHaveLength(27);
    for (const file of pages) {
      const answer = await page.goto(host.origin + BASE + file.replace('index.html', ''));
      expect(answer?.status(), file).toBe(200);
      expect(await page.locator('h1').count(), file).toBe(1);
    }
  });

  it('should search without a network, on the page that was open and on others', async () => {
    const page = await open(`${BASE}64/158/`);
    await kept(page);
    await network('off');
    await search(page, '人权');
    expect(await shown(page)).toBe(expected('人权'));
    await page.goto(`${host.origin}${BASE}search/?q=国际合作`);
    await answered(page, '国际合作');
    expect(await shown(page)).toBe(expected('国际合作'));
    await page.goto(`${host.origin}${BASE}64/158/op3/?hl=人权`);
    await expect.poll(() => page.getByRole('status').innerText()).toContain('已标出“人权”');
  });

  it.each(['64/158/op3', '64/158/op3/index.html', '64/158/op3/?utm_source=x'])(
    'should find the page of op3 at %s',
    async (address) => {
      const page = await open(`${BASE}64/158/`);
      await kept(page);
      await network('off');
      await page.goto(host.origin + BASE + address);
      expect(await page.locator('h1').innerText()).toBe('第3段');
    },
  );

  it('should say without a network that an address does not exist', async () => {
    expectedMessages.push(/status of 404/);
    const page = await open(`${BASE}64/158/`);
    await kept(page);
    await network('off');
    const answer = await page.goto(`${host.origin}${BASE}64/158/op13/`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('#not-found a').first().innerText()).toBe('执行部分');
  });

  it('should start when the page has loaded, and leave it as it is', async () => {
    const page = await open(`${BASE}64/158/`);
    await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
    await kept(page);
    const early = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType(
        'navigation',
      ) as PerformanceNavigationTiming[];
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => {
        return name.includes('/_astro/') && !name.includes('/Page.');
      });
      return scripts.map(({ startTime }) => startTime < (navigation?.loadEventStart ?? Infinity));
    });
    expect(early.length).toBeGreaterThan(0);
    expect(early).not.toContain(true);
    expect(await page.evaluate(() => 'isSame' in globalThis)).toBe(true);
    expect(await bar(page).count()).toBe(0);
  });

  it('should ask for nothing more where data are to be saved', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const page = await open(`${BASE}64/158/`);
    await page.waitForLoadState('networkidle');
    // Later than the idle moment at which all would have begun.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.waitForLoadState('networkidle');
    const asked = host.asked().filter((name) => name !== `${BASE}manifest.webmanifest`);
    expect(asked.filter((name) => !/\/Page\.[^/]*\.js$/.test(name))).toEqual([
      `${BASE}64/158/`,
      `${BASE}favicon.svg`,
    ]);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  });
});

describe('a new release', () => {
  const old = inject('builds').root;
  let fresh: string;

  beforeAll(async () => {
    const changed = text64158.replace('自由决定其政治地位', NEW_WORDS);
    expect(changed).not.toBe(text64158);
    fresh = await buildProject('fresh', {}, { '64-158.md': changed });
  }, 120_000);

  beforeEach(() => start(old));

  it('should be offered, and taken as a whole in all tabs when the reader chooses', async () => {
    const page = await open('/64/158/op1/');
    await kept(page);
    const other = await open('/64/158/');
    host.show({ copy: fresh });
    await page.reload();
    await bar(page).waitFor();
    expect(await page.getByText(NEW_WORDS).count()).toBe(0);
    expect(await page.getByRole('status').innerText()).toBe('本站有新版本。');
    await expectWhole(page, old);
    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText(NEW_WORDS).first().waitFor();
    await other.getByText(NEW_WORDS).first().waitFor();
    expect(await bar(page).count()).toBe(0);
    await expectWhole(page, fresh);
    await search(page, NEW_WORDS);
    expect(await shown(page)).toBe('op1');
  });

  it('should not be offered again in a tab where it was put off', async () => {
    const page = await open('/64/158/op1/');
    await kept(page);
    host.show({ copy: fresh });
    await page.reload();
    await bar(page).waitFor();
    await page.getByRole('button', { name: '稍后' }).click();
    expect(await bar(page).count()).toBe(0);
    const other = await open('/64/158/op2/');
    await bar(other).waitFor();
    await page.goto(`${host.origin}/64/158/op1/`);
    await page.waitForLoadState('networkidle');
    expect(await bar(page).count()).toBe(0);
    expect(await page.getByText(NEW_WORDS).count()).toBe(0);
  });

  it.each([
    { fault: 'is cut off', broken: /\/op1\/$/, stale: NONE },
    { fault: 'meets files of the old one', broken: NONE, stale: /\/op1\.json$/ },
  ])(
    'should leave the old one whole when it $fault, and come at the next visit',
    async ({ broken, stale }) => {
      const page = await open('/64/158/op1/');
      await kept(page);
      host.show({ copy: fresh, except: stale }, { copy: old });
      host.cut(broken);
      host.asked();
      await page.reload();
      const tried: string[] = [];
      const isOver = () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return !registration?.installing;
        });
      await expect
        .poll(async () => {
          tried.push(...host.asked());
          return tried.some((name) => broken.test(name) || stale.test(name)) && (await isOver());
        })
        .toBe(true);
      expect(tried).toContain('/64/158.json');
      expect(await bar(page).count()).toBe(0);
      await expectWhole(page, old);
      await search(page, '自由决定其政治地位');
      expect(await shown(page)).toBe('op1');

      await network('on');
      host.show({ copy: fresh });
      await page.reload();
      await page.getByRole('button', { name: '更新' }).click();
      await page.getByText(NEW_WORDS).first().waitFor();
      await expectWhole(page, fresh);
    },
  );
});

describe('a large library', () => {
  let large: string;

  beforeAll(async () => {
    large = await buildProject('large', {}, generateLibrary(21));
  }, 120_000);

  beforeEach(() => start(large));

  it('should be kept where it was read, and say so elsewhere', async () => {
    expectedMessages.push(/status of 503/);
    const page = await open('/65/1/op3/');
    await kept(page);
    await page.goto(`${host.origin}/65/2/op4/?hl=人权`);
    await page.waitForLoadState('networkidle');
    await network('off');
    for (const address of ['/', '/about/', '/search/', '/65/1/op3/', '/65/1/', '/65/2/op4/']) {
      expect((await page.goto(host.origin + address))?.status(), address).toBe(200);
    }
    expect((await page.goto(`${host.origin}/65/3/`))?.status()).toBe(503);
    expect(await page.locator('h1').innerText()).toBe('本机没有这一页');
    await network('on');
    await page.getByRole('link', { name: '重试' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toContain('第3号样本');
  });

  it('should search without a network for what was searched for before', async () => {
    const page = await open('/65/1/');
    await kept(page);
    await search(page, '第3号样本');
    const found = await shown(page);
    expect(found).toContain('title');
    await network('off');
    await page.goto(`${host.origin}/search/?q=第3号样本`);
    await answered(page, '第3号样本');
    expect(await shown(page)).toBe(found);
    await page.goto(`${host.origin}/search/?q=第3号样本&resolution=65/3`);
    await answered(page, '第3号样本');
    expect(await shown(page)).toBe('title');
  });

  it('should forget what was read longest ago when the limit is reached', async () => {
    host.show({ copy: altered(large, 'limited', ['service-worker.js', /\b300\b/, '4']) });
    const page = await open('/65/1/op3/');
    await kept(page);
    const stored = () =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.includes('read-'));
        const requests = await Promise.all(
          names.map(async (name) => (await caches.open(name)).keys()),
        );
        return requests
          .flat()
          .map(({ url }) => new URL(url).pathname)
          .sort();
      });
    await expect.poll(stored).toEqual(['/65/1/', '/65/1/op3/']);
    await page.goto(`${host.origin}/65/2/op4/`);
    await expect.poll(stored).toEqual(['/65/1/', '/65/1/op3/', '/65/2/', '/65/2/op4/']);
    await page.goto(`${host.origin}/65/3/op5/`);
    await expect.poll(stored).toEqual(['/65/2/', '/65/2/op4/', '/65/3/', '/65/3/op5/']);
  });

  it('should have what was read in the new release, and nothing of the old', async () => {
    const page = await open('/65/1/op3/');
    await kept(page);
    const next = altered(
      large,
      'next',
      ['65/1/index.html', /(?=<\/main>)/, NEW_WORDS],
      ['65/1/op3/index.html', /(?=<\/main>)/, NEW_WORDS],
      ['service-worker.js', /id:"[^"]+"/, 'id:"next"'],
    );
    host.show({ copy: next });
    await page.reload();
    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText(NEW_WORDS).first().waitFor();
    await network('off');
    await page.goto(`${host.origin}/65/1/`);
    expect(await page.getByText(NEW_WORDS).count()).toBeGreaterThan(0);
    const names = await page.evaluate(() => caches.keys());
    expect(names.filter((name) => name.includes('read-'))).toEqual([
      expect.stringMatching(/next$/),
    ]);
  });
});

describe('the worker of the development server', () => {
  const { root } = inject('builds');

  beforeEach(() => start(root));

  it('should end the one that a build left behind, and what it kept', async () => {
    const server = await serve(await copyProject('dev-worker'), 'dev');
    onTestFinished(server.stop);
    const retire = await (await fetch(`${server.origin}/service-worker.js`)).text();
    const page = await open('/64/158/');
    await kept(page);
    const without = altered(
      root,
      'retired',
      ['service-worker.js', /^[^]*$/, retire],
      ['64/158/index.html', /(?=<\/main>)/, NEW_WORDS],
    );
    host.show({ copy: without });
    await page.reload();
    await page.getByText(NEW_WORDS).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

/** A copy of a build in which some files are changed. */
function altered(copy: string, name: string, ...edits: [file: string, from: RegExp, to: string][]) {
  const other = `${copy}-${name}`;
  cpSync(path.join(copy, 'dist'), path.join(other, 'dist'), { recursive: true });
  for (const [name, from, to] of edits) {
    const file = path.join(other, 'dist', name);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(
      file,
      text.replace(from, () => to),
    );
  }
  return other;
}
