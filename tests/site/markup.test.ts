import { describe, expect, inject, it } from 'vitest';
import * as markup from '../../src/core/markup.ts';
import { pagesOf } from '../support/pages.ts';

const pages = pagesOf(inject('builds').library);
const isInMarkup = (selector: string) => pages.some(({ $ }) => $(selector).length > 0);
/** Styles stand in the pages themselves. */
const styles = new Set(pages.map(({ $ }) => $('style').text()));
const isInStyles = (pattern: RegExp) => [...styles].some((style) => pattern.test(style));

const names = Object.entries(markup).flatMap(([constant, name]): [string, string][] =>
  typeof name === 'string' ? [[constant, name]] : [],
);
const ending = (suffix: string) => names.filter(([constant]) => constant.endsWith(suffix));

/** What scripts write and scripts read: no page has it when it is built. */
const OF_SCRIPTS = new Set([
  'RESULTS_ID',
  'QUERY_DATA',
  'PLACE_DATA',
  'JUMP_DATA',
  'KEYS_DATA',
  'JUMPS',
  'CURRENT_PLACE',
  'BARS',
]);
const isOfScripts = ([constant]: [string, string]) => OF_SCRIPTS.has(constant);

describe('a name that pages and scripts share', () => {
  const selectors: [string, string][] = [
    ...ending('_ID').map(([constant, id]): [string, string] => [constant, `#${id}`]),
    ...ending('_DATA').map(([constant, name]): [string, string] => [constant, `[data-${name}]`]),
    ...names.filter(([constant]) => !/_(ID|DATA|CLASS|HIGHLIGHT|VALUE)$/.test(constant)),
  ];

  it.each(selectors.filter((entry) => !isOfScripts(entry)))(
    'should stand in a page: %s, %s',
    (_, selector) => {
      expect(isInMarkup(selector)).toBe(true);
    },
  );

  it.each(selectors.filter(isOfScripts))('should stand in none that is built: %s, %s', (_, s) => {
    expect(isInMarkup(s)).toBe(false);
  });

  it.each(ending('_CLASS'))('should stand in a page or a style: %s, %s', (_, name) => {
    expect(isInMarkup(`.${name}`) || isInStyles(new RegExp(`\\.${name}(?![\\w-])`))).toBe(true);
  });

  it('should stand in the style where it is a highlight', () => {
    expect(isInStyles(new RegExp(`::highlight\\(${markup.MATCH_HIGHLIGHT}\\)`))).toBe(true);
  });
});
