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
    ['第77/263号决议，第二节，第3段', { short: '77/263', id: 's2.op3' }],
    ['sect. II, para. 3', { id: 's2.op3' }],
    ['第二节A第3段', { id: 's2a.op3' }],
    ['附件第3条', { id: 'annex.art3' }],
    ['附件二第3段', { id: 'annex2.p3' }],
    ['annex, para. 3', { id: 'annex.p3' }],
    ['附件', { id: 'annex' }],
    ['B部分第20段', { id: 'b.op20' }],
    ['第74/254 B号决议第2段', { short: '74/254 B', id: 'op2' }],
    ['A/RES/217(III)', { short: '217(III)' }],
    ['第217 A(III)号决议附件第1条', { short: '217 A(III)', id: 'annex.art1' }],
    ['未编号第1段', { id: 'u1' }],
    ['s2.op3', { id: 's2.op3' }],
    ['annex/art3', { id: 'annex.art3' }],
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

  it('should find places of divisions, and of paragraphs whose numbers run on through sections', () => {
    const outline: Outline = [
      'A/RES/77/263',
      2,
      60,
      0,
      { '': [2, 60, 1, 0], s1: [0, 0, 0, 0], annex: [0, 0, 0, 4], 'annex.art3': [0, 0, 0, 0] },
    ];
    const found = (id: string) => placesOf({ id }, [outline]).map((place) => place.id);
    expect(found('s1.op51')).toEqual(['op51']);
    expect(found('annex1.p4')).toEqual(['annex.p4']);
    expect(found('annex.art3')).toEqual(['annex.art3']);
    expect(found('u1')).toEqual(['u1']);
    for (const id of ['annex.p5', 'annex2', 's2', 'u2']) expect(found(id)).toEqual([]);
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
