import { describe, expect, inject, it } from 'vitest';
import * as markup from '../../src/core/markup.ts';
import { pagesOf } from '../support/pages.ts';

const pages = [...pagesOf(inject('builds').library), ...pagesOf(inject('builds').structures)];
const isInMarkup = (selector: string) => pages.some(({ $ }) => $(selector).length > 0);
/** Styles stand in the pages themselves. */
const styles = new Set(pages.map(({ $ }) => $('style').text()));
const isInStyles = (pattern: RegExp) => [...styles].some((style) => pattern.test(style));

/** What scripts make, and scripts or styles look for: no page has it when it is built. */
const OF_SCRIPTS = new Set<keyof typeof markup>([
  'RESULTS_ID',
  'QUERY_DATA',
  'PLACE_DATA',
  'JUMP_DATA',
  'JUMPS',
  'KEYS_DATA',
  'CURRENT_PLACE',
  'BARS',
  'SEARCH_STATUS_CLASS',
  'FILTERS_CLASS',
  'COUNT_CLASS',
  'GROUP_DATA',
  'OPEN_GROUPS',
  'RESULT_HEADING_CLASS',
  'RESULTS_CLASS',
  'PASSAGE_NAME_CLASS',
  'PASSAGE_CLASS',
  'OPEN_NOTE_CLASS',
  'TOOLS_CLASS',
  'COPY_STATUS_CLASS',
  'IN_RANGE_CLASS',
  'RANGE_START_CLASS',
  'SPOKEN_CLASS',
  'MATCH_BOXES_CLASS',
  'BARS_CLASS',
  'BAR_CLASS',
  'BUTTON_CLASS',
  'HIDDEN_CLASS',
]);

/**
 * Selectors that reach further than the pages of today do, those that are relative to an element, and what only large
 * libraries have.
 */
const WIDER = /^(PASSAGE_INDEX_DATA|KEEPS_KEYS|NO_WORDS|NOTES_IN_PLACE|USED_NOTES|LINES)$/;

const selectors = Object.entries(markup).flatMap(([constant, name]): [string, string][] => {
  if (typeof name !== 'string' || WIDER.test(constant)) return [];
  if (constant.endsWith('_ID')) return [[constant, `#${name}`]];
  if (constant.endsWith('_CLASS')) return [[constant, `.${name}`]];
  if (constant.endsWith('_DATA')) return [[constant, `[data-${name}]`]];
  if (/_(VALUE|HIGHLIGHT)$/.test(constant)) return [];
  return name.split(', ').map((part) => [constant, part]);
});
const isOfScripts = ([constant]: [string, string]) =>
  OF_SCRIPTS.has(constant as keyof typeof markup);

describe('a name that pages and scripts share', () => {
  it.each(selectors.filter((entry) => !isOfScripts(entry)))(
    'should stand in a page: %s, %s',
    (_, selector) => {
      expect(isInMarkup(selector)).toBe(true);
    },
  );
});

describe('a name that scripts set', () => {
  const ofScripts = selectors.filter(isOfScripts);

  it.each(ofScripts)('should stand in no page that is built: %s, %s', (_, selector) => {
    expect(isInMarkup(selector)).toBe(false);
  });

  it.each(ofScripts.filter(([constant]) => constant.endsWith('_CLASS')))(
    'should have a style: %s, %s',
    (_, selector) => {
      expect(isInStyles(new RegExp(`\\${selector}(?![\\w-])`))).toBe(true);
    },
  );

  it('should have a style where it is a highlight', () => {
    expect(isInStyles(new RegExp(`::highlight\\(${markup.MATCH_HIGHLIGHT}\\)`))).toBe(true);
  });
});
