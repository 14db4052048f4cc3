import {
  placeName,
  sectionNames,
  searchWords,
  sessionNameOf,
  shortened,
  shortResolutionName,
  yearName,
} from '../../core/interface.zh.ts';
import { CLOSING, RECORD } from '../../core/ids.ts';
import type { Section } from '../../core/search/passages.ts';
import type { Facet } from '../../core/search/select.ts';
import type { Answer } from './session.ts';

/** The name of a passage: `第3段`, `脚注1`, `标题`. */
export function passageName(id: string): string {
  if (id === RECORD) return searchWords.record;
  if (id === CLOSING) return searchWords.closing;
  return placeName(id) || searchWords.title;
}

/** The name of what results can be kept to. */
export function choiceName(
  facet: Facet,
  value: string,
  { series, divisions }: Pick<Answer, 'series' | 'divisions'>,
): string {
  switch (facet) {
    case 'section':
      return Object.hasOwn(sectionNames, value) ? sectionNames[value as Section] : shortened(value);
    case 'division':
      return shortened(divisions.get(value) ?? value, 20);
    case 'session':
      return sessionNameOf(value);
    case 'year':
      return yearName(value);
    case 'series':
      return shortened(series.find(([key]) => key === value)?.[1] ?? value, 24);
    case 'resolution':
      return shortResolutionName(value);
    case 'action':
      return shortened(value);
  }
}
