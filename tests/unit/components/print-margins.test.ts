import { expect, it } from 'vitest';
import { printMargins } from '../../../src/components/print-margins.ts';

it('should print symbol, name, address and number in the margins', () => {
  expect(printMargins('A/RES/64/158', '第3段', 'https://example.org/64/158/op3/')).toBe(
    '@page{@top-left{content:"A/RES/64/158"}@top-right{content:"第3段"}@bottom-left{content:"https://example.org/64/158/op3/"}@bottom-right{content:counter(page)" / "counter(pages)}}',
  );
});

it('should let nothing end its strings or the style element', () => {
  const style = printMargins('"};body{}', '</style><script>', 'a\\"\n');
  expect(style).not.toMatch(/<|\n/);
  expect(style.replaceAll(/"[^"]*"/g, '')).not.toMatch(/body|script/);
});
