/** How a list of resolutions is laid out: under which headings, and when over several pages. */
import type { ListKind } from '../addresses.ts';
import { groupId } from '../ids.ts';
import { listWords, monthName, numberSpan } from '../interface.zh.ts';
import type { Resolution } from '../resolution/model.ts';
import { compareSymbols, symbolParts } from '../resolution/symbol.ts';
import { type List, sessionsOf } from './lists.ts';
import { subjectInitial } from './subject-slug.ts';

/** Some resolutions of a list under a heading. */
export interface Group extends List {
  /** Of the heading. */
  id: string;
}

/** The most resolutions in a library that are all on its home page. */
const SHORT_LIBRARY = 30;

/** The most resolutions of a list of several sessions; a longer one is divided by session. */
const LONGEST_LIST = 200;

/** How many of a long list are shown at once: the resolutions that came last, the most frequent subjects. */
export const SHOWN = 30;

/** From how many subjects on those of each letter have a page of their own. */
const MANY_SUBJECTS = 400;

/** How many numbers of a session stand under one heading. */
const NUMBERS = 100;

/** Whether the home page lists the whole library; else it leads to the lists. */
export function isShort(resolutions: readonly Resolution[]): boolean {
  return resolutions.length <= SHORT_LIBRARY;
}

/** Whether a list has a page for each of its sessions, as no year has: it is no longer than a session. */
export function isDivided(kind: ListKind, { resolutions }: Pick<List, 'resolutions'>): boolean {
  return kind !== 'years' && resolutions.length > LONGEST_LIST;
}

/** Whether subjects are listed by their letters, on a page for each. */
export function areMany(subjects: readonly List[]): boolean {
  return subjects.length > MANY_SUBJECTS;
}

/** The resolutions of a session by hundreds of their numbers; one group without a name when they are few. */
export function numberGroups(resolutions: readonly Resolution[]): Group[] {
  if (resolutions.length <= NUMBERS) return [alone(resolutions)];
  const groups = Map.groupBy(resolutions, ({ symbol }) =>
    Math.floor((Number(symbolParts(symbol)?.number) - 1) / NUMBERS),
  );
  return Array.from(groups, ([hundred, resolutions]) => {
    const first = hundred * NUMBERS + 1;
    return {
      key: String(first),
      id: groupId('number', String(first)),
      name: numberSpan(first, first + NUMBERS - 1),
      resolutions,
    };
  });
}

/** The resolutions of a year by months, the latest first. */
export function monthGroups(resolutions: readonly Resolution[]): Group[] {
  const groups = Map.groupBy(resolutions, ({ adopted }) => String(Number(adopted.slice(5, 7))));
  return Array.from(groups, ([month, resolutions]) => ({
    key: month,
    id: groupId('month', month),
    name: monthName(Number(month)),
    resolutions,
  })).sort((a, b) => Number(b.key) - Number(a.key));
}

/** The resolutions of another list by sessions, the newest first. */
export function sessionGroups(resolutions: readonly Resolution[]): Group[] {
  return sessionsOf(resolutions).map((list) => ({ ...list, id: groupId('session', list.key) }));
}

/** The groups of a list that is not divided. */
export function groupsOf(kind: ListKind, resolutions: readonly Resolution[]): Group[] {
  return kind === 'years' ? monthGroups(resolutions) : sessionGroups(resolutions);
}

/** All under no heading. */
export function alone(resolutions: readonly Resolution[]): Group {
  return { key: '', id: '', name: '', resolutions: [...resolutions] };
}

/** Those of many that came last. */
export function newestOf(resolutions: readonly Resolution[]): Group {
  return {
    ...alone(newestFirst(resolutions).slice(0, SHOWN)),
    id: 'newest',
    name: listWords.newest,
  };
}

/** Subjects by the letters with which they begin, in the order of the letters; all others come first. */
export function byLetter(subjects: readonly List[]): Map<string, List[]> {
  return Map.groupBy(subjects, ({ key }) => subjectInitial(key));
}

/** The longest of some lists, in the order in which they are. */
export function longestOf(lists: readonly List[]): List[] {
  const longest = lists.toSorted((a, b) => b.resolutions.length - a.resolutions.length);
  const shown = new Set(longest.slice(0, SHOWN));
  return lists.filter((list) => shown.has(list));
}

/** Resolutions by date and then by number, the newest first. */
export function newestFirst(resolutions: readonly Resolution[]): Resolution[] {
  return resolutions.toSorted(
    (a, b) => compare(b.adopted, a.adopted) || compareSymbols(b.symbol, a.symbol),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
