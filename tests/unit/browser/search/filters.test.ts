import { describe, expect, it } from 'vitest';
import { applyFilters, filtersOf } from '../../../../src/browser/search/filters.ts';
import { readSearch } from '../../../../src/core/addresses.ts';

const resolution = (symbol: string, ...ids: string[]) => ({
  symbol,
  title: '',
  hits: ids.map((id) => ({ id, text: '', ranges: [], ...(id === 'op2' && { action: '请' }) })),
});

const found = [resolution('A/RES/64/7', 'title', 'op2'), resolution('A/RES/64/70', 'op1', 'op2')];

/** What is left of the results with an address. */
function left(address: string): string {
  return applyFilters(found, filtersOf(readSearch(address)))
    .map(({ symbol, hits }) => [symbol, ...hits.map(({ id }) => id)].join(' '))
    .join(', ');
}

describe('filters of an address', () => {
  it.each([
    ['', 'A/RES/64/7 title op2, A/RES/64/70 op1 op2'],
    ['resolution=', 'A/RES/64/7 title op2, A/RES/64/70 op1 op2'],
    ['resolution=64/7', 'A/RES/64/7 title op2'],
    ['resolution=64%2F70', 'A/RES/64/70 op1 op2'],
    ['resolution=64/70&resolution=64/7', 'A/RES/64/7 title op2, A/RES/64/70 op1 op2'],
    ['resolution=64/70&resolution=1/1', 'A/RES/64/70 op1 op2'],
    ['resolution=64/7&in=operative', 'A/RES/64/7 op2'],
    ['resolution=64/70&action=请&in=operative&in=title', 'A/RES/64/70 op2'],
    ['resolution=1/1', ''],
    ['resolution=64/', ''],
    ['resolution=A/RES/64/7', ''],
    ['resolution=__proto__', ''],
    ['resolution=64/7&in=notes', ''],
  ])('should keep of the results with "%s": %s', (address, expected) => {
    expect(left(address)).toBe(expected);
  });

  it('should leave out a section that there is not', () => {
    const { sections } = filtersOf(readSearch('in=title&in=toString&in=<b>'));
    expect([...sections]).toEqual(['title']);
  });
});
