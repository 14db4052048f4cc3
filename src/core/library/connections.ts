/**
 * How the resolutions of a library are connected: whom each cites, who cites it, and its series. It is made once, of all
 * of them, and what a page needs of it is plain data.
 */
import type { Resolution, Vote } from '../resolution/model.ts';
import { type LineLink, linksOf } from './links.ts';
import { compareAdoption, seriesBySymbol, seriesOf } from './series.ts';
import { Shelf } from './shelf.ts';

/** What a list says of a resolution. */
export interface Listed {
  symbol: string;
  title: string;
  adopted: string;
  vote?: Vote;
}

/** A resolution that cites another. */
export interface Citing extends Listed {
  /** The ids of the places where it does, in the order of its text. */
  places: string[];
}

/** What the pages of a resolution say of others. */
export interface Connections {
  /** For each line of its text, as `mapLines` counts them, the links that it has. */
  links: LineLink[][];
  /** Who cites each place of it, and under the empty id who cites any of it or the whole; the newest first. */
  citedBy: Record<string, Citing[]>;
  /** The resolutions of its title, from the first to the last; none where it is alone. */
  series: Listed[];
}

/**
 * Connect the resolutions of a library.
 *
 * @returns What each is connected with, by symbol. It takes time with the length of all texts.
 */
export function connect(library: readonly Resolution[]): Map<string, Connections> {
  const shelf = new Shelf(library);
  const ofTitle = seriesBySymbol(seriesOf(library));
  const connections = new Map(
    library.map(({ symbol }): [string, Connections] => {
      const series = ofTitle.get(symbol)?.resolutions.map(listed) ?? [];
      return [symbol, { links: [], citedBy: {}, series }];
    }),
  );
  // From the oldest on, so that what is put in front is the newest.
  for (const resolution of library.toSorted(compareAdoption)) {
    const own = connections.get(resolution.symbol);
    if (!own) continue;
    const citing = new Map<string, Citing>();
    const { links, citations } = linksOf(resolution, shelf);
    own.links = links;
    for (const { cited, ids, places } of citations) {
      const others = connections.get(cited)?.citedBy;
      if (!others) continue;
      for (const id of ['', ...ids]) {
        const key = `${cited} ${id}`;
        let entry = citing.get(key);
        if (!entry) {
          citing.set(key, (entry = { ...listed(resolution), places: [] }));
          (others[id] ??= []).push(entry);
        }
        for (const place of places) {
          if (!entry.places.includes(place)) entry.places.push(place);
        }
      }
    }
  }
  for (const { citedBy } of connections.values()) {
    for (const list of Object.values(citedBy)) list.reverse();
  }
  return connections;
}

/** Whether any of it is there to be shown. */
export function isConnected({ links, citedBy, series }: Connections): boolean {
  return (
    series.length > 0 || Object.keys(citedBy).length > 0 || links.some(({ length }) => length > 0)
  );
}

function listed({ symbol, title, adopted, record: { vote } }: Resolution): Listed {
  return { symbol, title, adopted, ...(vote && { vote }) };
}
