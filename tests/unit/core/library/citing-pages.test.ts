import { describe, expect, it } from 'vitest';
import { citingPages, SHOWN, SHOWN_OF_PLACE } from '../../../../src/core/library/citing-pages.ts';
import type { Citing } from '../../../../src/core/library/connections.ts';

/** Some that cite, of two sessions by turns. */
function citing(count: number): Citing[] {
  return Array.from({ length: count }, (_, index) => ({
    symbol: `A/RES/${79 - (index % 2)}/${index + 1}`,
    title: '甲',
    adopted: '2024-12-18',
    places: ['op1'],
  }));
}

const all = () => true;

describe('citingPages', () => {
  it('should be none where the page of the resolution or place lists all', () => {
    const citedBy = { '': citing(SHOWN), op3: citing(SHOWN_OF_PLACE) };
    expect(citingPages({ citedBy }, all)).toEqual([]);
  });

  it('should be one for each that has more', () => {
    const citedBy = { '': citing(SHOWN + 1), op3: citing(SHOWN_OF_PLACE + 1), op4: citing(1) };
    expect(citingPages({ citedBy }, all)).toEqual([
      { id: '', session: undefined },
      { id: 'op3', session: undefined },
    ]);
  });

  it('should be one for each session as well where there are many, so that none grows with the library', () => {
    expect(citingPages({ citedBy: { '': citing(200) } }, all)).toHaveLength(1);
    expect(citingPages({ citedBy: { '': citing(201) } }, all)).toEqual([
      { id: '', session: undefined },
      { id: '', session: '79' },
      { id: '', session: '78' },
    ]);
  });

  it('should be none for a place without a page', () => {
    const citedBy = { 'annex.u4': citing(50), op3: citing(50) };
    expect(citingPages({ citedBy }, (id) => id === 'op3').map(({ id }) => id)).toEqual(['op3']);
  });
});
