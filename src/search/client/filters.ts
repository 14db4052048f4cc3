import { element } from '../../dom.ts';
import { searchWords } from '../../interface.zh.ts';
import { sectionNames } from '../names.ts';
import { type Section, sectionOf } from '../passages.ts';
import type { Hit, ResolutionHits } from './engine.ts';

/** What results are kept to; an empty set keeps all. */
export interface Filters {
  sections: Set<Section>;
  actions: Set<string>;
}

/** Read filters from an address: `in=operative&action=请`, each as often as need be. */
export function filtersFrom(parameters: URLSearchParams): Filters {
  const isSection = (name: string): name is Section => Object.hasOwn(sectionNames, name);
  return {
    sections: new Set(parameters.getAll('in').filter(isSection)),
    actions: new Set(parameters.getAll('action')),
  };
}

/** Write filters into an address. */
export function addFilters(parameters: URLSearchParams, { sections, actions }: Filters): void {
  for (const section of sections) parameters.append('in', section);
  for (const action of actions) parameters.append('action', action);
}

/** Keep what passes the filters. */
export function applyFilters(found: ResolutionHits[], filters: Filters): ResolutionHits[] {
  const kept = found.map((resolution) => ({
    ...resolution,
    hits: resolution.hits.filter((hit) => inSections(hit, filters) && hasAction(hit, filters)),
  }));
  return kept.filter(({ hits }) => hits.length > 0);
}

/**
 * The choices that the results offer, each with how many results it keeps beside the other filter.
 *
 * @param changed - Called when a choice was made.
 */
export function renderFilters(
  found: ResolutionHits[],
  filters: Filters,
  changed: () => void,
): HTMLFieldSetElement[] {
  const hits = found.flatMap((resolution) => resolution.hits);
  const sections = Object.keys(sectionNames) as Section[];
  const actions = [...new Set(hits.flatMap(({ action }) => action ?? []))];
  return [
    renderGroup(
      searchWords.section,
      filters.sections,
      changed,
      sections.map((section) => ({
        value: section,
        name: sectionNames[section],
        count: hits.filter((hit) => sectionOf(hit) === section && hasAction(hit, filters)).length,
      })),
    ),
    renderGroup(
      searchWords.action,
      filters.actions,
      changed,
      actions.map((action) => ({
        value: action,
        name: action,
        count: hits.filter((hit) => hit.action === action && inSections(hit, filters)).length,
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
    const box = element('input', { type: 'checkbox' });
    box.value = value;
    box.checked = chosen.has(value);
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
      element('span', { className: 'count' }, String(count)),
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
