import { citedByPath, pathOf, SERIES_PATH } from '../../core/addresses.ts';
import { citingPages } from '../../core/library/citing-pages.ts';
import { pagedPlaces } from '../../core/resolution/pages.ts';
import type { ResolutionProps } from './surroundings.ts';

/** What a page shows that lists others for a resolution. */
export type ListingProps =
  | (ResolutionProps & { kind: 'series' })
  | (ResolutionProps & { kind: 'citedBy'; id: string; session: string | undefined });

/** The pages that list the series of a resolution, and who cites it where its own pages do not list all of them. */
export function listingsOf(props: ResolutionProps): { below: string; props: ListingProps }[] {
  const { connections } = props.around;
  const paged = new Set(pagedPlaces(props.resolution).map(({ node }) => node.id));
  const series =
    connections.series.length > 0
      ? [{ below: SERIES_PATH, props: { kind: 'series' as const, ...props } }]
      : [];
  const citedBy = citingPages(connections, (id) => paged.has(id)).map(({ id, session }) => ({
    below: [...(id ? [pathOf(id)] : []), citedByPath(session)].join('/'),
    props: { kind: 'citedBy' as const, id, session, ...props },
  }));
  return [...series, ...citedBy];
}
