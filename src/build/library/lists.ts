import { listAddress, listKinds, type ListKind, listsAddress } from '../../core/addresses.ts';
import { type ListPageProps, listPagesOf } from '../../core/library/list-pages.ts';
import { type List, listsOf } from '../../core/library/lists.ts';
import { allResolutions } from './collection.ts';

/** The lists of a library, by kind. */
export type Lists = Record<ListKind, List[]>;

let known: Promise<Lists> | undefined;

/** The lists of the library; none in a library of one resolution. */
export function libraryLists(): Promise<Lists> {
  // While developing, the library is another after each edit.
  return import.meta.env.PROD ? (known ??= find()) : find();
}

async function find(): Promise<Lists> {
  const resolutions = await allResolutions();
  // With one resolution there is nothing to list.
  const listed = resolutions.length > 1 ? resolutions : [];
  return Object.fromEntries(listKinds.map((kind) => [kind, listsOf[kind](listed)])) as Lists;
}

/** A page below the word for a kind of lists; that of the word itself has no steps. */
interface ListRoute {
  params: { page: string | undefined };
  props: ListPageProps;
}

/** Every page of a kind of lists. */
export async function listRoutes(kind: ListKind): Promise<ListRoute[]> {
  return listPagesOf(kind, (await libraryLists())[kind]).map(({ steps, props }) => ({
    params: { page: steps.join('/') || undefined },
    props,
  }));
}

/** The addresses of all these pages. */
export async function listAddresses(): Promise<string[]> {
  const lists = await libraryLists();
  return listKinds.flatMap((kind) =>
    listPagesOf(kind, lists[kind]).map(({ steps: [key, session] }) =>
      key === undefined ? listsAddress(kind) : listAddress(kind, key, session),
    ),
  );
}
