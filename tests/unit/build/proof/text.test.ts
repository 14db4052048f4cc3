import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../../src/build/proof/prove.ts';
import { parse } from '../../../../src/core/parse/index.ts';

const CONTENT = `---
symbol: A/RES/75/224 B
title: 为测试而写的决议
symbolNote: 1
adopted: 2020-12-21
meeting: 71
language: zh
---

大会，

*铭记*《宪章》[^2]及其宗旨，

1. *请*秘书长：
   - (a) 编写第54/26号报告，[^3]其中说明进展；
   - (b) Submit it；

2. *决定*结束审议。

# 附件 议程

- 开幕；
- 选举。

[^1]: 第75/224号决议成为第75/224 A号决议。

[^2]: 第217 A(III)号决议。

[^3]: 同上。
`;

/** Extractions of one text, as programs lay them out. */
const LAYOUTS: Record<string, string> = {
  'with the indents of print': `
 75/224. 为测试而写
的决议
 B
1

 大会，

 铭记《宪章》
2
及其
宗旨，

  1. 请秘书长：

 (a) 编写第
54/26
号报告，
3
其中
${' '.repeat(60)}
1
 第75/224号决议成为第75/224 A号决议。
2
 第 217 A(III)
号决议。
${' '.repeat(60)}
说明进展；

 (b) Submit it；

 2. 决定结束审议。

第 71 次全体会议
2020 年 12 月 21 日

 附件
 议程
 开幕；
 选举。
${' '.repeat(60)}
3
 同上。
`,
  'without indents, marks among the words, heads of pages': `联合国 A/RES/75/224 B
大会
Distr.: General
75/224．为测试而写的决议
B1
大会，
铭记《宪章》2 及其宗旨，
1．请秘书长：
(a) 编写第
54/26
号报告，3 其中
1 第75/224号决议成为第75/224 A号决议。
2 第217 A(III)号决议。
20-12345 (C)
2/3
A/RES/75/224 B
说明进展；
(b) Submit it；
2．决定结束审议。
第71次全体会议
2020年12月21日
附件
议程
开幕；
选举。
3 同上。
`,
  'with notes at their marks, and paragraphs that are glued together': `75/224. 为测试而写的决议
B1
大会，
铭记《宪章》2第217 A(III)号决议。及其宗旨，1. 请秘书长：(a)编写第54/26号报告，3 同上。其中说明进展；(b) Submit it；2. 决定结束审议。
第71次全体会议
2020年12月21日
附件
议程
开幕；
选举。
1 第75/224号决议成为第75/224 A号决议。
`,
};

const compare = (content: string, source: string) =>
  compareWithSource(content, source, 'public/source/75-224-B.txt');

it('should be tried with a text that the parser accepts', () => {
  expect(parse(CONTENT).symbol).toBe('A/RES/75/224 B');
});

describe.each(Object.entries(LAYOUTS))('an extraction %s', (name, source) => {
  it('should be that of its text', () => {
    expect(compare(CONTENT, source)).toBeUndefined();
    expect(compare(CONTENT, source.replaceAll('\n', '\r\n'))).toBeUndefined();
  });

  it.each([
    ['a character', '及其', '具其'],
    ['a number', '54/26', '54/62'],
    ['a label', '(b)', '(c)'],
    ['the mark of a note', '《宪章》[^2]及', '《宪章》及[^2]'],
    ['a note', '同上。', '同前。'],
    ['a paragraph that is left out', '   - (b) Submit it；\n', ''],
    ['a paragraph that is added', '- 选举。', '- 选举。\n- 闭幕。'],
    ['the title', '的决议\nsymbolNote', '的决定\nsymbolNote'],
    ['the number', 'A/RES/75/224 B', 'A/RES/75/225 B'],
    ['the letter', 'A/RES/75/224 B', 'A/RES/75/224 C'],
    ['the note on the number', 'symbolNote: 1\n', ''],
    ['the date', '12-21', '12-22'],
    ['the meeting', 'meeting: 71', 'meeting: 72'],
    ['whether the meeting was resumed', 'meeting: 71', 'meeting: 71\nresumed: true'],
    ['the order of the closing lines', 'language', 'closing: date-first\nlanguage'],
  ])('should be found to differ in %s', (_, from, to) => {
    const changed = CONTENT.replace(from, () => to);
    expect(changed).not.toBe(CONTENT);
    expect(compare(changed, source)).toMatchObject({ rule: 'source-differs' });
  });

  it('should be found to have a line, or a note, that the text lacks', () => {
    expect(compare(CONTENT, source.replace('开幕；', '开幕；\n 介绍；'))).toBeDefined();
    expect(compare(CONTENT, `${source}\n4 同上。\n`)).toBeDefined();
    const twice = source.replace(/第 ?217 A\(III\)\n?号决议。/, '$&$&');
    expect(twice).not.toBe(source);
    expect(compare(CONTENT, twice), name).toBeDefined();
  });
});

it('should be told a paragraph from the next where print indents it', () => {
  const joined = CONTENT.replace('开幕；\n- 选举', '开幕；选举');
  const source = LAYOUTS['with the indents of print'] ?? '';
  expect(compare(joined, source)?.reason).toContain('goes on with “¶选举。”');
});

it('should be refused without a beginning or an end that is known', () => {
  for (const source of ['', '75/224. 为测试而写的决议\n\n文', '大会，\n\n2020年12月21日\n']) {
    expect(compare(CONTENT, source)).toMatchObject({
      rule: 'source-unreadable',
      reason: expect.stringContaining('public/source/75-224-B.txt cannot be compared') as string,
    });
  }
});
