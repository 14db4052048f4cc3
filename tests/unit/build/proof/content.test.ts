import { describe, expect, it } from 'vitest';
import { readContent } from '../../../../src/build/proof/content.ts';
import { readProject } from '../../../support/files.ts';

/** The body as print has it, a paragraph a line; cells end in `|`, columns that one spans and cells above as in Markdown. */
function printed(text: string): string[] {
  const signs: Record<string, string> = { '\t': '|', '\v': '||', '\f': '^^', '\r': '~' };
  const { body } = readContent(text);
  const words = body.signs.map((sign) => signs[sign] ?? sign).join('');
  return words.trimEnd().split('\n');
}

const structure = (name: string) => printed(readProject(`tests/fixtures/structures/${name}.md`));

describe('a content file as print has it', () => {
  it('should have its lists under their printed labels', () => {
    expect(structure('lists')).toEqual([
      '大会，',
      '重申下列原则：',
      '甲；',
      '乙；',
      '回顾各项报告：',
      '(a)丙；',
      '(b)丁：',
      '㈠戊；',
      '㈡己；',
      '(c)寅，',
      '所有这些报告均已印发，',
      '1.请各方：',
      '(a)庚；',
      '(一)辛；',
      '(二)壬；',
      '(b)癸；',
      '并提交报告；',
      '2.核可议程：',
      '1.开幕。',
      '2.选举。',
      '3.决定：',
      '—子；',
      '—丑。',
    ]);
  });

  it('should have its tables cell by cell', () => {
    expect(structure('tables').slice(1)).toEqual([
      '1.决定下列员额：',
      '职等|数额',
      'P-5|12',
      '此后重计。',
      '2.核可附件。',
      '附件',
      '款次|2020年[^a]||||说明',
      '一|10|11|甲',
      '二|12||||^^',
      '^^|13|14|乙[^b]',
      '[^a]重计费用前。',
      '[^b]见Budget。',
      '年份|款额[^a]',
      '2021|5',
      '[^a]估计数。',
    ]);
  });

  it('should have its quotations under the numbers that they quote', () => {
    expect(structure('quotations').slice(1)).toEqual([
      '1.决定修正条例如下：',
      '4.争议法庭应：',
      '(a)审理；',
      '(b)裁判。',
      '5.上诉法庭。',
      '2.又决定增加：',
      '“甲。',
      '(a)乙；',
      '(b)丙。”',
      '***',
      '3.请丁。',
    ]);
  });

  it('should have its headings, with a place for the end of a line behind their labels', () => {
    expect(structure('parts').filter((line) => line.includes('~'))).toEqual([
      'A~信息为人类服务',
      'B~传播政策',
    ]);
    expect(structure('articles')).toContain('第1条~用语');
  });

  it('should have labels beyond (z) and beyond (十)', () => {
    const items = (depth: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${depth}${index + 1}. 甲；`).join('\n\n');
    const text = `---\nsymbol: A/RES/74/1\n---\n\n大会，\n\n1. *请*：\n\n${items('   ', 27)}\n\n${items('       ', 21)}`;
    const labels = printed(text).map((line) => line.replace('甲；', ''));
    expect(labels.slice(27, 29)).toEqual(['(z)', '(aa)']);
    expect(labels.slice(37, 41)).toEqual(['(九)', '(十)', '(十一)', '(十二)']);
    expect(labels.slice(-2)).toEqual(['(二十)', '(二十一)']);
  });

  it('should have its signs with a backslash, its words without markup and its marks', () => {
    const [, words] = printed(
      '---\nsymbol: A/RES/74/1\n---\n\n大会，\n\n*回顾*[第217 A (III)](https://docs.un.org/zh/A/RES/217(III))号决议\\*，[^1]\n\n[^1]: 甲。\n',
    );
    expect(words).toBe('回顾第217 A (III)号决议*，[^1]');
  });
});
