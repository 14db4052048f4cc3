import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../../../src/import/print/citations.ts';

const OFFICIAL = 'https://docs.un.org/zh/';

/** The words that cite, each with the symbol to which it leads. */
const cited = (text: string) =>
  citationsIn(text).map(({ start, end, url }) => [
    text.slice(start, end),
    url.slice(OFFICIAL.length),
  ]);

describe('citationsIn', () => {
  it.each([
    [
      'A/CONF.157/24 (Part I)和Corr.1，第三章',
      [['A/CONF.157/24 (Part I)', 'A/CONF.157/24(PartI)']],
    ],
    ['(A/64/439/Add.2)。', [['A/64/439/Add.2', 'A/64/439/Add.2']]],
    ['A/79/6 (Sect. 2)/Corr.1', [['A/79/6 (Sect. 2)/Corr.1', 'A/79/6(Sect.2)/Corr.1']]],
    ['A/68/970-S/2014/1。', [['A/68/970-S/2014/1', 'A/68/970']]],
    [
      '见ST/SGB/2019/2和E/2017/24',
      [
        ['ST/SGB/2019/2', 'ST/SGB/2019/2'],
        ['E/2017/24', 'E/2017/24'],
      ],
    ],
  ])('should find symbols: %s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it.each([
    ['第217 A(III)号决议', [['217 A(III)', 'A/RES/217(III)']]],
    ['第2200 A (XXI)号决议', [['2200 A (XXI)', 'A/RES/2200(XXI)']]],
    ['回顾大会第S-10/2号决议', [['S-10/2', 'A/RES/S-10/2']]],
    ['其2018年第74/254 B号决议', [['74/254 B', 'A/RES/74/254B']]],
    [
      '第70/1、70/2号决议',
      [
        ['70/1', 'A/RES/70/1'],
        ['70/2', 'A/RES/70/2'],
      ],
    ],
    [
      '第70/1号和2018年3月1日第71/2号决议',
      [
        ['70/1', 'A/RES/70/1'],
        ['71/2', 'A/RES/71/2'],
      ],
    ],
    ['大会第六十六届会议通过的第66/1号决议', [['66/1', 'A/RES/66/1']]],
    ['安全理事会第1325 (2000)号决议', [['1325 (2000)', 'S/RES/1325(2000)']]],
    ['人权理事会2023年7月14日第53/28号决议', [['53/28', 'A/HRC/RES/53/28']]],
    ['经济及社会理事会第1996/31号决议', [['1996/31', 'E/RES/1996/31']]],
  ])('should find resolutions by their organ: %s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it.each([
    '世界卫生大会第58/3号决议',
    '麻醉药品委员会第54/1号决议',
    '第64/549号决定',
    '第12段和第3号来文',
    '3/4的会员国',
    '和/或',
    'http://A/',
  ])('should leave what cites no document that it knows: %s', (text) => {
    expect(cited(text)).toEqual([]);
  });
});
