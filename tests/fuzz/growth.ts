import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearestPages } from '../../src/browser/nearest.ts';
import { readRange, readSearch } from '../../src/core/addresses.ts';
import { readCitation } from '../../src/core/citation/read.ts';
import { ContentError } from '../../src/core/parse/fault.ts';
import { parse } from '../../src/core/parse/index.ts';
import { fold } from '../../src/core/search/fold.ts';
import { matchRanges, termsOf } from '../../src/core/search/match.ts';
import { pieces } from './documents.ts';

/** What reads a text that anyone may have written, and the longest that is tried on it, in UTF-16 code units. */
interface Reader {
  read: (text: string) => unknown;
  longest: number;
}

const FRONT_MATTER = `---
symbol: A/RES/64/158
title: 标题
adopted: 2009-12-18
meeting: 65
language: zh
---

大会，

`;

/** The longest that a browser takes as an address, and the longest that the format takes as a file. */
const [ADDRESS, FILE] = [1_000_000, 299_000];

const readers: Record<string, Reader> = {
  citation: { read: readCitation, longest: ADDRESS },
  address: { read: (text) => nearestPages(text, [['A/RES/64/158', 8, 12, 3]]), longest: ADDRESS },
  'fragment of an address': { read: (text) => readRange(`#${text}`), longest: ADDRESS },
  'parameters of an address': { read: (text) => readSearch(`?q=${text}`), longest: ADDRESS },
  query: {
    read: (text) => matchRanges(fold(text.slice(0, FILE), new Map()), termsOf(text, new Map())),
    longest: ADDRESS,
  },
  body: {
    read: (text) => {
      parseAny(FRONT_MATTER + text);
    },
    longest: FILE,
  },
  'front matter': {
    read: (text) => {
      parseAny(`---\n${text}\n---\n`);
    },
    longest: FILE,
  },
};

function parseAny(text: string): void {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
}

/** A text that repeats some pieces, as hostile ones do: in one run, or cut into lines or paragraphs. */
const repeated = fc.record({
  before: fc.constantFrom('', '', '1. *决定*', '第64/158号决议', '/64/158/'),
  pieces: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }),
  /** After how many code units the run is cut. */
  cut: fc.constantFrom(Infinity, 9_900, 2_000, 400, 40),
  separator: fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', '\n\n1. *决定*'),
  after: fc.constantFrom('', '', 'x', '段', ']', '*', '\n\n[^1]: 甲'),
});

type Repeated = typeof repeated extends fc.Arbitrary<infer T> ? T : never;

function write({ before, pieces, cut, separator, after }: Repeated, length: number): string {
  const piece = pieces.join('');
  const run = Number.isFinite(cut)
    ? piece.repeat(Math.max(Math.floor(cut / piece.length), 1)) + separator
    : piece;
  return before + run.repeat(Math.floor(length / run.length)) + after;
}

/**
 * How much processor time the longest text may take, in milliseconds: some ten times what the slowest takes, and far
 * below what anything takes that grows with the square.
 */
const MOST = 4_000;

/** What takes less than this, in milliseconds, is too little to compare: it may be the collection of garbage. */
const LITTLE = 1_000;

/** How much more time twice the text may take. */
const GROWTH = 4;

/**
 * Hold what reads queries, addresses and files against texts that repeat something: twice as much of it takes at most
 * four times as long, and the longest is read in good time.
 *
 * @param seed - The same seed makes the same texts.
 * @returns The most processor time that a text took, in milliseconds, and what it was.
 */
export function checkGrowth(seed: number, runs: number): { time: number; text: string } {
  let slowest = { time: 0, text: '' };
  const readerNames = fc.constantFrom(...Object.keys(readers));
  const property = fc.property(readerNames, repeated, (name, spec) => {
    const { read, longest } = readers[name] ?? assert.fail();
    let last = Infinity;
    for (const length of [longest / 2, longest]) {
      const text = write(spec, length);
      const allowed = Math.min(MOST, GROWTH * Math.max(last, LITTLE / GROWTH));
      const time = leastTime(() => read(text), allowed);
      const told = `${name}: ${text.length} of ${JSON.stringify(spec)} took ${time} ms`;
      assert.ok(time <= allowed, `${told}, half of it ${last} ms.`);
      if (time > slowest.time) slowest = { time, text: told };
      last = time;
    }
  });
  fc.assert(property, { seed, numRuns: runs });
  return slowest;
}

/** The processor time of a run; of several where it is more than allowed, for others use the machine too. */
function leastTime(run: () => unknown, allowed: number): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > allowed; attempt++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, Math.round((user + system) / 1000));
  }
  return least;
}
