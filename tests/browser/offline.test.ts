import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
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
const NOT_KEPT =
  /\.(png|pack|css)$|^source\/|^(sitemap\.xml|robots\.txt|llms\.txt|licences\.txt|sums\.txt|_headers|service-worker\.js)$/;

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
  const wrong = files.filter((file, index) => {
    const content = readFileSync(path.join(copy, 'dist', file));
    return content.toString('latin1') !== contents[index];
  });
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
    expect(pages).toHaveLength(28);
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

  it('should come by three requests after the page', async () => {
    const page = await open(`${BASE}64/158/`);
    await kept(page);
    await page.waitForLoadState('networkidle');
    const asked = host.asked().filter((name) => !/manifest|favicon|\/Page\.|158\/$/.test(name));
    expect(asked).toEqual([
      expect.stringMatching(/\/_astro\/client\./),
      `${BASE}service-worker.js`,
      `${BASE}site.pack`,
    ]);
    const bytes = asked.map((name) => {
      const content = readFileSync(path.join(hosted, 'dist', name.slice(BASE.length)));
      return name.endsWith('.pack') ? content.length : gzipSync(content).length;
    });
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(143_000);
  });

  it('should come back when the browser has forgotten it and the worker is still there', async () => {
    const page = await open(`${BASE}64/158/`);
    await kept(page);
    const stored = () => page.evaluate(() => caches.keys());
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    const answer = await page.goto(`${host.origin}${BASE}64/158/op3/`);
    expect(answer?.status()).toBe(200);
    await expect.poll(stored).toHaveLength(1);
    await expect
      .poll(() =>
        page.evaluate(async () => Boolean(await caches.match('/un/resolutions/site.pack'))),
      )
      .toBe(true);
    await expectWhole(page, hosted, BASE);
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
    { fault: 'is cut off', broken: /\/site\.pack$/, stale: NONE },
    { fault: 'meets files of the old one', broken: NONE, stale: /site\.pack$/ },
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
      expect(tried).toContain('/site.pack');
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
  let next: string;

  beforeAll(async () => {
    const content = generateLibrary(21);
    large = await buildProject('large', {}, content);
    const changed = content['65-1.md']?.replace(/^(3\. \*.*?\*)/m, `$1${NEW_WORDS}`);
    next = await buildProject('next', {}, { ...content, '65-1.md': changed ?? '' });
  }, 240_000);

  beforeEach(() => start(large));

  it('should be kept where it was read, and say so elsewhere', async () => {
    expectedMessages.push(/status of 503/);
    const page = await open('/65/1/op3/');
    await kept(page);
    await page.goto(`${host.origin}/65/2/op4/?hl=人权`);
    await expect.poll(() => stored(page)).toContain('/65/2.pack');
    const lists = ['/65/', '/years/2010/'];
    for (const list of lists) {
      await page.goto(host.origin + list);
      await expect.poll(() => stored(page)).toContain(list);
    }
    await network('off');
    const read = ['/', '/about/', '/search/', '/65/1/op3/', '/65/1/', '/65/2/op4/', ...lists];
    for (const address of read) {
      expect((await page.goto(host.origin + address))?.status(), address).toBe(200);
    }
    expect((await page.goto(`${host.origin}/years/`))?.status()).toBe(503);
    expect((await page.goto(`${host.origin}/65/3/`))?.status()).toBe(503);
    expect(await page.locator('h1').innerText()).toBe('本机没有这一页');
    await network('on');
    await page.getByRole('link', { name: '重试' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toContain('第3号样本');
  });

  it('should take the style of paragraphs from one file, which is kept', async () => {
    const page = await open('/65/1/');
    const sheets = page.locator('link[rel=stylesheet]');
    const look = () =>
      page.evaluate(() => {
        const { display, maxWidth, paddingInline } = getComputedStyle(
          document.querySelector('.columns') ?? document.body,
        );
        return { display, maxWidth, paddingInline };
      });
    expect(await sheets.count()).toBe(0);
    const own = await look();
    await kept(page);
    await network('off');
    await page.goto(`${host.origin}/65/1/op3/`);
    expect(await sheets.count()).toBe(1);
    expect(await look()).toEqual(own);
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

  it('should come by one small file for each resolution', async () => {
    const page = await open('/65/1/op3/');
    await kept(page);
    await expect.poll(() => stored(page)).toContain('/65/1.pack');
    expect(host.asked().filter((name) => /pack$|sums/.test(name))).toEqual([
      '/site.pack',
      '/sums/65.json',
      '/65/1.pack',
    ]);
    expect(readFileSync(path.join(large, 'dist/65/1.pack')).length).toBeLessThan(40_000);
    await network('off');
    for (const file of filesOf(large).filter((name) =>
      /^65\/1[/.].*(html|json|md|txt)$/.test(name),
    )) {
      const address = `/${file.replace(/index\.html$/, '')}`;
      const text = await page.evaluate(async (address) => (await fetch(address)).text(), address);
      expect(text, file).toBe(readFileSync(path.join(large, 'dist', file), 'utf8'));
    }
  });

  it('should forget what came first when the limit is reached', async () => {
    host.show({ copy: altered(large, 'limited', ['service-worker.js', /\b50\b/, '2']) });
    const page = await open('/65/1/op3/');
    await kept(page);
    const packs = async () => (await stored(page)).filter((name) => name.startsWith('/65/'));
    await expect.poll(packs).toEqual(['/65/1.pack']);
    await page.goto(`${host.origin}/65/2/op4/`);
    await expect.poll(packs).toEqual(['/65/1.pack', '/65/2.pack']);
    await page.goto(`${host.origin}/65/3/op5/`);
    await expect.poll(packs).toEqual(['/65/2.pack', '/65/3.pack']);
  });

  it('should keep nothing of a portal that answers in its place', async () => {
    const page = await open('/65/1/op3/');
    await kept(page);
    await expect.poll(() => stored(page)).toContain('/65/1.pack');
    const before = await stored(page);
    host.capture(
      '<!doctype html><link rel="icon" href="data:," /><title>Portal</title><h1>请登录</h1>',
    );
    await page.goto(`${host.origin}/65/2/`);
    expect(await page.locator('h1').innerText()).toBe('请登录');
    await expect.poll(() => host.asked()).toContain('/65/2.pack');
    const answers = await page.evaluate(() =>
      Promise.all(
        ['/search/words/a1.words', '/65/1/op3/'].map(async (address) => {
          const response = await fetch(address).catch(() => undefined);
          return response?.ok && (await response.text()).includes('请登录');
        }),
      ),
    );
    expect(answers[1]).toBe(false);
    expectedMessages.push(/ERR_FAILED/);
    expect(await stored(page)).toEqual(before);
    host.capture();
    await page.goto(`${host.origin}/65/2/`);
    await expect.poll(() => page.locator('h1').innerText()).toContain('第2号样本');
    await search(page, '第2号样本');
    expect(await shown(page)).toContain('title');
  });

  it('should search with the network back when a portal has answered for the index', async () => {
    const page = await open('/65/1/op3/');
    await kept(page);
    await expect.poll(() => stored(page)).toContain('/65/1.pack');
    host.capture('<!doctype html><title>Portal</title>');
    expectedMessages.push(/./);
    await page.goto(`${host.origin}/search/?q=第3号样本`);
    await page.getByRole('button', { name: '重试' }).waitFor();
    host.capture();
    await page.getByRole('button', { name: '重试' }).click();
    await answered(page, '第3号样本');
    await expect.poll(() => shown(page)).toContain('title');
  });

  it('should have what was read in the new release, and nothing of the old', async () => {
    const page = await open('/65/1/op3/');
    await kept(page);
    await expect.poll(() => stored(page)).toContain('/65/1.pack');
    host.show({ copy: next });
    await page.reload();
    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText(NEW_WORDS).first().waitFor();
    await expect.poll(() => stored(page)).toHaveLength(3);
    await network('off');
    await page.goto(`${host.origin}/65/1/`);
    expect(await page.getByText(NEW_WORDS).count()).toBeGreaterThan(0);
    const names = await page.evaluate(() => caches.keys());
    expect(names.filter((name) => name.includes('/65/1.pack'))).toHaveLength(1);
  });

  it('should keep the old whole when the host is half updated', async () => {
    const page = await open('/65/1/op3/');
    await kept(page);
    await expect.poll(() => stored(page)).toContain('/65/1.pack');
    host.asked();
    host.show({ copy: next, except: /1\.pack$/ }, { copy: large });
    await page.reload();
    await expect.poll(() => host.asked()).toContain('/65/1.pack');
    await expect
      .poll(() =>
        page.evaluate(async () => !(await navigator.serviceWorker.getRegistration())?.installing),
      )
      .toBe(true);
    expect(await bar(page).count()).toBe(0);
    expect(await page.getByText(NEW_WORDS).count()).toBe(0);
    host.show({ copy: next });
    await page.reload();
    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText(NEW_WORDS).first().waitFor();
  });
});

/** Addresses of the packs, lists and parts of the index that are kept, in the order in which they came. */
async function stored(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => caches.keys());
  return names.map((name) => name.split(' ')[1] ?? name);
}

describe('a site that is not to work offline', () => {
  let off: string;

  beforeAll(async () => {
    off = await buildProject('off', { OFFLINE: 'off' });
  }, 120_000);

  it('should end the worker of a reader who has one, and what it kept', async () => {
    await start(inject('builds').root);
    const page = await open('/64/158/');
    await kept(page);
    host.show({ copy: off });
    await page.reload();
    // The worker loads the page anew, which is of the site without one.
    await page.locator('html:not([data-worker])').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(`${host.origin}/about/`);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
    expect(await page.getByText('没有网络').count()).toBe(0);
    expect(await page.getByText('离线').count()).toBe(0);
  });

  it('should register nothing, and write no packs', async () => {
    expect(filesOf(off).filter((file) => /\.pack$|^sums\//.test(file))).toEqual([]);
    await start(off);
    const page = await open('/64/158/');
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.waitForLoadState('networkidle');
    expect(host.asked().filter((name) => /client|worker/.test(name))).toEqual([]);
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
