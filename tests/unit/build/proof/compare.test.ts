import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../../src/build/proof/prove.ts';
import { parse } from '../../../../src/core/parse/index.ts';

/** An extraction with all that the comparison knows: lines that go on, notes of two sheets, two levels below a number. */
const EXTRACTION = ` 65/224. 为测试而写
的决议 

 大会， 

 铭记《宪章》
1 
及其宗旨， 

 回顾 1993年 6月 25日的宣言和 Part I of
the report， 

${' '.repeat(60)}
1
 第 217 A(III)号决议。 

  1. 请秘书长： 

 (a) 编写报告，
2 
其中： 

 (一) 说明进展； 

 (二) 说明*困难*； 

 (b) Submit it； 

 2. 决定结束审议。 

${' '.repeat(60)}
2
 同上，附件。 

 

2010 年 12 月 21 日 
第 71 次全体会议 
`;

const CONTENT = `---
symbol: A/RES/65/224
title: "为测试而写的决议"
adopted: 2010-12-21
meeting: 71
language: zh
---

大会，

*铭记*《宪章》[^1]及其宗旨，

*回顾*1993年6月25日的宣言和Part I of the report，

1. *请*秘书长：

   1. 编写报告，[^2]其中：

      1. 说明进展；

      2. 说明\\*困难\\*；

   2. Submit it；

2. *决定*结束审议。

[^1]: 第[217 A(III)](https://docs.un.org/zh/A/RES/217(III))号决议。

[^2]: 同上，附件。
`;

/** The fault of an edited content file; the edit must be one. */
function faultOf(from: string, to: string) {
  const edited = CONTENT.replace(from, () => to);
  expect(edited).not.toBe(CONTENT);
  return compare(edited);
}

/** Where a piece of the content file stands. */
function placeOf(piece: string) {
  const before = CONTENT.slice(0, CONTENT.indexOf(piece)).split('\n');
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
}

/** What comparing says, with the source as text. */
const compare = (text: string, source = EXTRACTION) =>
  compareWithSource(text, source, 'public/source/65-224.txt');

describe('a content file', () => {
  it('should be one that the parser accepts', () => {
    expect(parse(CONTENT).symbol).toBe('A/RES/65/224');
  });

  it('should be that of its source', () => {
    expect(compare(CONTENT)).toBeUndefined();
    expect(compare(CONTENT, EXTRACTION.replaceAll('\n', '\r\n'))).toBeUndefined();
  });

  it.each([
    ['the symbol', '65/224', '65/225', '4\ntitle'],
    ['the title', '的决议', '的决定', '议'],
    ['the date', '2010-12-21', '2010-12-22', '2010-12-21'],
    ['the meeting', '71', '72', '71'],
    ['a character', '其宗旨', '具宗旨', '其宗旨'],
    ['a character after signs of Markdown', '1993年6', '1993年7', '6月'],
    ['a character of a sub-paragraph', '进展', '进度', '展；'],
    ['a sign with a backslash', '\\*；', '；', '\\*；'],
    ['a space between Latin words', 'Part I', 'PartI', ' I of'],
    ['a character that is left out', '说明进展', '明进展', '说明进展'],
    ['a character that is added', '结束审议', '结束审议议', '。\n\n[^1]'],
    ['the mark of a note that moves', '》[^1]及', '》及[^1]', '[^1]及'],
    ['the words of a link', '217 A', '217 B', 'A(III)]'],
    ['a note', '同上', '见上', '同上'],
  ])('should be refused where it differs in %s', (_, from, to, place) => {
    expect(faultOf(from, to)).toMatchObject({
      rule: 'source-differs',
      ...placeOf(place),
    });
  });

  it('should say what both have at the first difference', () => {
    expect(faultOf('说明进展', '说明进度')?.reason).toBe(
      'public/source/65-224.txt:23:9 goes on with “展；”, and this file goes on with “度；”.',
    );
    expect(faultOf('附件。', '附件')?.reason).toBe(
      'public/source/65-224.txt:33:7 goes on with “。”, and this file ends.',
    );
  });

  it('should be refused without a paragraph of the source', () => {
    expect(faultOf('*铭记*《宪章》[^1]及其宗旨，\n\n', '')).toMatchObject({ line: 11, column: 2 });
    expect(faultOf('2. *决定*结束审议。\n\n', '')).toMatchObject({
      line: 23,
      column: 17,
      reason: 'public/source/65-224.txt:29:2 goes on with “2.决定结束审议。”, and this file ends.',
    });
  });

  it('should be refused with a paragraph that the source lacks, or two in another order', () => {
    const added = '3. *请*再议。\n\n';
    expect(faultOf('[^1]: 第', `${added}[^1]: 第`)).toMatchObject({
      line: 27,
      reason: 'public/source/65-224.txt:33:9 ends, and this file goes on with “3.请再议。”.',
    });
    const [first, second] = CONTENT.split('\n\n').slice(2, 4) as [string, string];
    expect(faultOf(`${first}\n\n${second}`, `${second}\n\n${first}`)).toMatchObject(
      placeOf('铭记'),
    );
  });

  it('should be refused with two notes in each other’s place', () => {
    const swapped = CONTENT.replace('[^1]: ', '[^9]: ').replace('[^2]: ', '[^1]: ');
    expect(compare(swapped.replace('[^9]: ', '[^2]: '))).toMatchObject({
      rule: 'source-differs',
      line: 29,
      column: 7,
    });
  });

  it('should be refused beside a source without any layout that is known', () => {
    expect(compare(CONTENT, '')).toMatchObject({ rule: 'source-unreadable' });
  });
});
