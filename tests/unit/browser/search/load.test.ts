import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeIndexFiles } from '../../../../src/build/search/index-files.ts';
import type { SearchEngine } from '../../../../src/browser/search/engine.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { generateLibrary } from '../../../support/generated-library.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
const address = (file: string) => pathToFileURL(path.join(folder, file)).href;

vi.mock(import('../../../../src/core/addresses.ts'), async (original) => ({
  ...(await original()),
  pagefindAddress: () => address('pagefind/pagefind.js'),
  searchFileAddress: (file: string) => address(file),
}));

vi.mock(import('../../../../src/browser/search/index-kind.ts'), () => ({
  isOfPassages: () => false,
}));

/** What the network does to the files that it matches. */
let damage: { file: RegExp; alter: (whole: Uint8Array) => Uint8Array } | undefined;
/** Every file asked for, with the browser's cache that it may come from. */
let asked: { file: string; cache: RequestCache | undefined }[];
let files: Awaited<ReturnType<typeof makeIndexFiles>>;
let withEngine: (typeof import('../../../../src/browser/search/load.ts'))['withEngine'];

const network: typeof fetch = (input, options) => {
  const url = input as string;
  const file = url.slice(address('').length + 1).replace(/\?.*/, '');
  asked.push({ file, cache: options?.cache });
  const whole = files.get(file);
  if (!whole) return Promise.resolve(new Response('', { status: 404 }));
  const body = damage?.file.test(file) ? damage.alter(whole) : whole;
  const response = new Response(new Uint8Array(body));
  return Promise.resolve(Object.defineProperty(response, 'url', { value: url }));
};

const cutInHalf = (file: RegExp) => ({
  file,
  alter: (whole: Uint8Array) => whole.subarray(0, whole.length / 2),
});

const find = (engine: SearchEngine) => engine.search('国际合作');

beforeAll(async () => {
  files = await makeIndexFiles(Object.values(generateLibrary(12)).map((text) => parse(text)));
  for (const [name, content] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
});

beforeEach(async () => {
  damage = undefined;
  asked = [];
  vi.stubGlobal('fetch', network);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.resetModules();
  ({ withEngine } = await import('../../../../src/browser/search/load.ts'));
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a search', () => {
  it('should find, leave the global fetch alone, and load every file once', async () => {
    const { resolutions } = await withEngine(find);
    expect(resolutions.length).toBeGreaterThan(0);
    expect(globalThis.fetch).toBe(network);
    await withEngine(find);
    expect(new Set(asked.map(({ file }) => file)).size).toBe(asked.length);
    expect(new Set(asked.map(({ file, cache }) => `${path.extname(file)} ${cache ?? ''}`))).toEqual(
      new Set([
        '.json no-cache',
        '.json default',
        '.pf_meta default',
        '.pagefind default',
        '.pf_index default',
        '.pf_fragment default',
      ]),
    );
  });

  it('should wait for the index without a timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
    await expect(withEngine(find)).resolves.toBeDefined();
  });

  it.each(['pagefind-entry.json', '.pf_meta', '.pagefind', '.pf_index', '.pf_fragment'])(
    'should fail when half of %s is missing, and load it past the cache the next time',
    async (file) => {
      damage = cutInHalf(new RegExp(`${file.replace('.', '\\.')}$`));
      await expect(withEngine(find)).rejects.toThrow();
      damage = undefined;
      asked = [];
      const { resolutions } = await withEngine(find);
      expect(resolutions.length).toBeGreaterThan(0);
      const caches = asked.filter(({ file }) => file.startsWith('pagefind/'));
      expect(new Set(caches.map(({ cache }) => cache))).toEqual(new Set(['reload']));
    },
  );
});

describe('a host that has the browser unpack the index', () => {
  it('should be searched like any other', async () => {
    damage = { file: /\.(pf_\w+|pagefind)$/, alter: (packed) => gunzipSync(packed) };
    const { resolutions } = await withEngine(find);
    expect(resolutions.length).toBeGreaterThan(0);
  });

  it.each(['.pf_meta', '.pagefind', '.pf_index', '.pf_fragment'])(
    'should not be taken at its word when half of %s is missing',
    async (file) => {
      damage = {
        file: new RegExp(`${file.replace('.', '\\.')}$`),
        alter: (packed) => {
          const whole = gunzipSync(packed);
          return whole.subarray(0, whole.length / 2);
        },
      };
      await expect(withEngine(find)).rejects.toThrow();
    },
  );
});

describe('searches that overlap', () => {
  it('should all fail when the index that they search has lost a file', async () => {
    damage = cutInHalf(/\.pf_index$/);
    const [missed, ended] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
    const first = withEngine(async (engine) => {
      await find(engine);
      missed.resolve(true);
      await ended.promise;
    });
    await missed.promise;
    damage = undefined;
    // It begins after the failure, and would find only a part.
    await expect(withEngine(find)).rejects.toThrow('could not be loaded');

    const engine = await withEngine((engine) => Promise.resolve(engine));
    ended.resolve(true);
    await expect(first).rejects.toThrow('could not be loaded');
    // The end of an old search takes nothing from those of the new index.
    expect(await withEngine((engine) => Promise.resolve(engine))).toBe(engine);
    expect((await withEngine(find)).resolutions.length).toBeGreaterThan(0);
  });

  it('should not fail for an index that another search has lost', async () => {
    const ended = Promise.withResolvers<unknown>();
    damage = cutInHalf(/\.pf_index$/);
    const lost = withEngine(async (engine) => {
      await ended.promise;
      return find(engine);
    });
    await expect(withEngine(find)).rejects.toThrow();
    damage = undefined;
    const found = withEngine(find);
    ended.resolve(true);
    await expect(lost).rejects.toThrow();
    expect((await found).resolutions.length).toBeGreaterThan(0);
  });
});
