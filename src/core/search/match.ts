import { fold, type Folded, type Simplified } from './fold.ts';

/** Where in a text a match starts and ends, in UTF-16 code units; no `Range` of the DOM. */
export type TextRange = [start: number, end: number];

/** The terms of a query, folded: what white space separates, without what folds to nothing. */
export function termsOf(query: string, simplified: Simplified): string[] {
  const terms = query.split(/\s+/u).map((term) => fold(term, simplified).text);
  return [...new Set(terms)].filter((term) => term !== '');
}

/**
 * Match a text against a query.
 *
 * @returns Where in the original the terms stand, in order and without overlap; nothing when a term is missing.
 */
export function matchRanges(folded: Folded, terms: readonly string[]): TextRange[] {
  const found: TextRange[][] = [];
  for (const term of terms) {
    const ranges = occurrences(folded, term);
    if (ranges.length === 0) return [];
    found.push(ranges);
  }
  return merge(found.flat());
}

function occurrences({ text, starts, ends }: Folded, term: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    ranges.push([starts[at] ?? 0, ends[at + term.length - 1] ?? 0]);
  }
  return ranges;
}

function merge(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
