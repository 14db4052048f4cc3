/**
 * Measure search in 64/158, alone and among generated resolutions.
 *
 * Every file is counted as brotli sends it (quality 11), or as it is when that is smaller.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contextWithoutWorkers } from '../browser/context.ts';
import { findBrowser, launchBrowser } from '../browser/find-browser.ts';
import { generateLibrary } from '../support/generated-library.ts';
import { oneResolution } from '../support/libraries.ts';
import { buildProject, serve } from '../support/project.ts';
import { sizes } from './sizes.ts';

/** Queries of a reader, typed key by key. */
const TYPED = ['国际合作', '人权理事会', '非选择性', '决定自由'];
const RUNS = 20;

const browser = await launchBrowser(findBrowser());

console.log(
  '| resolutions | page | first search | requests | focus → first result | key → results |',
);
console.log('|---|---|---|---|---|---|');
for (const size of sizes) {
  const copy = await buildProject(
    `bench-search-${size}`,
    {},
    { ...oneResolution, ...generateLibrary(size - 1) },
  );
  const server = await serve(copy, 'serve');
  const cold: Measured[] = [];
  for (let run = 0; run < RUNS; run++) cold.push(await measure(copy, server.origin));
  await server.stop();
  const [first] = cold;
  if (!first) throw new Error('Nothing was measured.');
  const cells = [
    size,
    kilobytes(first.page),
    kilobytes(first.search),
    first.requests,
    `${median(cold.map(({ coldTime }) => coldTime)).toFixed(0)} ms`,
    `${median(cold.flatMap(({ warmTimes }) => warmTimes)).toFixed(1)} ms`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
await browser.close();

interface Measured {
  page: number;
  search: number;
  requests: number;
  coldTime: number;
  warmTimes: number[];
}

/** Visit the whole text, focus the box, and type. */
async function measure(copy: string, origin: string): Promise<Measured> {
  const context = await contextWithoutWorkers(browser);
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${origin}/64/158/`, { waitUntil: 'networkidle' });
  const ofPage = requests.splice(0);
  const [query = '', ...others] = TYPED;
  const coldTime = await page.evaluate(typeCold, query);
  await page.waitForLoadState('networkidle');
  const ofSearch = requests.splice(0);
  const warmTimes = [];
  for (const other of others) warmTimes.push(...(await page.evaluate(typeWarm, other)));
  await context.close();
  return {
    page: bytesOf(copy, ofPage),
    search: bytesOf(copy, ofSearch),
    requests: ofSearch.length,
    coldTime,
    warmTimes,
  };
}

/** From the focus, with the whole query typed at once, to its results, in milliseconds. */
async function typeCold(query: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('[type=search]');
  if (!input) throw new Error('There is no box.');
  const start = performance.now();
  input.focus();
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (document.querySelector<HTMLElement>('[data-query]')?.dataset['query'] !== query) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return performance.now() - start;
}

/** From each key to the results, in milliseconds. */
async function typeWarm(query: string): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>('[type=search]');
  const list = document.querySelector<HTMLElement>('.results');
  if (!input || !list) throw new Error('There is no box.');
  const times: number[] = [];
  for (let length = 1; length <= query.length; length++) {
    const typed = query.slice(0, length);
    const answered = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (list.dataset['query'] !== typed) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(list, { attributes: true });
    });
    const start = performance.now();
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await answered;
    times.push(performance.now() - start);
  }
  return times;
}

function bytesOf(copy: string, paths: string[]): number {
  return [...new Set(paths)].reduce((sum, address) => {
    const file = path.join(copy, 'dist', address.endsWith('/') ? `${address}index.html` : address);
    return sum + Math.min(statSync(file).size, brotliCompressSync(readFileSync(file)).length);
  }, 0);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
