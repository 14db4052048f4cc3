/**
 * The names that pages and scripts share. Markup writes them and scripts look for them, or scripts set them and style
 * sheets look for them; both import them from here, so that a name is changed in one place and a slip does not compile.
 *
 * The end of a constant says what it is: `_ID`, `_CLASS`, `_DATA` (a `data-` attribute without that prefix), `_VALUE`
 * (of one) or `_HIGHLIGHT`. All others are selectors. Style sheets cannot import, and spell ids and classes out.
 *
 * Each is a constant of its own because the bundler writes constants in where they are used, selectors as well; an
 * object of them would be a script that every page asks for.
 */

/** The form of search at the head of every page, with its one input. */
export const SEARCH_FORM = 'form[role=search]';
/** On that form: the symbol of the resolution that the page shows. */
export const SYMBOL_DATA = 'symbol';
/** On that form, in a large library: its index is one of passages, and not Pagefind's. */
export const PASSAGE_INDEX_DATA = 'passages';
/** The template of what is said when search does not load. */
export const SEARCH_FAILED_ID = 'search-failed';
/** What the page of search shows its results in. */
export const SEARCH_PAGE_ID = 'search-page';
/** Filters, results and what can be done next, on the page of search and in the panel below the box. */
export const SEARCH_PANEL_CLASS = 'search-panel';
export const SEARCH_STATUS_CLASS = 'search-status';
export const SEARCH_HELP_CLASS = 'search-help';
export const FILTERS_CLASS = 'filters';
/** On what folds away: the choices of which group it holds, or all of them. */
export const GROUP_DATA = 'group';
export const OPEN_GROUPS = 'details[open]';
export const COUNT_CLASS = 'count';
export const RESULTS_ID = 'search-results';
export const RESULTS_CLASS = 'results';
/** In the first result of a resolution: when it was adopted, and its title. */
export const RESULT_HEADING_CLASS = 'result-heading';
export const PASSAGE_NAME_CLASS = 'passage-name';
export const PASSAGE_CLASS = 'passage';
/** On a list of results: the query that they answer. */
export const QUERY_DATA = 'query';
/** On a result: the id of what it leads to, beside the symbol of its resolution. */
export const PLACE_DATA = 'id';
/** On a result: that it is the place which the query cites. */
export const JUMP_DATA = 'jump';
/** The links of results that are cited places. */
export const JUMPS = `[data-${JUMP_DATA}] a`;

/** The list of resolutions on the home page of a library, with its filter. */
export const LIBRARY_ID = 'library';
/** The message of a part of the page, which screen readers say when it changes. */
export const STATUS = '[role=status]';

/** What the page for an unknown address offers. */
export const NOT_FOUND_ID = 'not-found';
/** In that: what leads to the nearest pages. */
export const NEAREST_CLASS = 'nearest';
export const NEAREST = `.${NEAREST_CLASS}`;
/** On that: the outlines of all resolutions, as JSON. */
export const LIBRARY_DATA = 'library';

/** The panel of settings: groups of radio buttons, each group named after the `data-` attribute of the root it sets. */
export const SETTINGS_ID = 'settings';
/** The button that opens it, which is disabled until scripts run. */
export const SETTINGS_BUTTON_CLASS = 'settings-button';
export const SETTINGS_BUTTON = `.${SETTINGS_BUTTON_CLASS}`;
/** The list of keys. */
export const KEYS_ID = 'keys';
/** On the root: whether single keys do something, and its value when they do not. */
export const KEYS_DATA = 'keys';
export const KEYS_OFF_VALUE = 'off';
/** Where a key that is pressed belongs to what has the focus. */
export const KEEPS_KEYS = 'input, textarea, select, [popover], [role=toolbar]';

/** The map of a resolution. */
export const MAP_CLASS = 'map';
export const MAP = `.${MAP_CLASS}`;
/** In the map: links to places on the page. */
export const LINKS_HERE = 'a[href^="#"]';
/** In the map: the page that is open. */
export const CURRENT_PAGE = '[aria-current=page]';
/** In the map: the paragraph that is being read, which scripts mark. */
export const CURRENT_PLACE = `.${MAP_CLASS} [aria-current=location]`;
/** The links to the pages of the paragraphs before and after; those to other resolutions are not among them. */
export const PREVIOUS = 'nav:not(.resolutions) > [rel=prev]';
export const NEXT = 'nav:not(.resolutions) > [rel=next]';

/** A paragraph with all that is below its number; its id says which (`addresses.ts` writes and reads it). */
export const PARAGRAPH_CLASS = 'paragraph';
export const PARAGRAPHS = `.${PARAGRAPH_CLASS}`;
export const SUBPARAGRAPH_CLASS = 'subparagraph';
/** The number of a paragraph or sub-paragraph, a link. */
export const LABEL_CLASS = 'label';
export const LABELS = `.${LABEL_CLASS}`;
/** The numbers of paragraphs alone. */
export const PARAGRAPH_LABELS = `.${PARAGRAPH_CLASS} > p > .${LABEL_CLASS}`;
/** In a paragraph: its own words and those of each sub-paragraph. */
export const LINES = `:scope > p, .${SUBPARAGRAPH_CLASS} > p`;
/** The title of a resolution. */
export const TITLE_CLASS = 'title';
/** The notes of a page: a list of items, whose first paragraph is the note. */
export const NOTES_CLASS = 'notes';
/** The marks of notes. */
export const NOTE_MARKS = 'sup a';
/** Below a note: the ways back to where it is cited. */
export const WAYS_BACK_CLASS = 'citations';
/** A note that is open over the text. */
export const OPEN_NOTE_CLASS = 'note';
/** Within a paragraph: marks of notes, and notes that are open. */
export const NOTES_IN_PLACE = `sup, .${OPEN_NOTE_CLASS}`;
/** Of these, those that the reader is at. */
export const USED_NOTES = `:is(${NOTES_IN_PLACE}):is(:hover, :focus-within)`;
/** The tools beside a paragraph. */
export const TOOLS_CLASS = 'paragraph-tools';
/** What search finds by itself and is no paragraph: headings, tables, quotations, what stands above and below the text. */
export const BLOCK_CLASS = 'block';
/** What search finds on a page: the title, headings, paragraphs with all below them, tables, and notes. */
export const PASSAGES = `h1 .${TITLE_CLASS}, .${BLOCK_CLASS}, .${PARAGRAPH_CLASS}, .${NOTES_CLASS} li > p:first-child`;
/** What stands in a passage and is no word of it: numbers, marks of notes and notes that are open, tools. */
export const NO_WORDS = `.${LABEL_CLASS}, ${NOTES_IN_PLACE}, .${TOOLS_CLASS}`;

/** The ways to cite what the page shows; each style is a `<dt>`, and its citation stands in the `<dd>`. */
export const CITE_CLASS = 'cite';
export const CITE = `.${CITE_CLASS}`;
export const CITATION_CLASS = 'citation';
export const CITATIONS = `.${CITATION_CLASS}`;
/** In a citation: the date on which the page was read. */
export const TODAY_DATA = 'today';
export const DATES_OF_READING = `[data-${TODAY_DATA}]`;
export const COPY_STATUS_CLASS = 'copy-status';

/** On a paragraph: that it is in the range which the address names, that a range begins with it, that it is read aloud. */
export const IN_RANGE_CLASS = 'in-range';
export const RANGE_START_CLASS = 'range-start';
export const SPOKEN_CLASS = 'spoken';
/** The registered highlight of the found words at which the reader is. */
export const CURRENT_MATCH_HIGHLIGHT = 'match-current';
/** The registered highlight of found words, and the boxes behind them where a browser has no highlights. */
export const MATCH_HIGHLIGHT = 'match';
export const MATCH_BOXES_CLASS = 'match-boxes';
/** The place for bars at the foot of the window, and each of them. */
export const BARS_CLASS = 'bars';
export const BARS = `.${BARS_CLASS}`;
export const BAR_CLASS = 'bar';
/** A link that looks like a button. */
export const BUTTON_CLASS = 'button';
/** What is there for screen readers alone. */
export const HIDDEN_CLASS = 'visually-hidden';

/** The `data-` attributes that markup writes. */
type Written =
  typeof SYMBOL_DATA | typeof PASSAGE_INDEX_DATA | typeof LIBRARY_DATA | typeof TODAY_DATA;

/**
 * A `data-` attribute, to spread over an element.
 *
 * @param value - What it says; empty when its presence says all; left out when it is undefined.
 */
export function data(name: Written, value: string | undefined): Record<string, string | undefined> {
  return { [`data-${name}`]: value };
}
