import type { Page } from 'playwright-core';
import { parse } from '../../src/core/parse/index.ts';
import { passagesOf } from '../../src/core/search/passages.ts';
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
