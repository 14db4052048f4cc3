import { listAddress, type ListKind, sessionAddress } from '../addresses.ts';
import { groupId } from '../ids.ts';
import { committeeFields } from '../interface.zh.ts';
import type { Committee } from '../resolution/committees.ts';
import type { Resolution } from '../resolution/model.ts';
import { isDivided } from './groups.ts';
import { type List, sessionsOf } from './lists.ts';

/** A link to a list. */
export interface Way {
  name: string;
  address: string;
  /** Language of the name where it is not Chinese. */
  lang?: string | undefined;
  /** What else the list is called. */
  note?: string | undefined;
  /** How many resolutions it has, where that is said. */
  count?: number;
}

/** The way to a list. */
export function wayTo(kind: ListKind, { key, name, resolutions }: List): Way {
  return {
    name,
    address: listAddress(kind, key),
    lang: languageOf(kind, name),
    note: kind === 'committees' ? committeeFields[key as Committee] : undefined,
    count: resolutions.length,
  };
}

/** Language of the name of a list where it is not Chinese: the thesaurus of subjects is in English. */
export function languageOf(kind: ListKind, name: string): string | undefined {
  return kind === 'subjects' && !/\p{Script=Han}/u.test(name) ? 'en' : undefined;
}

/** The ways to the sessions of some resolutions. */
export function waysToSessions(resolutions: readonly Resolution[]): Way[] {
  return sessionsOf(resolutions).flatMap(({ name, resolutions }) =>
    resolutions[0]
      ? [{ name, address: sessionAddress(resolutions[0]), count: resolutions.length }]
      : [],
  );
}

/**
 * The ways to what a session has of some lists: to the pages of that session, or its place in lists that have none.
 *
 * @param lists - Of the whole library.
 * @param session - As in addresses.
 */
export function waysWithin(kind: ListKind, lists: readonly List[], session: string): Way[] {
  return lists.flatMap((list) => {
    const part = sessionsOf(list.resolutions).find(({ key }) => key === session);
    if (!part) return [];
    const address = isDivided(kind, list)
      ? listAddress(kind, list.key, session)
      : `${listAddress(kind, list.key)}#${groupId('session', session)}`;
    return [{ ...wayTo(kind, list), address, note: undefined, count: part.resolutions.length }];
  });
}
