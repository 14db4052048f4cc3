import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../../../src/core/citation/find.ts';

/** What a text cites: the words, the short symbol and the place. */
function cited(text: string): string[] {
  return citationsIn(text).map(({ start, end, short, id, last }) =>
    [text.slice(start, end), short, ...(id ? [id] : []), ...(last ? [last] : [])].join(' | '),
  );
}

/** Whose the cited resolutions are. */
function organs(text: string): string[] {
  return citationsIn(text).map(({ short, organ }) => `${short} ${organ}`);
}

describe('citationsIn', () => {
  it.each<[text: string, ...found: string[]]>([
    ['第76/164号决议', '第76/164号决议 | 76/164'],
    ['回顾其2009年12月18日第64/158号决议，', '第64/158号决议 | 64/158'],
    ['第76/164和78/197号决议', '第76/164 | 76/164', '78/197号决议 | 78/197'],
    [
      '第64/158号、第76/164号以及78/197号决议',
      '第64/158号 | 64/158',
      '第76/164号 | 76/164',
      '78/197号决议 | 78/197',
    ],
    [
      '2004年5月6日第58/292号和2004年12月22日第59/251号决议',
      '第58/292号 | 58/292',
      '第59/251号决议 | 59/251',
    ],
    ['第64/158号决议第3段', '第64/158号决议第3段 | 64/158 | op3'],
    ['第64/158号决议，第三段。', '第64/158号决议，第三段 | 64/158 | op3'],
    ['第64/158号决议序言部分第6段', '第64/158号决议序言部分第6段 | 64/158 | pp6'],
    ['第64/158号决议执行部分第3段', '第64/158号决议执行部分第3段 | 64/158 | op3'],
    ['第61/98号决议第3(e)段', '第61/98号决议第3(e)段 | 61/98 | op3e'],
    [
      '第66/68号决议第135和136段',
      '第66/68号决议 | 66/68',
      '第135 | 66/68 | op135',
      '136段 | 66/68 | op136',
    ],
    [
      '第61/105号决议第80、83至87和第90段，又',
      '第61/105号决议 | 61/105',
      '第80 | 61/105 | op80',
      '83至87 | 61/105 | op83 | op87',
      '第90段 | 61/105 | op90',
    ],
    ['第64/72号决议第113至127段', '第64/72号决议第113至127段 | 64/72 | op113 | op127'],
    [
      '第64/72号决议第2段和第5段及第6/1号文件',
      '第64/72号决议 | 64/72',
      '第2段 | 64/72 | op2',
      '第5段 | 64/72 | op5',
    ],
    ['第74/263号决议第八节第17段', '第74/263号决议第八节第17段 | 74/263 | s8.op17'],
    [
      '第65/259号决议第二节.A、第57/283 B号决议第二节B部分第7段',
      '第65/259号决议第二节.A | 65/259 | s2a',
      '第57/283 B号决议第二节B部分第7段 | 57/283 B | s2b.op7',
    ],
    ['第64/243号决议第十一部分', '第64/243号决议第十一部分 | 64/243 | s11'],
    ['第69/283号决议，附件二。', '第69/283号决议，附件二 | 69/283 | annex2'],
    ['第60/147号决议附件第3条', '第60/147号决议附件第3条 | 60/147 | annex.art3'],
    ['第ES-11/1号决议', '第ES-11/1号决议 | ES-11/1'],
    ['《最后文件》S-10/2号决议', 'S-10/2号决议 | S-10/2'],
    ['第217 A(III)号决议', '第217 A(III)号决议 | 217 A(III)'],
    ['第2200 A (XXI)号决议，附件', '第2200 A (XXI)号决议，附件 | 2200 A(XXI) | annex'],
    ['第1514（XV）和1541（XV）号决议', '第1514（XV） | 1514(XV)', '1541（XV）号决议 | 1541(XV)'],
    ['第74/254 B号决议', '第74/254 B号决议 | 74/254 B'],
    ['第77/128 A-B号决议', '第77/128 A-B号决议 | 77/128 A-B'],
    ['第74/92 A和B号决议', '第74/92 A | 74/92 A', 'B号决议 | 74/92 B'],
    ['第52/212 A至C号决议', '第52/212 A至C号决议 | 52/212 A-C'],
    ['见A/RES/76/164。', 'A/RES/76/164 | 76/164'],
    ['第70/1号决议和第74/550号决定', '第70/1号决议 | 70/1'],
  ])('should read “%s”', (text, ...found) => {
    expect(cited(text)).toEqual(found);
  });

  it.each([
    ['安全理事会第1325(2000)号决议'],
    ['经济及社会理事会2019年7月23日第2019/29号决议'],
    ['第74/550号决定'],
    ['第64/158号决议草案'],
    ['第72.4号决议，第30号决议，A.1078(28)号决议'],
    ['人权理事会第5/1号决议'],
    ['A/RES/76/164/Add.1，A/HRC/RES/43/1，A/76/164号文件'],
    ['大会第七十六届会议通过的该决议，同一决议第3段'],
    ['第64/158号文件所载决议'],
    ['增加64/158倍'],
    [''],
  ])('should find nothing of the Assembly in “%s”', (text) => {
    expect(cited(text)).toEqual([]);
  });

  it('should give the date that stands with a citation', () => {
    const [first, second] = citationsIn(
      '2009年12月18日第64/158号和2021年2月3日题为“甲”的第75/9号决议',
    );
    expect(first?.date).toBe('2009-12-18');
    expect(second?.date).toBe('2021-02-03');
  });

  it.each<[text: string, ...organs: string[]]>([
    ['回顾大会第64/158号决议', '64/158 assembly'],
    ['又回顾其第64/158号决议', '64/158 assembly'],
    ['注意到第64/158号决议', '64/158 none'],
    ['人权理事会2020年6月19日第43/1号和第47/21号决议', '43/1 other', '47/21 other'],
    ['以及理事会2016年3月23日第31/18号决议', '31/18 other'],
    ['人权理事会在其2020年第43/1号决议中', '43/1 other'],
    ['请人权理事会继续按照其第43/1号决议', '43/1 other'],
    ['亚洲及太平洋经济社会委员会2017年5月19日第73/8号决议', '73/8 other'],
    ['根据委员会第31/1号决议', '31/1 other'],
    ['缔约国会议关于衡量甲的2019年12月20日第38/10号决议', '38/10 other'],
    ['联合国环境大会第36/5号决议', '36/5 other'],
    ['经济及社会理事会1948年8月13日第155 C (VII)号决议', '155 C(VII) other'],
    ['按照人权理事会第51/32号决议和大会第77/205号决议', '51/32 other', '77/205 assembly'],
    ['欢迎人权理事会第51/32号决议，又回顾其第77/205号决议', '51/32 other', '77/205 assembly'],
    ['安全理事会表示关切，重申第77/205号决议', '77/205 none'],
    ['大会第七十届会议人权理事会的工作。第77/205号决议', '77/205 none'],
    ['请委员会继续执行第77/205号决议', '77/205 none'],
    ['铭记人权理事会的其他工作和第77/205号决议', '77/205 other'],
  ])('should say whose are cited in “%s”', (text, ...found) => {
    expect(organs(text)).toEqual(found);
  });

  it('should give ranges of any text in order, inside of it and apart, at places where a number stands', () => {
    const pieces = fc.constantFrom(
      ...'第64/158 第 号 决议 、 和 至 第3段 段 其 大会 217A(III) (XV) A/RES/ 附件 二 节 . A B ， 2009年12月18日 题为 的 83 ( ) 76/164'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (words) => {
        const text = words.join('');
        let end = 0;
        for (const found of citationsIn(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(text.slice(found.start, found.end)).toMatch(/[\d一-十A-Z]/u);
          ({ end } = found);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});
