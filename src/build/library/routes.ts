import { pathOf } from '../../core/addresses.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { type PagedPlace, pagedPlaces } from '../../core/resolution/pages.ts';
import { numberPath, symbolPath } from '../../core/resolution/symbol.ts';
import { hasParts, isDivision, type Part } from '../../core/resolution/walk.ts';
import { allResolutions } from './collection.ts';
import { type Connected, connected, type ListingProps, listingsOf } from './connected.ts';

/** What a page of a resolution shows. */
export type PageProps =
  | (Connected & { kind: 'wholeText' })
  | (Connected & { kind: 'part'; part: Part })
  | (Connected & { kind: 'notes' })
  | (Connected & PlaceProps)
  | ListingProps
  | ListProps;

/** A paragraph or division, and those before and after it. */
export interface PlaceProps {
  kind: 'place';
  resolution: Resolution;
  place: PagedPlace['node'];
  /** Paragraphs next to a paragraph, or divisions next to a division. */
  previous: PagedPlace['node'] | undefined;
  next: PagedPlace['node'] | undefined;
}

/** The resolutions of a session, or those with letters under one number. */
export interface ListProps {
  kind: 'list';
  resolutions: Resolution[];
}

/** A page below a session: `158`, `158/op3`, `254/b/annex/art3`. */
interface Route<Props> {
  params: { session: string; page: string };
  props: Props;
}

/** Every page of a resolution, and a list for each number whose resolutions all have letters. */
export async function pageRoutes(): Promise<Route<PageProps>[]> {
  const resolutions = await allResolutions();
  const pages = connected(resolutions).flatMap(({ resolution, connections }) => [
    route(resolution, '', { kind: 'wholeText' as const, resolution, connections }),
    ...(hasParts(resolution) ? [] : (['preamble', 'operative'] as const)).map((part) =>
      route(resolution, part, { kind: 'part' as const, resolution, connections, part }),
    ),
    ...(resolution.footnotes.length > 0
      ? [route(resolution, 'notes', { kind: 'notes' as const, resolution, connections })]
      : []),
    ...placesOf(resolution).map(({ params, props }) => ({
      params,
      props: { ...props, connections },
    })),
    ...listingsOf({ resolution, connections }).map(({ below, props }) =>
      route(resolution, below, props),
    ),
  ]);
  return [...pages, ...listsOf(resolutions)];
}

/** The whole text of each resolution. */
export async function resolutionRoutes(): Promise<Route<{ resolution: Resolution }>[]> {
  return (await allResolutions()).map((resolution) => route(resolution, '', { resolution }));
}

/** The page of each paragraph and division that has one. */
export async function placeRoutes(): Promise<Route<PlaceProps>[]> {
  return (await allResolutions()).flatMap(placesOf);
}

/** A list for each session. */
export async function sessionRoutes(): Promise<
  { params: { session: string }; props: ListProps }[]
> {
  const sessions = Map.groupBy(await allResolutions(), ({ symbol }) => sessionOf(symbol));
  return Array.from(sessions, ([session, resolutions]) => ({
    params: { session },
    props: { kind: 'list', resolutions },
  }));
}

function placesOf(resolution: Resolution): Route<PlaceProps>[] {
  const places = pagedPlaces(resolution).map(({ node }) => node);
  const kinds = [places.filter((place) => !isDivision(place)), places.filter(isDivision)];
  return kinds.flatMap((alike) =>
    alike.map((place, index) =>
      route(resolution, pathOf(place.id), {
        kind: 'place',
        resolution,
        place,
        previous: alike[index - 1],
        next: alike[index + 1],
      }),
    ),
  );
}

/** Each prefix of an address leads somewhere: `74/254` to what there is of it, where all have letters. */
function listsOf(resolutions: readonly Resolution[]): Route<ListProps>[] {
  const whole = new Set(resolutions.map(({ symbol }) => symbolPath(symbol)));
  const numbers = Map.groupBy(resolutions, ({ symbol }) => numberPath(symbol));
  return [...numbers].flatMap(([number, alike]) => {
    const [session = '', page = ''] = number.split('/');
    return whole.has(number)
      ? []
      : [{ params: { session, page }, props: { kind: 'list', resolutions: alike } }];
  });
}

function route<Props>({ symbol }: Resolution, below: string, props: Props): Route<Props> {
  const [session = '', ...page] = symbolPath(symbol).split('/');
  return { params: { session, page: [...page, ...(below ? [below] : [])].join('/') }, props };
}

function sessionOf(symbol: string): string {
  return symbolPath(symbol).split('/')[0] ?? '';
}
