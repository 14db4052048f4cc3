import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PLAIN, type SearchOptions } from '../../../../src/browser/search/engine.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { passagesOf } from '../../../../src/core/search/passages.ts';
import { readSearch } from '../../../../src/core/addresses.ts';
import { compareSymbols, shortSymbol } from '../../../../src/core/resolution/symbol.ts';
import { generateLibrary } from '../../../support/generated-library.ts';
import { everyStructure, severalResolutions, text64158 } from '../../../support/libraries.ts';
import { openIndexOf, type SearchedIndex } from '../../../support/search-index.ts';
import { randomNumbers } from '../../../support/random.ts';
import { fold } from '../../../browser/searching.ts';

/** 64/158 as if it had been adopted again. */
const again = text64158.replace('A/RES/64/158', 'A/RES/66/158').replace('2009-12-18', '2011-12-19');

/** Every structure that resolutions have, a series, and some others to make the library large. */
const resolutions = Object.values({
  ...generateLibrary(6),
  ...everyStructure,
  ...severalResolutions,
  again,
})
  .map((text) => parse(text))
  .sort((a, b) => compareSymbols(a.symbol, b.symbol));

/** All that can be found, in the order of the library. */
const units = resolutions.flatMap((resolution) => {
  const { symbol, adopted } = resolution;
  const short = shortSymbol(symbol);
  return passagesOf(resolution).map(({ id, text, action }) => ({
    name: `${short} ${id}`,
    short,
    adopted,
    action,
    session: /^[^/]+/.exec(short)?.[0] ?? '',
    folded: fold(text),
  }));
});

let index: SearchedIndex;

beforeAll(async () => {
  index = await openIndexOf(resolutions);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What the rule finds. */
function expected(...terms: string[]) {
  return units.filter(({ folded }) => terms.every((term) => folded.includes(fold(term))));
}

/** What the index finds, as the names of passages in the order in which they are shown. */
async function found(query: string, options: Partial<SearchOptions> = {}): Promise<string[]> {
  const { resolutions } = await index.engine.search(query, { ...PLAIN, limit: 1000, ...options });
  return resolutions.flatMap(({ symbol, hits }) =>
    hits.map(({ id }) => `${shortSymbol(symbol)} ${id}`),
  );
}

/** Names, those of resolutions that were adopted last first, and of one day those that stand later in the library. */
function newestFirst(some: typeof units): string[] {
  const shorts = [...new Set(some.map(({ short }) => short))].reverse();
  const dateOf = (short: string) => some.find((unit) => unit.short === short)?.adopted ?? '';
  return shorts
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)))
    .flatMap((short) => some.filter((unit) => unit.short === short).map(({ name }) => name));
}

describe('the index of a large library', () => {
  it('should find what the rule finds for every piece of 1 to 5 characters of every structure', async () => {
    const queries = new Set<string>();
    for (const { folded, short } of units) {
      if (!short.startsWith('74/9') && !short.startsWith('64/')) continue;
      for (let start = 0; start < folded.length; start++) {
        for (let length = 1; length <= 5; length++)
          queries.add(folded.slice(start, start + length));
      }
    }
    expect(queries.size).toBeGreaterThan(5000);
    const wrong: string[] = [];
    for (const query of queries) {
      const names = await found(query);
      if (names.join() !== newestFirst(expected(query)).join()) wrong.push(query);
    }
    expect(wrong).toEqual([]);
  });

  it('should find what the rule finds for long pieces, for several terms, and for what is nowhere', async () => {
    const random = randomNumbers(2009);
    const pieceOf = (folded: string, longest: number) => {
      const start = Math.floor(random() * folded.length);
      return folded.slice(start, start + 1 + Math.floor(random() * longest));
    };
    let several = 0;
    for (let count = 0; count < 1500; count++) {
      const unit = units[Math.floor(random() * units.length)];
      const other = units[Math.floor(random() * units.length)];
      if (!unit || !other) continue;
      const terms =
        count % 3 === 0
          ? [pieceOf(unit.folded, 60)]
          : count % 3 === 1
            ? [pieceOf(unit.folded, 4), pieceOf(unit.folded, 4)]
            : [pieceOf(unit.folded, 3), pieceOf(other.folded, 30)];
      const all = expected(...terms);
      if (terms.length > 1 && all.length > 0) several++;
      expect(await found(terms.join(' ')), terms.join(' ')).toEqual(newestFirst(all));
    }
    expect(several).toBeGreaterThan(400);
    for (const nothing of ['鯨', '人权鯨', '🙂', '人'.repeat(3000), 'zz', '\u0000']) {
      expect(await found(nothing), nothing).toEqual([]);
    }
  });

  it.each([
    ['a cell', '2021', /^74\/9\d+ annex\.t2$/],
    ['the note of a table', '重计费用前', /^74\/9\d+ annex\.t1$/],
    ['a cell below a paragraph', 'P-5', /^74\/9\d+ op1$/],
    ['the heading of an annex', '附件一 章程', /^74\/9\d+ annex1$/],
    ['the heading of a part', '信息为人类服务', /^75\/9\d+ A-B a$/],
    ['an item of a list', '选举主席', /^74\/9\d+ annex2\./],
    ['the report of a committee', 'A/74/540/Add.1', /^74\/9\d+ record$/],
    ['a date', '2009年12月18日', /^64\/158 closing$/],
    ['a meeting', '第65次全体会议', /^64\/158 closing$/],
    ['a symbol', 'A/RES/64/158', /^64\/158 record$/],
  ])('should find %s', async (_, query, name) => {
    expect((await found(query)).some((place) => name.test(place))).toBe(true);
  });

  it('should count all that it finds, and load the texts of what is shown alone', async () => {
    const all = expected('人权');
    const shorts = new Set(all.map(({ short }) => short));
    index.asked.length = 0;
    const fresh = await openIndexOf(resolutions);
    const { resolutions: shown, total } = await fresh.engine.search('人权', { ...PLAIN, limit: 2 });
    expect(total).toEqual({ resolutions: shorts.size, passages: all.length });
    expect(shown).toHaveLength(2);
    expect(fresh.asked.filter((file) => file.includes('texts'))).toHaveLength(2);
    expect(fresh.asked.filter((file) => file.includes('words'))).toHaveLength(1);
  });

  it('should put resolutions with more matches first where that is asked, and newer ones where they are equal', async () => {
    const names = await found('人权', { order: 'matches' });
    const newest = newestFirst(expected('人权'));
    const countOf = (short: string) => newest.filter((name) => name.startsWith(`${short} `)).length;
    const shorts = [...new Set(newest.map((name) => name.split(' ')[0] ?? ''))];
    const ordered = shorts.sort((a, b) => countOf(b) - countOf(a));
    expect([...new Set(names.map((name) => name.split(' ')[0]))]).toEqual(ordered);
    expect(new Set(ordered.map(countOf)).size).toBeGreaterThan(2);
  });

  it.each([
    '',
    'session=65',
    'session=65&session=64&action=请&in=operative',
    'year=2009',
    'year=2010&in=preamble',
    'action=重申',
    'series=64/158',
    'series=64/158&year=2011&in=operative',
    'series=1/1',
    'resolution=64/158&in=title&in=record',
    'resolution=1/1',
    'session=__proto__',
  ])('should keep to what "%s" asks for, and count what each choice keeps', async (address) => {
    const { filters } = readSearch(`?q=人权&${address}`);
    const facts = {
      section: ({ name }: (typeof units)[number]) => sectionIn(name),
      action: ({ action }: (typeof units)[number]) => action,
      session: ({ session }: (typeof units)[number]) => session,
      year: ({ adopted }: (typeof units)[number]) => adopted.slice(0, 4),
      series: ({ short }: (typeof units)[number]) =>
        ({ 158: '64/158', 950: '76/950' })[short.split('/')[1] ?? ''],
      resolution: ({ short }: (typeof units)[number]) => short,
    };
    const facets = Object.keys(facts) as (keyof typeof facts)[];
    const passes = (unit: (typeof units)[number], asked: (keyof typeof facts)[]) =>
      asked.every((facet) => {
        const chosen = [...filters[facet]];
        return chosen.length === 0 || chosen.some((value) => facts[facet](unit) === value);
      });
    const all = expected('人权');
    const results = await index.engine.search('人权', {
      ...PLAIN,
      filters,
      limit: 1000,
      hasChoices: true,
    });
    const kept = all.filter((unit) => passes(unit, facets));
    expect(await found('人权', { filters })).toEqual(newestFirst(kept));
    expect(results.total.passages).toBe(kept.length);
    for (const facet of facets) {
      const others = facets.filter((other) => other !== facet);
      const counted: Record<string, number> = {};
      for (const unit of all.filter((unit) => passes(unit, others))) {
        const value = facts[facet](unit);
        if (value) counted[value] = (counted[value] ?? 0) + 1;
      }
      expect(Object.fromEntries(results.counts[facet]), facet).toEqual(counted);
    }
  });

  it('should keep to a part of the one resolution that is chosen, whose letters mean nothing elsewhere', async () => {
    const address = `?resolution=${encodeURIComponent('75/900 A-B')}`;
    const { filters } = readSearch(address);
    const options = { ...PLAIN, filters, hasChoices: true };
    const { counts, divisions } = await index.engine.search('丁', options);
    expect([...divisions.values()]).toEqual(['A 信息为人类服务', 'B 传播政策', '附件']);
    expect([...counts.division]).toEqual([['b', 1]]);
    expect(await found('丁', { filters })).toEqual(['75/900 A-B b.op1', '75/900 A-B fn1']);
    const inPart = readSearch(`${address}&division=b`).filters;
    expect(await found('丁', { filters: inPart })).toEqual(['75/900 A-B b.op1']);
    expect(await found('丁', { filters: readSearch('?division=b').filters })).toEqual([]);
  });

  it('should refuse texts and choices of another release', async () => {
    const fresh = await openIndexOf(resolutions);
    const file = 'search/texts/64-158.json';
    const text = new TextDecoder().decode(fresh.files.get(file));
    fresh.files.set(file, new TextEncoder().encode(text.replaceAll('人权', '主权')));
    const { filters } = readSearch('?resolution=64/158');
    await expect(fresh.engine.search('人权', { ...PLAIN, filters })).rejects.toThrow(
      'another index',
    );
    fresh.engine.library.tag = 'other';
    await expect(fresh.engine.choices()).rejects.toThrow('another index');
  });

  it('should fail when a file of words is missing or cut off', async () => {
    const fresh = await openIndexOf(resolutions);
    for (const [file, content] of fresh.files) {
      if (file.includes('words')) fresh.files.set(file, content.subarray(0, content.length / 2));
    }
    await expect(fresh.engine.search('人权')).rejects.toThrow();
    const other = await openIndexOf(resolutions);
    for (const file of other.files.keys()) if (file.includes('words')) other.files.delete(file);
    await expect(other.engine.search('合作')).rejects.toThrow('404');
  });
});

/** The section of a passage by its id, told once more and on its own. */
function sectionIn(name: string): string {
  const id = name.split(' ').at(-1) ?? '';
  if (id === 'title') return 'title';
  if (id === 'record' || id === 'closing') return 'record';
  if (id.startsWith('fn')) return 'notes';
  if (id.includes('annex')) return 'annex';
  return /(?:^|\.)pp\d/.test(id) ? 'preamble' : 'operative';
}
