import { listAddress, listKinds, type ListKind, listsAddress } from '../../core/addresses.ts';
import { areMany, byLetter, isDivided } from '../../core/library/groups.ts';
import { type List, listsOf, sessionsOf } from '../../core/library/lists.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { allResolutions } from './collection.ts';

/** What is found once for all pages. */
interface Known {
  resolutions: Resolution[];
  lists: Record<ListKind, List[]>;
}

let known: Promise<Known> | undefined;

/** While developing, the library is another after each edit. */
function knownLists(): Promise<Known> {
  return import.meta.env.PROD ? (known ??= makeKnown()) : makeKnown();
}

async function makeKnown(): Promise<Known> {
  const resolutions = await allResolutions();
  return {
    resolutions,
    // With one resolution there is nothing to list.
    lists: Object.fromEntries(
      listKinds.map((kind) => [kind, resolutions.length > 1 ? listsOf[kind](resolutions) : []]),
    ) as Known['lists'],
  };
}

/** The lists of a kind; none in a library of one resolution. */
export async function listsOfKind(kind: ListKind): Promise<List[]> {
  return (await knownLists()).lists[kind];
}

/** Whether the library has lists: one of several resolutions does. */
export async function hasLists(): Promise<boolean> {
  return (await knownLists()).resolutions.length > 1;
}

/** The addresses of all pages of lists. */
export async function listAddresses(): Promise<string[]> {
  const pages = listKinds.map(async (kind) =>
    (await listRoutes(kind)).map(({ params: { page } }) => {
      const [key, session] = page?.split('/') ?? [];
      return key ? listAddress(kind, key, session) : listsAddress(kind);
    }),
  );
  return (await Promise.all(pages)).flat();
}

/** What a page of a kind of lists shows. */
export type ListPageProps =
  | { shown: 'lists'; lists: List[] }
  | { shown: 'letter'; letter: string; lists: List[] }
  | { shown: 'list'; list: List }
  | { shown: 'part'; list: List; part: List };

/** A page below the first word of the address of a kind; none for the page of that word. */
interface ListRoute {
  params: { page: string | undefined };
  props: ListPageProps;
}

/** Every page of a kind of lists. */
export async function listRoutes(kind: ListKind): Promise<ListRoute[]> {
  const lists = await listsOfKind(kind);
  if (lists.length === 0) return [];
  const route = (page: string | undefined, props: ListPageProps) => ({ params: { page }, props });
  const letters = kind === 'subjects' && areMany(lists) ? [...byLetter(lists)] : [];
  return [
    route(undefined, { shown: 'lists', lists }),
    ...letters.map(([letter, lists]) => route(letter, { shown: 'letter', letter, lists })),
    ...lists.flatMap((list) => [
      route(list.key, { shown: 'list', list }),
      ...(isDivided(kind, list) ? sessionsOf(list.resolutions) : []).map((part) =>
        route(`${list.key}/${part.key}`, { shown: 'part', list, part }),
      ),
    ]),
  ];
}
