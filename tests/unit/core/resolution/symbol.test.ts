import { expect, it } from 'vitest';
import {
  compareSymbols,
  fullSymbol,
  shortSymbol,
  symbolParts,
} from '../../../../src/core/resolution/symbol.ts';

it.each([
  ['A/RES/64/158', { session: '64', number: '158' }],
  ['A/RES/ES-11/1', { session: 'ES-11', number: '1' }],
  ['A/RES/S-30/1', { session: 'S-30', number: '1' }],
  ['A/RES/74/254 B', { session: '74', number: '254', letter: 'B' }],
  ['A/RES/48/218B', { session: '48', number: '218', letter: 'B' }],
  ['A/RES/77/128 A-B', { session: '77', number: '128', letter: 'A-B' }],
  ['A/RES/217(III)', { session: '3', number: '217' }],
  ['A/RES/217(III)[A]', { session: '3', number: '217', letter: 'A' }],
  ['A/RES/3201(S-VI)', { session: 'S-6', number: '3201' }],
  ['A/RES/3458(XXX)', { session: '30', number: '3458' }],
])('should read %s', (symbol, parts) => {
  expect(symbolParts(symbol)).toEqual(parts);
});

it.each([
  '',
  '64/158',
  'A/RES/64',
  'A/RES/064/158',
  'A/RES/64/158/Add.1',
  'A/RES/217(IIII)',
  'A/RES/217()',
  'A/RES/74/254 b',
  'A/RES/74/254 B-',
  'S/RES/64/1',
])('should not take "%s" for a symbol', (symbol) => {
  expect(symbolParts(symbol)).toBeUndefined();
  expect(() => shortSymbol(symbol)).toThrow('not the symbol');
});

it.each([
  ['A/RES/64/158', '64/158'],
  ['A/RES/74/254 B', '74/254 B'],
  ['A/RES/217(III)[A]', '217 A(III)'],
  ['A/RES/2252(ES-V)', '2252(ES-V)'],
])('should cite %s as %s, and find it under that', (symbol, short) => {
  expect(shortSymbol(symbol)).toBe(short);
  expect(fullSymbol(short)).toBe(symbol);
});

it('should order by session, then number, special sessions last', () => {
  const sorted = [
    'A/RES/217(III)',
    'A/RES/64/7',
    'A/RES/64/158',
    'A/RES/64/158 B',
    'A/RES/65/2',
    'A/RES/100/1',
    'A/RES/ES-11/1',
  ];
  expect(sorted.toReversed().sort(compareSymbols)).toEqual(sorted);
});
