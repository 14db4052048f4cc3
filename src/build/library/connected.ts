import { citedByPath, pathOf, SERIES_PATH } from '../../core/addresses.ts';
import { type Connections, connect } from '../../core/library/connections.ts';
import { withLinks } from '../../core/library/links.ts';
import { pagedPlaces } from '../../core/resolution/pages.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { citingPages } from '../../core/library/citing-pages.ts';

/** A resolution as its pages show it: with the links that its text has in this library, and what it is connected with. */
export interface Connected {
  resolution: Resolution;
  connections: Connections;
}

/** Connect the resolutions of a library; their words stay as they are. */
export function connected(library: readonly Resolution[]): Connected[] {
  const connections = connect(library);
  return library.flatMap((resolution) => {
    const own = connections.get(resolution.symbol);
    return own ? [{ resolution: withLinks(resolution, own.links), connections: own }] : [];
  });
}

/** What a page shows that lists others for a resolution. */
export type ListingProps =
  | (Connected & { kind: 'series' })
  | (Connected & { kind: 'citedBy'; id: string; session: string | undefined });

/** The pages that list the series of a resolution, and who cites it where its own pages do not list all of them. */
export function listingsOf(of: Connected): { below: string; props: ListingProps }[] {
  const series =
    of.connections.series.length > 0
      ? [{ below: SERIES_PATH, props: { kind: 'series' as const, ...of } }]
      : [];
  const paged = new Set(pagedPlaces(of.resolution).map(({ node }) => node.id));
  const citedBy = citingPages(of.connections, (id) => paged.has(id)).map(({ id, session }) => ({
    below: [...(id ? [pathOf(id)] : []), citedByPath(session)].join('/'),
    props: { kind: 'citedBy' as const, id, session, ...of },
  }));
  return [...series, ...citedBy];
}
