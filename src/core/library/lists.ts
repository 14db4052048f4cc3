/** The lists by which the resolutions of a library are found: by session, year, committee and subject. */
import type { ListKind } from '../addresses.ts';
import { committeeNames, sessionName, yearName } from '../interface.zh.ts';
import { committees } from '../resolution/committees.ts';
import type { Resolution } from '../resolution/model.ts';
import { sessionOf } from '../resolution/symbol.ts';
import { subjectSlug } from './subject-slug.ts';

/** Resolutions that have something in common, in the order of the library. */
export interface List<Key extends string = string> {
  /** What stands in the address of the list: `64`, `2009`, `3`, `human-rights`. */
  key: Key;
  /** What they have in common, for readers. */
  name: string;
  resolutions: Resolution[];
}

/** The sessions of some resolutions: the newest first, after the regular ones emergency special and special ones. */
export function sessionsOf(resolutions: readonly Resolution[]): List[] {
  const kind = ({ key }: List) => ['', 'E', 'S'].indexOf(/^[ES]?/.exec(key)?.[0] ?? '');
  const number = ({ key }: List) => Number(/\d+$/.exec(key)?.[0]);
  return listsBy(
    resolutions,
    (resolution) => [sessionOf(resolution.symbol)],
    (_, first) => sessionName(first),
  ).sort((a, b) => kind(a) - kind(b) || number(b) - number(a));
}

/** The years of adoption, the latest first. */
function yearsOf(resolutions: readonly Resolution[]): List[] {
  return listsBy(resolutions, ({ adopted }) => [adopted.slice(0, 4)], yearName).sort(
    (a, b) => Number(b.key) - Number(a.key),
  );
}

/** The main committees, as far as known, in the order of their numbers. */
function committeesOf(resolutions: readonly Resolution[]): List[] {
  return listsBy(
    resolutions,
    ({ record: { committee } }) => (committee ? [committee] : []),
    (committee) => committeeNames[committee],
  ).sort((a, b) => committees.indexOf(a.key) - committees.indexOf(b.key));
}

/** The subjects in the order of their addresses, each by the first, in code points, of its names in the texts. */
function subjectsOf(resolutions: readonly Resolution[]): List[] {
  const names = new Map<string, string>();
  const slugs = ({ record }: Resolution) => {
    const own = (record.subjects ?? []).map((subject) => {
      const slug = subjectSlug(subject);
      const name = names.get(slug);
      if (name === undefined || subject < name) names.set(slug, subject);
      return slug;
    });
    return [...new Set(own)];
  };
  return listsBy(resolutions, slugs, (slug) => slug)
    .map((list) => ({ ...list, name: names.get(list.key) ?? list.name }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The lists of each kind. */
export const listsOf: Record<ListKind, (resolutions: readonly Resolution[]) => List[]> = {
  years: yearsOf,
  committees: committeesOf,
  subjects: subjectsOf,
};

/**
 * @param keysOf - The lists in which a resolution stands.
 * @param nameOf - What a list is called, by its key and first resolution.
 */
function listsBy<Key extends string>(
  resolutions: readonly Resolution[],
  keysOf: (resolution: Resolution) => Key[],
  nameOf: (key: Key, first: Resolution) => string,
): List<Key>[] {
  const lists = new Map<Key, List<Key>>();
  for (const resolution of resolutions) {
    for (const key of keysOf(resolution)) {
      const list = lists.get(key);
      if (list) list.resolutions.push(resolution);
      else lists.set(key, { key, name: nameOf(key, resolution), resolutions: [resolution] });
    }
  }
  return [...lists.values()];
}
