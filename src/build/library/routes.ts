import { pathOf } from '../../core/addresses.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { type PagedPlace, pagedPlaces } from '../../core/resolution/pages.ts';
import { numberPath, symbolPath } from '../../core/resolution/symbol.ts';
import { hasParts, isDivision, type Part } from '../../core/resolution/walk.ts';
import { allResolutions } from './collection.ts';
import { isMade } from './made.ts';
import { type ListingProps, listingsOf } from './listings.ts';
import { linked, type ResolutionProps, surroundingsIn } from './surroundings.ts';

/** What a page of a resolution shows. */
export type PageProps =
  | (ResolutionProps & { kind: 'wholeText' })
  | (ResolutionProps & { kind: 'part'; part: Part })
  | (ResolutionProps & { kind: 'notes' })
  | PlaceProps
  | ListingProps
  | ListProps;

/** A paragraph or division, and those before and after it. */
export interface PlaceProps extends ResolutionProps {
  kind: 'place';
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
  const made = await madeResolutions();
  const pages = made.map(linked).flatMap(pagesOf);
  return [...pages, ...listsOf(made.map(({ resolution }) => resolution))];
}

/** The whole text of each resolution. */
export async function resolutionRoutes(): Promise<Route<ResolutionProps>[]> {
  return (await madeResolutions()).map((props) => route(props.resolution, '', props));
}

/** The page of each paragraph and division that has one. */
export async function placeRoutes(): Promise<Route<PlaceProps>[]> {
  return (await madeResolutions()).flatMap(placesOf);
}

/** The resolutions whose pages and files this build makes: not those of the last build, nor those left to another. */
function madeResolutions(): Promise<ResolutionProps[]> {
  // While developing, the library is another after each edit.
  return import.meta.env.PROD ? (made ??= findMade()) : findMade();
}

let made: Promise<ResolutionProps[]> | undefined;

async function findMade(): Promise<ResolutionProps[]> {
  const resolutions = await allResolutions();
  const around = surroundingsIn(resolutions);
  return resolutions
    .filter(({ symbol }) => isMade(numberPath(symbol)))
    .map((resolution) => ({ resolution, around: around(resolution) }));
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

function pagesOf(props: ResolutionProps): Route<PageProps>[] {
  const { resolution } = props;
  return [
    route(resolution, '', { kind: 'wholeText' as const, ...props }),
    ...(hasParts(resolution) ? [] : (['preamble', 'operative'] as const)).map((part) =>
      route(resolution, part, { kind: 'part' as const, part, ...props }),
    ),
    ...(resolution.footnotes.length > 0
      ? [route(resolution, 'notes', { kind: 'notes' as const, ...props })]
      : []),
    ...placesOf(props),
    ...listingsOf(props).map(({ below, props }) => route(resolution, below, props)),
  ];
}

function placesOf(props: ResolutionProps): Route<PlaceProps>[] {
  const { resolution } = props;
  const places = pagedPlaces(resolution).map(({ node }) => node);
  const kinds = [places.filter((place) => !isDivision(place)), places.filter(isDivision)];
  return kinds.flatMap((alike) =>
    alike.map((place, index) =>
      route(resolution, pathOf(place.id), {
        kind: 'place',
        place,
        previous: alike[index - 1],
        next: alike[index + 1],
        ...props,
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
