import { expect, it } from 'vitest';
import { sidesOf } from '../../../src/components/table-sides.ts';
import { parse } from '../../../src/core/parse/index.ts';

/** The sides of the cells of a table in a content file. */
function sides(...rows: string[]) {
  const frame =
    '---\nsymbol: A/RES/74/1\ntitle: 甲\nadopted: 2019-12-27\nmeeting: 52\nlanguage: zh\n---';
  const table = rows.map((row) => `   ${row}`).join('\n');
  const { children } = parse(`${frame}\n\n大会，\n\n1. *决定*：\n\n${table}\n`);
  const [found] = children.flatMap((child) => ('below' in child ? child.below : []));
  return found?.type === 'table' ? sidesOf(found) : [];
}

it('should set numbers and dashes to the right, and the head of a column that has nothing else', () => {
  const found = sides(
    '| 款次 | 毛额 | 说明 |',
    '| --- | --- | --- |',
    '| 甲 | 56 234 300 | 12 |',
    '| 乙 | (107 700) | 无 |',
    '| 丙 | — |  |',
  );
  expect(found).toEqual([
    [undefined, 'right', undefined],
    [undefined, 'right', 'right'],
    [undefined, 'right', undefined],
    [undefined, 'right', undefined],
  ]);
});

it('should set a cell as the column in which it begins, whatever covers those before it', () => {
  const found = sides(
    '| 款次 | 甲 || 乙 |',
    '| --- | :-: | --- | :-- |',
    '| 丙 | 10 || 12 |',
    '| ^^ | 丁 | 戊 | 13 |',
  );
  expect(found).toEqual([
    [undefined, 'center', 'left'],
    [undefined, 'center', 'left'],
    ['center', undefined, 'left'],
  ]);
});
