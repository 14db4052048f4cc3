import type { Page } from 'playwright-core';
import { parse } from '../../src/core/parse/index.ts';
import { type Passage, passagesOf } from '../../src/core/search/passages.ts';
import { text64158 } from '../support/libraries.ts';

/** What search can find in 64/158. */
export const passages = passagesOf(parse(text64158));

/** The rule of search, written once more and on its own: what remains of a text. */
export const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '');

/** The ids of the passages that have every term, in the order of the document. */
export function expected(...terms: string[]): string {
  return passages
    .filter(({ text }) => terms.every((term) => fold(text).includes(fold(term))))
    .map(({ id }) => id)
    .join(' ');
}

/** Type a query into the box and wait for its answer. */
export async function search(page: Page, query: string): Promise<void> {
  await page.locator('[type=search]').fill(query);
  await answered(page, query);
}

/** Wait for the answer to a query. */
export async function answered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (query) => document.querySelector<HTMLElement>('[data-query]')?.dataset['query'] === query,
    query,
  );
}

/** The ids that the list shows, in its order; a cited place has an arrow before it. */
export async function shown(page: Page): Promise<string> {
  const ids = await page.locator('[data-query] li').evaluateAll((items) =>
    items.map((item) => {
      const { id, jump } = (item as HTMLElement).dataset;
      return jump === undefined ? id : `→${id}`;
    }),
  );
  return ids.join(' ');
}

/** Passages with the short symbol of their resolution, in the order in which results are shown. */
export type PlacedPassages = (Passage & { short: string })[];

/** What search can find in several resolutions. */
export function libraryOf(texts: readonly string[]): PlacedPassages {
  return texts
    .map((text) => parse(text))
    .flatMap((resolution) => {
      const short = resolution.symbol.replace('A/RES/', '');
      return passagesOf(resolution).map((passage) => ({ ...passage, short }));
    });
}

/** What the rule finds in them, each as `64/7 op1`. */
export function where(library: PlacedPassages, query: string): string[] {
  return library
    .filter(({ text }) => fold(text).includes(fold(query)))
    .map(({ short, id }) => `${short} ${id}`);
}

/** What the list shows, in the same way; cited places aside. */
export function shownPlaces(page: Page): Promise<string[]> {
  return page.locator('[data-query] li:not([data-jump])').evaluateAll((items) =>
    items.map((item) => {
      const { symbol = '', id } = (item as HTMLElement).dataset;
      return `${symbol.replace('A/RES/', '')} ${id}`;
    }),
  );
}
