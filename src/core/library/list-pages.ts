import type { ListKind } from '../addresses.ts';
import { areMany, byLetter, isDivided } from './groups.ts';
import { type List, sessionsOf } from './lists.ts';

/** What a page of a kind of lists shows: all of them, those of a letter, one, or a session of one. */
export type ListPageProps =
  | { shown: 'lists'; lists: List[] }
  | { shown: 'letter'; letter: string; lists: List[] }
  | { shown: 'list'; list: List }
  | { shown: 'part'; list: List; part: List };

/** A page of a kind of lists. */
export interface ListPage {
  /** The steps of its address below the word for the kind: none, `['3']`, `['3', '64']`. */
  steps: [key?: string, session?: string];
  props: ListPageProps;
}

/** Every page of a kind of lists; none where there are no lists. */
export function listPagesOf(kind: ListKind, lists: List[]): ListPage[] {
  if (lists.length === 0) return [];
  const letters = kind === 'subjects' && areMany(lists) ? [...byLetter(lists)] : [];
  return [
    { steps: [], props: { shown: 'lists', lists } },
    ...letters.map(([letter, lists]): ListPage => ({
      steps: [letter],
      props: { shown: 'letter', letter, lists },
    })),
    ...lists.flatMap((list): ListPage[] => [
      { steps: [list.key], props: { shown: 'list', list } },
      ...(isDivided(kind, list) ? sessionsOf(list.resolutions) : []).map((part): ListPage => ({
        steps: [list.key, part.key],
        props: { shown: 'part', list, part },
      })),
    ]),
  ];
}
