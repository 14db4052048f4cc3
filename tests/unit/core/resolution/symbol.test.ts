import { expect, it } from 'vitest';
import {
  compareSymbols,
  shortSymbol,
  symbolParts,
} from '../../../../src/core/resolution/symbol.ts';

it.each([
  ['A/RES/64/158', { session: '64', number: '158' }],
  ['A/RES/ES-11/1', { session: 'ES-11', number: '1' }],
  ['A/RES/S-30/1', { session: 'S-30', number: '1' }],
])('should read %s', (symbol, parts) => {
  expect(symbolParts(symbol)).toEqual(parts);
});

it.each([
  '',
  '64/158',
  'A/RES/64',
  'A/RES/064/158',
  'A/RES/64/158/Add.1',
  'A/RES/217(III)',
  'S/RES/64/1',
])('should not take "%s" for a symbol', (symbol) => {
  expect(symbolParts(symbol)).toBeUndefined();
  expect(() => shortSymbol(symbol)).toThrow('not the symbol');
});

it('should order by session, then number, special sessions last', () => {
  const sorted = ['A/RES/64/7', 'A/RES/64/158', 'A/RES/65/2', 'A/RES/100/1', 'A/RES/ES-11/1'];
  expect(sorted.toReversed().sort(compareSymbols)).toEqual(sorted);
});
