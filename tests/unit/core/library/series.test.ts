import { describe, expect, it } from 'vitest';
import { seriesBySymbol, seriesOf, type Titled } from '../../../../src/core/library/series.ts';

/** Resolutions by short symbol and title, each adopted in the year of its session. */
function library(...entries: [short: string, title: string][]): Titled[] {
  return entries.map(([short, title]) => ({
    symbol: `A/RES/${short}`,
    title,
    adopted: `${1945 + Number(/\d+/.exec(short)?.[0])}-12-18`,
  }));
}

/** The series of some resolutions, by symbols alone. */
function shorts(resolutions: readonly Titled[]): string[][] {
  return seriesOf(resolutions).map((series) =>
    series.resolutions.map(({ symbol }) => symbol.replace('A/RES/', '')),
  );
}

/** Whether two titles of two years are a series. */
function areOne(first: string, second: string): boolean {
  return shorts(library(['74/1', first], ['76/2', second])).length === 1;
}

describe('seriesOf', () => {
  it('should put resolutions of one title together, from the first adopted to the last', () => {
    const found = seriesOf(
      library(['78/3', '南方合作'], ['74/1', '南方合作'], ['76/20', '食物'], ['76/2', '南方合作']),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ key: '74/1', title: '南方合作' });
    expect(found[0]?.resolutions.map(({ symbol }) => symbol)).toEqual([
      'A/RES/74/1',
      'A/RES/76/2',
      'A/RES/78/3',
    ]);
  });

  it.each([
    ['促进甲合作并重视乙性以加强丙的行动', '通过促进甲合作和强调乙性来加强丙的行动'],
    ['出席大会第七十四届会议各国代表的全权证书', '出席大会第七十六届会议代表的全权证书'],
    ['2020年周转基金', '2021年周转基金'],
    ['2018-2019年两年期方案预算', '2020—2021年两年期方案预算'],
    ['与2022年拟议方案预算有关的特别问题', '与2023年方案预算有关的特别专题'],
    ['第四次甲国家问题会议的后续行动', '第五次甲国家问题会议的后续行动'],
    ['B.财务报告和已审计财务报表', '财务报告和已审计财务报表'],
    ['外层空间 活动、透明度', '外层空间活动，透明度'],
    [
      '通过体育和甲乙丙丁理想建立一个和平、更美好的世界而努力',
      '通过体育运动和甲乙丙丁理想建立一个和平、更加美好的世界而努力',
    ],
    [
      '在一切重要领域保护甲乙丙丁戊己庚辛壬癸的权利',
      '在一切重要领域保护甲乙丙丁戊己庚辛壬癸的所有权利',
    ],
  ])('should see one title in “%s” and “%s”', (first, second) => {
    expect(areOne(first, second)).toBe(true);
  });

  it.each([
    ['关岛问题', '古岛问题'],
    ['联合国同甲组织的合作', '联合国同乙组织的合作'],
    ['给予国际甲乙组织大会观察员地位', '给予国际丙丁组织大会观察员地位'],
    ['甲法委员会第七十届会议工作报告', '甲贸法委员会第七十一届会议工作报告'],
    [
      '联合国苏丹甲乙丙丁戊己庚辛壬特派团经费的筹措',
      '联合国南苏丹甲乙丙丁戊己庚辛壬特派团经费的筹措',
    ],
    ['核裁军', '核裁军核查'],
    ['甲中心第3款和第4款的订正估计数问题', '甲中心第3款和第5款的订正估计数问题'],
    ['第二个甲十年', '第三个甲十年'],
    [
      '在一切重要领域保护甲乙丙丁戊己庚辛壬癸的权利',
      '在一切重要领域保护甲乙丙丁戊己庚辛壬子的权利',
    ],
    ['2020', '2021'],
  ])('should tell “%s” from “%s”', (first, second) => {
    expect(areOne(first, second)).toBe(false);
  });

  it('should see no series in A and B of one number, nor in two resolutions of one session', () => {
    expect(shorts(library(['74/249 A', '甲报告'], ['74/249 B', '甲报告']))).toEqual([]);
    expect(shorts(library(['74/249', '甲报告'], ['74/250', '甲报告']))).toEqual([]);
  });

  it('should keep A and B of a number in the series of their title', () => {
    const found = library(['74/249 B', '甲报告'], ['74/249 A', '甲报告'], ['75/9', '甲报告']);
    expect(shorts(found)).toEqual([['74/249 A', '74/249 B', '75/9']]);
  });

  it('should join titles that grow by a word from year to year, whatever their order', () => {
    const titles = library(
      ['74/1', '在一切重要领域保护甲乙丙丁戊己庚辛壬癸的权利'],
      ['75/1', '在一切重要领域保护甲乙丙丁戊己庚辛壬癸的所有权利'],
      ['76/1', '在一切重要领域保护甲乙丙丁戊己庚辛壬癸的所有合法权利'],
    );
    const all = [['74/1', '75/1', '76/1']];
    expect(shorts(titles)).toEqual(all);
    expect(shorts(titles.toReversed())).toEqual(all);
  });
});

describe('seriesBySymbol', () => {
  it('should give each resolution its series', () => {
    const of = seriesBySymbol(seriesOf(library(['74/1', '甲'], ['75/2', '甲'], ['75/3', '乙'])));
    expect(of.get('A/RES/75/2')?.key).toBe('74/1');
    expect(of.has('A/RES/75/3')).toBe(false);
  });
});
