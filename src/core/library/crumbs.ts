import {
  idOf,
  notesAddress,
  numberAddress,
  paragraphAddress,
  partAddress,
  resolutionAddress,
  sessionAddress,
} from '../addresses.ts';
import { readId } from '../ids.ts';
import {
  crumbName,
  numberName,
  partNames,
  resolutionName,
  sessionName,
  words,
} from '../interface.zh.ts';
import type { Resolution } from '../resolution/model.ts';
import { hasParts } from '../resolution/walk.ts';

/** A step of the way to a page. */
export interface Crumb {
  name: string;
  address: string;
  /** Language of the name where it is not Chinese. */
  lang?: string;
}

/**
 * The way to a page of a resolution: session, resolution, part, section or annex, paragraph, the page itself last.
 *
 * Its steps are the pages that stand at the prefixes of its address, and the part in which a paragraph stands.
 *
 * @param page - Address of the page.
 */
export function crumbsOf(resolution: Resolution, page: string): Crumb[] {
  const whole = resolutionAddress(resolution);
  const number = numberAddress(resolution);
  return [
    { name: sessionName(resolution), address: sessionAddress(resolution) },
    ...(number === whole ? [] : [{ name: numberName(resolution), address: number }]),
    { name: resolutionName(resolution), address: whole },
    ...below(resolution, page),
  ];
}

function below(resolution: Resolution, page: string): Crumb[] {
  const part = (name: 'preamble' | 'operative') => ({
    name: partNames[name],
    address: partAddress(resolution, name),
  });
  const parts = [part('preamble'), part('operative')];
  const notes = { name: words.notes, address: notesAddress(resolution) };
  const named = [...parts, notes].find(({ address }) => address === page);
  if (named) return [named];
  const id = idOf(resolution, page);
  const place = id && readId(id);
  if (!place) return [];
  const segments = id.split('.');
  const places = segments.map((_, index) => {
    const id = segments.slice(0, index + 1).join('.');
    return { name: crumbName(id), address: paragraphAddress(resolution, { id }) };
  });
  if (place.within.length > 0 || hasParts(resolution)) return places;
  return [part(place.type === 'preambularParagraph' ? 'preamble' : 'operative'), ...places];
}
