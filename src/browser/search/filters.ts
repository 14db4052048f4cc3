import type { AskedSearch } from '../../core/addresses.ts';
import { element } from '../dom.ts';
import { searchWords, shortResolutionName } from '../../core/interface.zh.ts';
import { COUNT_CLASS } from '../../core/markup.ts';
import { shortSymbol } from '../../core/resolution/symbol.ts';
import { sectionNames } from './names.ts';
import { type Section, sectionOf } from '../../core/search/passages.ts';
import type { Hit, ResolutionHits } from './engine.ts';
import type { Answer } from './session.ts';

/** What results are kept to; an empty set keeps all. */
export interface Filters {
  sections: Set<Section>;
  actions: Set<string>;
  /** Short symbols. */
  resolutions: Set<string>;
}

/** The filters that an address asks for; a section that there is not is left out. */
export function filtersOf({ sections, actions, resolutions }: Omit<AskedSearch, 'query'>): Filters {
  const isSection = (name: string): name is Section => Object.hasOwn(sectionNames, name);
  return {
    sections: new Set(sections.filter(isSection)),
    actions: new Set(actions),
    resolutions: new Set(resolutions),
  };
}

/** Keep what passes the filters. */
export function applyFilters(found: ResolutionHits[], filters: Filters): ResolutionHits[] {
  const kept = found
    .filter((resolution) => isChosen(resolution, filters))
    .map((resolution) => ({
      ...resolution,
      hits: resolution.hits.filter((hit) => inSections(hit, filters) && hasAction(hit, filters)),
    }));
  return kept.filter(({ hits }) => hits.length > 0);
}

/**
 * The choices that the results offer, each with how many results it keeps beside the other filters.
 *
 * @param changed - Called when a choice was made.
 */
export function renderFilters(
  { resolutions, isLibrary }: Pick<Answer, 'resolutions' | 'isLibrary'>,
  filters: Filters,
  changed: () => void,
): HTMLFieldSetElement[] {
  const sections = Object.keys(sectionNames) as Section[];
  const actions = new Set(
    resolutions.flatMap(({ hits }) => hits.flatMap(({ action }) => action ?? [])),
  );
  const found = isLibrary ? resolutions.map(({ symbol }) => shortSymbol(symbol)) : [];
  /** How many results there are when one filter is another. */
  const countWith = (other: Partial<Filters>) =>
    countOf(applyFilters(resolutions, { ...filters, ...other }));
  return [
    renderGroup(
      searchWords.section,
      filters.sections,
      changed,
      sections.map((section) => ({
        value: section,
        name: sectionNames[section],
        count: countWith({ sections: new Set([section]) }),
      })),
    ),
    renderGroup(
      searchWords.action,
      filters.actions,
      changed,
      [...actions].map((action) => ({
        value: action,
        name: action,
        count: countWith({ actions: new Set([action]) }),
      })),
    ),
    renderGroup(
      searchWords.resolution,
      filters.resolutions,
      changed,
      [...new Set([...found, ...filters.resolutions])].map((short) => ({
        value: short,
        name: shortResolutionName(short),
        count: countWith({ resolutions: new Set([short]) }),
      })),
    ),
  ].filter((group) => group.querySelector('input'));
}

function renderGroup<T extends string>(
  title: string,
  chosen: Set<T>,
  changed: () => void,
  choices: { value: T; name: string; count: number }[],
): HTMLFieldSetElement {
  const offered = choices.filter(({ value, count }) => count > 0 || chosen.has(value));
  const labels = offered.map(({ value, name, count }) => {
    const box = element('input', { type: 'checkbox', value, checked: chosen.has(value) });
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      changed();
    });
    return element(
      'label',
      {},
      box,
      `${name} `,
      element('span', { className: COUNT_CLASS }, String(count)),
    );
  });
  return element('fieldset', {}, element('legend', {}, title), ...labels);
}

function inSections(hit: Hit, { sections }: Filters): boolean {
  return sections.size === 0 || sections.has(sectionOf(hit));
}

function hasAction({ action = '' }: Hit, { actions }: Filters): boolean {
  return actions.size === 0 || actions.has(action);
}

function isChosen({ symbol }: ResolutionHits, { resolutions }: Filters): boolean {
  return resolutions.size === 0 || resolutions.has(shortSymbol(symbol));
}

function countOf(found: ResolutionHits[]): number {
  return found.reduce((sum, { hits }) => sum + hits.length, 0);
}
