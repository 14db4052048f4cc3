import { describe, expect, it } from 'vitest';
import { placesOf, readCitation } from '../../../../src/core/citation/read.ts';
import type { Outline } from '../../../../src/core/resolution/outline.ts';

describe('readCitation', () => {
  it.each([
    ['第3段', { id: 'op3' }],
    ['第 3 段', { id: 'op3' }],
    ['第三段', { id: 'op3' }],
    ['第十二段', { id: 'op12' }],
    ['第二十段', { id: 'op20' }],
    ['op3', { id: 'op3' }],
    ['OP 3', { id: 'op3' }],
    ['ＯＰ３', { id: 'op3' }],
    ['para. 3', { id: 'op3' }],
    ['3', { id: 'op3' }],
    [' 3 ', { id: 'op3' }],
    ['执行部分第3段', { id: 'op3' }],
    ['第3(a)段', { id: 'op3' }],
    ['序言部分第6段', { id: 'pp6' }],
    ['序6', { id: 'pp6' }],
    ['pp6', { id: 'pp6' }],
    ['PP 6', { id: 'pp6' }],
    ['脚注1', { id: 'fn1' }],
    ['腳註1', { id: 'fn1' }],
    ['注 1', { id: 'fn1' }],
    ['fn1', { id: 'fn1' }],
    ['64/158', { short: '64/158' }],
    ['A/RES/64/158', { short: '64/158' }],
    ['第64/158号决议', { short: '64/158' }],
    ['64/158第3段', { short: '64/158', id: 'op3' }],
    ['64/158 op3', { short: '64/158', id: 'op3' }],
    ['64/158 3', { short: '64/158', id: 'op3' }],
    ['第64/158号决议，第3段', { short: '64/158', id: 'op3' }],
    ['第64/158號決議，第3段', { short: '64/158', id: 'op3' }],
    ['大会第64/158号决议序言部分第6段', { short: '64/158', id: 'pp6' }],
    ['General Assembly resolution 64/158, para. 3', { short: '64/158', id: 'op3' }],
    ['es-11/1', { short: 'ES-11/1' }],
  ])('should read %j', (text, place) => {
    expect(readCitation(text)).toEqual(place);
  });

  it.each([
    '',
    ' ',
    '段',
    '第段',
    '人权',
    '3个',
    '第3段和第5段',
    '1993年',
    '2009',
    'op',
    '64/',
    '<3>',
  ])('should not take %j for a citation', (text) => {
    expect(readCitation(text)).toBeUndefined();
  });
});

// Spaces between the parts of a citation once made this grow with the fourth power of their number.
it('should read a query of any length in good time', () => {
  for (const run of [
    ' ',
    ',',
    ' ,',
    '/',
    '#',
    '第',
    '1',
    '1/',
    'e',
    '\u0301\u0316',
    '\u3000',
    '(a)',
  ]) {
    const long = run.repeat(1_000_000);
    expect(readCitation(`${long}x`)).toBeUndefined();
    expect(readCitation(`第64/158号决议${long}x`)).toBeUndefined();
  }
  expect(readCitation(`${' '.repeat(100_000)}第3段${' '.repeat(100_000)}`)).toEqual({ id: 'op3' });
});

describe('placesOf', () => {
  const one: Outline[] = [['A/RES/64/158', 8, 12, 3]];
  const several: Outline[] = [...one, ['A/RES/65/2', 0, 4, 0]];

  it('should find the place in the only resolution', () => {
    expect(placesOf({ id: 'op12' }, one)).toEqual([{ symbol: 'A/RES/64/158', id: 'op12' }]);
  });

  it('should find nothing where there is no such place', () => {
    for (const id of ['op13', 'op0', 'pp9', 'fn4']) expect(placesOf({ id }, one)).toEqual([]);
    expect(placesOf({ short: '64/159' }, one)).toEqual([]);
  });

  it('should need a resolution among several: the named one, or the one on the page', () => {
    expect(placesOf({ id: 'op3' }, several)).toEqual([]);
    expect(placesOf({ id: 'op3' }, several, 'A/RES/65/2')).toEqual([
      { symbol: 'A/RES/65/2', id: 'op3' },
    ]);
    expect(placesOf({ short: '64/158', id: 'op3' }, several, 'A/RES/65/2')).toEqual([
      { symbol: 'A/RES/64/158', id: 'op3' },
    ]);
  });
});
