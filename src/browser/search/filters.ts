import { facetNames, orderNames, searchStatus, searchWords } from '../../core/interface.zh.ts';
import { COUNT_CLASS, GROUP_DATA } from '../../core/markup.ts';
import { SECTIONS } from '../../core/search/passages.ts';
import { type Facet, FACETS, type Filters, type Order, ORDERS } from '../../core/search/select.ts';
import { element } from '../dom.ts';
import { choiceName } from './names.ts';
import type { Answer } from './session.ts';

/** How many choices of a group are offered before the others fold away. */
const OFFERED = 8;

/** How many resolutions are offered, those with most results: hundreds are no choice. */
const MOST_RESOLUTIONS = 24;

/** The name of all groups together, where they fold away. */
const ALL_GROUPS = 'all';

/** What a reader has chosen, which choices change. */
export interface Chosen {
  filters: Filters;
  order: Order;
}

/** What a value keeps. */
interface Choice {
  value: string;
  count: number;
}

/** The choice of an order; none for a library of one. */
export function renderOrder(
  { symbols }: Pick<Answer, 'symbols'>,
  chosen: Chosen,
  changed: () => void,
): HTMLElement[] {
  if (symbols.length < 2) return [];
  const labels = ORDERS.map((order) => {
    const radio = element('input', {
      type: 'radio',
      name: 'order',
      value: order,
      checked: chosen.order === order,
    });
    radio.addEventListener('change', () => {
      chosen.order = order;
      changed();
    });
    return element('label', {}, radio, orderNames[order]);
  });
  return [element('fieldset', {}, element('legend', {}, searchWords.order), ...labels)];
}

/**
 * The choices of what to keep to, each with how many results it keeps beside the other filters. In a library of several
 * they fold away.
 *
 * @param openGroups - The names of those that are unfolded.
 * @param changed - Called when a choice was made.
 */
export function renderFilters(
  answer: Answer,
  { filters }: Chosen,
  openGroups: ReadonlySet<string | undefined>,
  changed: () => void,
): HTMLElement[] {
  const isLibrary = answer.symbols.length > 1;
  const groups = FACETS.flatMap((facet) => {
    const choices = choicesOf(facet, answer, filters[facet]);
    if (choices.length === 0) return [];
    const labels = choices.map((choice) => renderChoice(facet, choice, answer, filters, changed));
    const hidesChosen = choices.slice(OFFERED).some(({ value }) => filters[facet].has(value));
    const shown = isLibrary ? folded(facet, labels, hidesChosen || openGroups.has(facet)) : labels;
    return [element('fieldset', {}, element('legend', {}, facetNames[facet]), ...shown)];
  });
  if (!isLibrary || groups.length === 0) return groups;
  const isChosen = FACETS.some((facet) => filters[facet].size > 0);
  const dataset = { [GROUP_DATA]: ALL_GROUPS };
  const open = isChosen || openGroups.has(ALL_GROUPS);
  const summary = element('summary', {}, searchWords.filters);
  return [element('details', { dataset, open }, summary, ...groups)];
}

/** The first of some choices, and the others below a word that unfolds them. */
function folded(facet: Facet, labels: HTMLElement[], open: boolean): HTMLElement[] {
  const others = labels.slice(OFFERED);
  if (others.length === 0) return labels;
  const summary = element('summary', {}, searchStatus.further(others.length));
  const details = element(
    'details',
    { dataset: { [GROUP_DATA]: facet }, open },
    summary,
    ...others,
  );
  return [...labels.slice(0, OFFERED), details];
}

function renderChoice(
  facet: Facet,
  { value, count }: Choice,
  answer: Answer,
  filters: Filters,
  changed: () => void,
): HTMLLabelElement {
  const chosen = filters[facet];
  const checked = chosen.has(value);
  const box = element('input', { type: 'checkbox', name: facet, value, checked });
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(value);
    else chosen.delete(value);
    changed();
  });
  const number = element('span', { className: COUNT_CLASS }, String(count));
  return element('label', {}, box, `${choiceName(facet, value, answer)} `, number);
}

/** What a facet offers: what is chosen, and all that keeps something, where the library has more than one value. */
function choicesOf(facet: Facet, answer: Answer, chosen: ReadonlySet<string>): Choice[] {
  const counts = answer.counts[facet];
  const values = valuesOf(facet, answer);
  const known = new Set(values);
  const others = [...chosen].filter((value) => !known.has(value));
  const offered = values.filter((value) => counts.has(value) || chosen.has(value));
  return [...offered, ...others].map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** The values of a facet that keep something, in their order; none where the library has but one value. */
function valuesOf(facet: Facet, { counts, varied, divisions }: Answer): string[] {
  if (!varied.has(facet)) return [];
  const found = [...counts[facet]].sort(([, a], [, b]) => b - a).map(([value]) => value);
  switch (facet) {
    case 'section':
      return [...SECTIONS];
    case 'division':
      return [...divisions.keys()];
    case 'session':
    case 'year':
      return found.sort(
        (a, b) => Number(isSpecial(a)) - Number(isSpecial(b)) || byNumber.compare(b, a),
      );
    case 'resolution':
      return found.slice(0, MOST_RESOLUTIONS);
    case 'action':
    case 'series':
      return found;
  }
}

/** Whether a session is none of the regular ones, which stand first. */
function isSpecial(session: string): boolean {
  return /^E?S/.test(session);
}

const byNumber = new Intl.Collator('en', { numeric: true });
