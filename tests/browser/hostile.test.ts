import fc from 'fast-check';
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/core/search/match.ts';
import { fuzzSeed } from '../fuzz/settings.ts';
import { visit } from './open.ts';
import { answered, expected, shown } from './searching.ts';

const site = visit('root');

const seed = fuzzSeed();
const random = fc.sample(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '\\', '人', '权', ' ', '%') }),
  ),
  { seed, numRuns: 12 },
);

/** What makes an element with this id is markup. */
const ID = 'hostile';

const hostile = [
  `<img id=${ID} src=https://hostile.example/ onerror=alert(1)>`,
  `"><svg id=${ID} onload=alert(1)>`,
  `</script><script id=${ID}>alert(1)</script>`,
  `</title></noscript><b id=${ID}>人权</b>`,
  `<iframe id=${ID} srcdoc="<script>parent.alert(1)</script>">`,
  'javascript:alert(1)',
  '//hostile.example/',
  '人权\uD83D',
  '\uDE00\uD83D人权',
  '\u202E人权\u202C\u200F\u2066',
  '人\0权\u0001\uFFFF',
  '__proto__',
  'constructor',
  'hasOwnProperty 人权',
  '(人|权)*+?.[^$]{1,}\\',
  '[data-query] *, :target',
  '%E4%BA%BA%',
  '$& $1 ${人权}',
  'ﷺﷺﷺ',
  'a\u0301'.repeat(2000),
  `${' '.repeat(900)}x`,
  ...random,
];

/** Those that a server takes in an address: not too long, and without the end of a C string. */
const sendable = hostile.filter((text) => text.length < 1000 && !text.includes('\0'));

/** Watch for what markup from an address would do; what was seen comes back. */
async function openWatched(address: string): Promise<{ page: Page; seen: string[] }> {
  const page = await site.open('/about/');
  const { origin } = new URL(page.url());
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) seen.push(request.url());
  });
  await page.goto(origin + address);
  return { page, seen };
}

async function expectHarmless(page: Page, seen: string[]): Promise<void> {
  expect(await page.locator(`#${ID}, [onerror], [onload], [srcdoc]`).count()).toBe(0);
  expect(seen).toEqual([]);
}

const op5 = (page: Page) => page.locator('#op5').innerText();

/** Put a text into the box as it is, halves of characters included. */
async function type(page: Page, text: string): Promise<void> {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const box = page.locator('[type=search]');
  await box.focus();
  await box.evaluate((input, codes) => {
    (input as HTMLInputElement).value = codes.map((code) => String.fromCharCode(code)).join('');
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, codes);
  const query = (await box.inputValue()).toWellFormed();
  if (termsOf(query, new Map()).length > 0) await answered(page, query);
}

describe(`a hostile query or address (FUZZ_SEED=${seed})`, () => {
  it('should be words and nothing else in the box, however long', async () => {
    const { page, seen } = await openWatched('/64/158/');
    const before = await op5(page);
    for (const text of [...hostile, '人权'.repeat(50_000), 'x '.repeat(500)]) {
      await type(page, text);
      await expectHarmless(page, seen);
    }
    await type(page, '人权');
    expect(await shown(page)).toBe(expected('人权'));
    expect(await op5(page)).toBe(before);
  }, 120_000);

  it('should be words and nothing else on the page of search, however long', async () => {
    const { page, seen } = await openWatched('/search/');
    for (const text of [...hostile, '人权'.repeat(50_000)]) {
      await type(page, text);
      await expectHarmless(page, seen);
    }
  }, 120_000);

  it.each([
    { place: '?q= and filters', path: '/search/', name: 'q' },
    { place: '?hl=', path: '/64/158/', name: 'hl' },
  ])(
    'should be words and nothing else in $place',
    async ({ path, name }) => {
      const { page, seen } = await openWatched(path);
      const { origin } = new URL(page.url());
      const raw = ['%', '%E4%BA', '%FF%FE', '%ZZ', '%00', '%ED%A0%BD', '+', '&&==&', '[]'];
      const values = [...sendable.map((text) => encodeURIComponent(text.toWellFormed())), ...raw];
      for (const value of values) {
        await page.goto(
          `${origin}${path}?${name}=${value}&in=${value}&action=${value}&resolution=${value}`,
        );
        const query = new URL(page.url()).searchParams.get(name) ?? '';
        if (name === 'q' && termsOf(query, new Map()).length > 0) {
          await expect.poll(() => page.getByRole('status').innerText()).toMatch(/找到|没有/);
        }
        if (name === 'hl') expect(await op5(page)).toContain('人权');
        await expectHarmless(page, seen);
      }
    },
    240_000,
  );

  it('should point at nothing as a fragment', async () => {
    const { page, seen } = await openWatched('/64/158/#op3-op5');
    const before = await op5(page);
    for (const text of [...hostile, '%', '%E4%BA', 'op3-op', 'pp0-op99999', 'x'.repeat(100_000)]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, text.toWellFormed());
      await expectHarmless(page, seen);
    }
    await page.goto(page.url().replace(/#.*/s, `#<img id=${ID} onerror=alert(1)>-op5`));
    await page.reload();
    expect(await op5(page)).toBe(before);
    await expectHarmless(page, seen);
  }, 120_000);

  it('should be named, not run, where there is no page', async () => {
    site.expectMessage(/status of 404/);
    const { page, seen } = await openWatched('/about/');
    const { origin } = new URL(page.url());
    // The server for previews answers 500 to encoded percent signs and slashes.
    for (const text of sendable.filter((text) => !text.includes('%'))) {
      const path = encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/');
      await page.goto(`${origin}/64/158/${path}/x/#${ID}<b>`);
      expect(await page.locator('h1').innerText()).toBe('找不到页面');
      await expectHarmless(page, seen);
    }
  }, 120_000);
});

const MISSING = 'missing';

const damages: Record<string, (whole: Buffer) => Buffer> = {
  'cut in half': (whole) => whole.subarray(0, whole.length / 2),
  'filled with something else': (whole) => Buffer.alloc(whole.length, '<!doctype html>'),
  empty: () => Buffer.alloc(0),
};

const damage = (name: string) => async (route: Route) => {
  if (name === MISSING) {
    await route.abort();
    return;
  }
  const response = await route.fetch();
  const body = damages[name]?.(await response.body());
  const contentType = response.headers()['content-type'] ?? '';
  await route.fulfill({ status: 200, contentType, ...(body && { body }) });
};

/** Files of the index, and what is told of them in the console. */
const indexFiles: [file: string, message: RegExp][] = [
  [
    '**/pagefind.js*',
    /\/pagefind\.js$|^SyntaxError: Unexpected (token '<'|end of input)|createInstance is not a function/,
  ],
  ['**/pagefind-entry.json*', /pagefind-entry\.json|Failed to load Pagefind metadata/],
  ['**/*.pf_meta', /\.pf_meta|Failed to load the meta index|^Error: A file of the search index/],
  ['**/wasm.*', /wasm\.unknown\.pagefind|Failed to load the Pagefind WASM/],
  ['**/*.pf_index', /\.pf_index|^Error: A file of the search index/],
  ['**/*.pf_fragment', /\.pf_fragment/],
  ['**/library.json', /library\.json|^SyntaxError: .* JSON/],
];

/** What is told of a file of the index when it is damaged in this way. */
function expectTold(name: string, message: RegExp): void {
  site.expectMessage(message);
  if (name === MISSING) site.expectMessage(/net::ERR_FAILED|^TypeError: Failed to fetch/);
}

describe.each([MISSING, ...Object.keys(damages)])('a file of the index that is %s', (name) => {
  it.each(indexFiles)(
    'should be told of, and searched after a retry: %s',
    async (file, message) => {
      expectTold(name, message);
      const page = await site.open('/64/158/');
      await page.route(file, damage(name));
      await page.locator('[type=search]').fill('人权');
      await expect.poll(() => page.getByRole('status').innerText()).toContain('未能载入');
      expect(await page.locator('[data-query] li').count()).toBe(0);
      await page.unroute(file);
      await page.getByRole('button', { name: '重试' }).click();
      await answered(page, '人权');
      expect(await shown(page)).toBe(expected('人权'));
    },
  );

  it('should be told of where words were to be marked', async () => {
    expectTold(name, /library\.json|^SyntaxError: .* JSON/);
    const page = await site.open('/about/');
    await page.route('**/library.json', damage(name));
    await page.goto(new URL('/64/158/op5/?hl=人权', page.url()).href);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('未能载入');
    expect(await op5(page)).toContain('人权');
    await page.unroute('**/library.json');
    await page.getByRole('button', { name: '重试' }).click();
    await answered(page, '人权');
  });
});

it('should ask the server anew for a file that was broken, past the cache', async () => {
  site.expectMessage(/\.pf_index|^Error: A file of the search index/);
  const page = await site.open('/64/158/');
  await page.route('**/*.pf_index', damage('cut in half'));
  await page.locator('[type=search]').fill('人权');
  await expect.poll(() => page.getByRole('status').innerText()).toContain('未能载入');
  await page.unroute('**/*.pf_index');
  const asked = page.waitForRequest('**/*.pf_index');
  await page.getByRole('button', { name: '重试' }).click();
  expect((await (await asked).allHeaders())['cache-control']).toBe('no-cache');
});

it('should read and search where nothing can be stored', async () => {
  const { page } = await openWatched('/about/');
  await page.context().addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Full or blocked.', 'QuotaExceededError');
    };
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      Storage.prototype[name] = refuse;
    }
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
  });
  await page.goto(new URL('/64/158/?hl=人权', page.url()).href);
  await expect.poll(() => page.locator('.bar').innerText()).toContain('已标出');
  await type(page, '人权');
  expect(await shown(page)).toBe(expected('人权'));
});

describe.each([
  {
    fate: 'is missing',
    message: /status of 404|did not load/,
    answer: (route: Route) => route.fulfill({ status: 404 }),
  },
  {
    fate: 'is blocked',
    message: /net::ERR_FAILED|did not load/,
    answer: (route: Route) => route.abort(),
  },
  {
    fate: 'is no script',
    message: /Unexpected token '<'|did not load/,
    answer: (route: Route) => route.fulfill({ contentType: 'text/javascript', body: '<html>' }),
  },
])('a script that $fate', ({ answer, message }) => {
  const openWithout = async (file: string, address: string) => {
    site.expectMessage(message);
    const page = await site.open('/about/');
    await page.route(file, answer);
    await page.goto(new URL(address, page.url()).href);
    return page;
  };

  it('should leave the text and its links, and the page of search say that it cannot', async () => {
    const page = await openWithout('**/_astro/**', '/64/158/');
    expect(await op5(page)).toContain('人权');
    await page.locator('#op3 .label').click();
    await page.waitForURL('**/64/158/op3/');
    await page.locator('[type=search]').fill('人权');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=**');
    const notice = page.getByText('未能载入');
    await notice.filter({ visible: true }).waitFor();
    await page.unroute('**/_astro/**');
    await page.getByRole('link', { name: '重试' }).click();
    await answered(page, '人权');
    expect(await shown(page)).toBe(expected('人权'));
  });

  it('should be told of where someone types a query, and lead to the page of search', async () => {
    const page = await openWithout('**/search-box.*', '/64/158/');
    await page.locator('[type=search]').fill('人权');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('未能载入');
    await page.getByRole('button', { name: '重试' }).click();
    await answered(page, '人权');
    expect(await shown(page)).toBe(expected('人权'));
  });

  it('should be told of where words were to be marked', async () => {
    const page = await openWithout('**/highlight.*', '/64/158/op5/?hl=人权');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('未能载入');
    expect(await op5(page)).toContain('人权');
  });

  it('should be told of on the page of search', async () => {
    const page = await openWithout('**/search-page.*', '/search/?q=人权');
    await page.getByText('未能载入').filter({ visible: true }).waitFor();
  });

  it('should leave citations to be read and paragraphs without their tools', async () => {
    const page = await openWithout('**/{share,citation-buttons}.*', '/64/158/op5/');
    const asked = ['**/citation-buttons.*', '**/share.*'].map((file) => page.waitForRequest(file));
    await page.locator('details.cite summary').first().click();
    await page.locator('#op5').hover();
    await Promise.all(asked);
    expect(await page.locator('details.cite .citation').first().innerText()).toContain('64/158');
    expect(await page.locator('details.cite button').count()).toBe(0);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.paragraph-tools').count()).toBe(0);
    expect(await op5(page)).toContain('人权');
  });
});
