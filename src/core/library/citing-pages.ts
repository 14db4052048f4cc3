import { symbolParts } from '../resolution/symbol.ts';
import type { Citing, Connections } from './connections.ts';

/** How many of those who cite it the page of a resolution, and that of a paragraph, lists; all of them have a page. */
export const SHOWN = 10;
export const SHOWN_OF_PLACE = 3;

/** How many a page lists that is for them alone; more have a page for each session. */
const MOST_ON_A_PAGE = 200;

/** A page that lists who cites a resolution or a place of it. */
export interface CitingPage {
  /** Id of the place; empty for the whole resolution. */
  id: string;
  /** The session of those that are listed, where others have pages of their own. */
  session: string | undefined;
}

/**
 * The pages that list who cites a resolution and its places, where their own pages do not list all.
 *
 * @param paged - Whether a place has a page.
 */
export function citingPages(
  { citedBy }: Pick<Connections, 'citedBy'>,
  paged: (id: string) => boolean,
): CitingPage[] {
  return Object.entries(citedBy).flatMap(([id, citing]) => {
    if (!hasCitingPage(id, citing) || (id !== '' && !paged(id))) return [];
    const sessions = isSplit(citing) ? citingBySession(citing).keys() : [];
    return [undefined, ...sessions].map((session) => ({ id, session }));
  });
}

/** Whether there are more than the page of a resolution or place itself lists. */
export function hasCitingPage(id: string, citing: readonly Citing[]): boolean {
  return citing.length > (id ? SHOWN_OF_PLACE : SHOWN);
}

/** Whether there are so many that each session has a page. */
export function isSplit(citing: readonly Citing[]): boolean {
  return citing.length > MOST_ON_A_PAGE;
}

/** Those who cite by their sessions, in their order. */
export function citingBySession(citing: readonly Citing[]): Map<string, Citing[]> {
  return Map.groupBy(citing, ({ symbol }) => symbolParts(symbol)?.session ?? '');
}
