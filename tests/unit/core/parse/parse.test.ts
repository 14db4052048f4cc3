import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/core/parse/index.ts';
import { body } from '../../../support/marked.ts';
import { paragraphsByPart } from '../../../support/paragraphs.ts';

describe('parse', () => {
  it('should read the front matter', () => {
    const { source } = body`1. *决定*甲。`;
    expect(parse(source)).toMatchObject({
      type: 'resolution',
      symbol: 'A/RES/64/158',
      title: '标题',
      adopted: '2009-12-18',
      meeting: 65,
      language: 'zh',
      children: [{ type: 'enactingFormula', value: '大会，' }, { type: 'operativeParagraph' }],
    });
  });

  it('should count preambular paragraphs and keep printed operative numbers', () => {
    const { source } = body`*铭记*甲，\n\n*回顾*乙，\n\n1. *请*丙；\n\n2. *决定*丁。\n`;
    const { preamble, operative } = paragraphsByPart(parse(source));
    expect(preamble.map(({ number }) => number)).toEqual([1, 2]);
    expect(operative.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('should keep the action phrase apart from what follows it', () => {
    const { source } = body`1. *表示深信*甲。`;
    expect(paragraphsByPart(parse(source)).operative[0]?.children).toEqual([
      { type: 'actionPhrase', value: '表示深信' },
      { type: 'text', value: '甲。' },
    ]);
  });

  it('should say where a paragraph starts, in lines and characters', () => {
    const { source } = body`*铭记*甲，\n\n1. *决定*乙。`;
    const { preamble, operative } = paragraphsByPart(parse(source));
    expect([preamble[0]?.position, operative[0]?.position]).toEqual([
      { line: 11, column: 1 },
      { line: 13, column: 1 },
    ]);
  });

  it('should read sub-paragraphs to two levels', () => {
    const { source } = body`1. *请*甲：

   1. 乙；

      1. 丙；

      2. 丁；

   2. 戊。
`;
    const [first] = paragraphsByPart(parse(source)).operative;
    expect(first?.below).toMatchObject([
      {
        type: 'subparagraph',
        depth: 1,
        number: 1,
        children: [{ value: '乙；' }],
        below: [
          { depth: 2, number: 1, children: [{ value: '丙；' }] },
          { depth: 2, number: 2, children: [{ value: '丁；' }] },
        ],
      },
      { depth: 1, number: 2, children: [{ value: '戊。' }], below: [] },
    ]);
  });

  it('should number the references to a note in the order of the text', () => {
    const { source } = body`*铭记*甲[^1]，

1. *请*乙[^1]：

   1. 丙[^2]；

2. *决定*丁[^1]。

[^2]: 第二。

[^1]: 第一。
`;
    const resolution = parse(source);
    const { preamble, operative } = paragraphsByPart(resolution);
    const { footnotes } = resolution;
    const reference = (number: number, occurrence: number) => ({
      type: 'footnoteReference',
      number,
      occurrence,
    });
    expect(preamble[0]?.children).toContainEqual(reference(1, 1));
    expect(operative[0]?.children).toContainEqual(reference(1, 2));
    expect(operative[0]?.below[0]).toMatchObject({
      children: [{ value: '丙' }, reference(2, 1), { value: '；' }],
    });
    expect(operative[1]?.children).toContainEqual(reference(1, 3));
    expect(footnotes.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('should read links, in paragraphs and in notes', () => {
    const { source } = body`1. *回顾*第[60/251](https://docs.un.org/zh/A/RES/60/251)号决议。[^1]

[^1]: 第[217 A(III)](https://docs.un.org/zh/A/RES/217(III))号决议。
`;
    const resolution = parse(source);
    const { operative } = paragraphsByPart(resolution);
    const { footnotes } = resolution;
    expect(operative[0]?.children).toContainEqual({
      type: 'link',
      url: 'https://docs.un.org/zh/A/RES/60/251',
      value: '60/251',
    });
    expect(footnotes[0]?.children).toEqual([
      { type: 'text', value: '第' },
      { type: 'link', url: 'https://docs.un.org/zh/A/RES/217(III)', value: '217 A(III)' },
      { type: 'text', value: '号决议。' },
    ]);
  });

  it('should keep every character: quotes, dashes, Latin spaces, signs behind a backslash', () => {
    const text = '“甲”——乙……《丙》‘A’ "b" -- c... (Part I) 3 \\* 4 \\[sic\\] 𠮷。';
    const { source } = body`1. *决定*${text.replaceAll(' 𠮷', '𠮷')}`;
    expect(paragraphsByPart(parse(source)).operative[0]?.children[1]).toEqual({
      type: 'text',
      value: '“甲”——乙……《丙》‘A’ "b" -- c... (Part I) 3 * 4 [sic]𠮷。',
    });
  });

  it('should read line ends of Windows as line ends', () => {
    const { source } = body`*铭记*甲，[^1]\n\n1. *决定*乙。\n\n[^1]: 丙。\n`;
    expect(parse(source.replaceAll('\n', '\r\n'))).toEqual(parse(source));
  });
});
