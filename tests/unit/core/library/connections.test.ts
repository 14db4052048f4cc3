import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../../src/core/library/connections.ts';
import { withLinks } from '../../../../src/core/library/links.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { mapLines } from '../../../../src/core/resolution/lines.ts';
import type { Resolution } from '../../../../src/core/resolution/model.ts';
import { plainText } from '../../../../src/core/resolution/text.ts';
import { everyStructure, severalResolutions } from '../../../support/libraries.ts';

interface Sample {
  title?: string;
  adopted?: string;
  text: string;
}

/** A resolution with a text: blocks of a content file, as they stand below its formula. */
function sample(short: string, { title = short, adopted, text }: Sample): Resolution {
  const session = Number(/\d+/.exec(short)?.[0]);
  return parse(
    [
      '---',
      `symbol: A/RES/${short}`,
      `title: 决议${title.replaceAll(/\D/g, '').replaceAll(/\d/g, (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)] ?? '')}`,
      `adopted: ${adopted ?? `${1945 + session}-12-18`}`,
      'meeting: 65',
      'language: zh',
      '---\n',
      ...(text.startsWith('#') ? [] : ['大会，\n']),
      `${text}\n`,
    ].join('\n'),
  );
}

/** The resolution that others cite: three paragraphs, the second with a list, and an annex with an article. */
const cited = sample('64/158', {
  text: '*回顾*甲，\n\n1. *重申*甲；\n\n2. *请*：\n\n   1. 乙；\n\n   2. 丙；\n\n3. *决定*丁。\n\n# 附件 宣言\n\n## 第3条 范围\n\n1. 戊。',
});

/** A resolution with a sentence, in a library with the one above. */
function citing(sentence: string, note = ''): Resolution {
  return sample('76/164', {
    text: `*回顾*甲，${note && '[^1]'}\n\n1. *重申*${sentence}。${note && `\n\n[^1]: ${note}`}`,
  });
}

/** Where the links of a sentence lead, each with its words. */
function linksOf(sentence: string, others: Resolution[] = [cited]): string[] {
  const resolution = citing(sentence);
  const connections = connect([...others, resolution]).get(resolution.symbol);
  const links: string[] = [];
  mapLines(withLinks(resolution, connections?.links ?? []), (line) => {
    for (const node of line) if (node.type === 'link') links.push(`${node.value} → ${node.url}`);
    return line;
  });
  return links;
}

/** All words of a resolution, line by line. */
function wordsOf(resolution: Resolution): string[] {
  const words: string[] = [];
  mapLines(resolution, (line) => {
    words.push(plainText(line));
    return line;
  });
  return words;
}

describe('the links of a text', () => {
  it.each<[sentence: string, ...links: string[]]>([
    ['第64/158号决议', '第64/158号决议 → /64/158/'],
    ['第64/158号决议第3段的规定', '第64/158号决议第3段 → /64/158/op3/'],
    ['第64/158号决议第2(b)段', '第64/158号决议第2(b)段 → /64/158/op2/#op2b'],
    ['第64/158号决议第2(d)段', '第64/158号决议第2(d)段 → /64/158/op2/'],
    ['第64/158号决议序言部分第1段', '第64/158号决议序言部分第1段 → /64/158/pp1/'],
    ['第64/158号决议第9段', '第64/158号决议第9段 → /64/158/'],
    ['第64/158号决议附件', '第64/158号决议附件 → /64/158/annex/'],
    ['第64/158号决议附件一，第3条', '第64/158号决议附件一，第3条 → /64/158/annex/art3/'],
    ['第64/158号决议附件第7条', '第64/158号决议附件第7条 → /64/158/annex/'],
    ['第64/158号决议第1至3段', '第64/158号决议第1至3段 → /64/158/#op1-op3'],
    ['第64/158号决议第1和3段以及第9段', '第64/158号决议第1 → /64/158/op1/', '3段 → /64/158/op3/'],
    ['第70/1号决议第3和4段', '第70/1号决议 → https://docs.un.org/zh/A/RES/70/1'],
    ['第217 A(III)号决议', '第217 A(III)号决议 → https://docs.un.org/zh/A/RES/217(III)'],
    ['人权理事会第43/1号决议'],
    ['安全理事会第1325(2000)号决议'],
    // A session that is not yet.
    ['第79/1号决议'],
  ])('should lead from “%s” to its place', (sentence, ...links) => {
    expect(linksOf(sentence)).toEqual(links);
  });

  it('should take a number for the Assembly’s when its date is that of the resolution, and for no other', () => {
    expect(linksOf('人权理事会以及2009年12月18日第64/158号决议')).toHaveLength(1);
    expect(linksOf('2009年12月19日第64/158号决议')).toEqual([]);
    expect(linksOf('大会2009年12月19日第64/158号决议')).toHaveLength(1);
  });

  it('should remember that a text cites a number as that of another organ', () => {
    expect(linksOf('人权理事会第64/158号决议；第64/158号决议的执行')).toEqual([]);
    expect(linksOf('人权理事会第64/158号决议；大会第64/158号决议')).toEqual([
      '大会第64/158号决议'.slice(2) + ' → /64/158/',
    ]);
  });

  it('should lead a link of the content file to the library, and to the place that is named after it', () => {
    const official = 'https://docs.un.org/zh/A/RES';
    expect(linksOf(`第[64/158](${official}/64/158)号决议第3段`)).toEqual(['64/158 → /64/158/op3/']);
    expect(linksOf(`[《宣言》](https://undocs.org/ch/a/res/64/158)`)).toEqual([
      '《宣言》 → /64/158/',
    ]);
    expect(linksOf(`第[70/1](${official}/70/1)号决议`)).toEqual([`70/1 → ${official}/70/1`]);
    const council = 'https://undocs.org/ch/A/HRC/RES/64/158';
    expect(linksOf(`第[64/158](${council})号决议，第64/158号决议`)).toEqual([
      `64/158 → ${council}`,
    ]);
  });

  it('should cross no phrase, mark or emphasis', () => {
    const resolution = sample('76/164', {
      text: '1. *请*第64/158号决议[^1]第3段，第64/*ICT*158号决议。\n\n[^1]: 见第64/158号决议。',
    });
    const links = connect([cited, resolution]).get(resolution.symbol)?.links ?? [];
    const [line, note] = [withLinks(resolution, links)].flatMap(({ children, footnotes }) => [
      children[1],
      footnotes[0],
    ]);
    expect(line).toMatchObject({
      children: [
        { type: 'actionPhrase', value: '请' },
        { type: 'link', url: '/64/158/op3/', value: '第64/158号决议', ofWords: true },
        { type: 'footnoteReference' },
        { type: 'text', value: '第3段，第64/' },
        { type: 'emphasis' },
        { type: 'text' },
      ],
    });
    expect(note).toMatchObject({
      children: [{ value: '见' }, { url: '/64/158/' }, { value: '。' }],
    });
  });

  it('should find resolutions with letters, alone and as parts, and their number', () => {
    const lettered = sample('75/9 B', { text: '1. *请*甲。' });
    const parts = sample('75/8 A-B', {
      text: '# A 甲\n\n大会，\n\n1. *请*甲。\n\n# B 乙\n\n大会，\n\n1. *请*乙。',
    });
    const links = (sentence: string) => linksOf(sentence, [lettered, parts]);
    expect(links('第75/9 B号决议第1段')).toEqual(['第75/9 B号决议第1段 → /75/9/b/op1/']);
    expect(links('第75/9号决议')).toEqual(['第75/9号决议 → /75/9/']);
    expect(links('第75/9 A号决议')).toEqual([
      '第75/9 A号决议 → https://docs.un.org/zh/A/RES/75/9A',
    ]);
    expect(links('第75/8 B号决议第1段')).toEqual(['第75/8 B号决议第1段 → /75/8/b/op1/']);
    expect(links('第75/8 A-B号决议')).toEqual(['第75/8 A-B号决议 → /75/8/']);
    expect(links('第75/8 A和B号决议')).toEqual(['第75/8 A → /75/8/a/', 'B号决议 → /75/8/b/']);
  });

  it('should leave every word as it is, whatever is cited', () => {
    const words = fc.constantFrom(
      '第64/158号决议',
      '第3段',
      '第1和3段',
      '、',
      '大会',
      '甲',
      '[^1]',
      '和',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (parts) => {
        const resolution = citing(`甲${parts.join('')}`, '见第64/158号决议。');
        const links = connect([cited, resolution]).get(resolution.symbol)?.links ?? [];
        expect(wordsOf(withLinks(resolution, links))).toEqual(wordsOf(resolution));
      }),
      { numRuns: 200 },
    );
  });

  it('should change nothing in what cites nothing', () => {
    for (const text of Object.values({ ...severalResolutions, ...everyStructure })) {
      const resolution = parse(text);
      const links = connect([resolution]).get(resolution.symbol)?.links ?? [];
      expect(wordsOf(withLinks(resolution, links))).toEqual(wordsOf(resolution));
      if (!text.includes('号决议')) expect(withLinks(resolution, links)).toBe(resolution);
    }
  });
});

describe('who cites a text', () => {
  const one = sample('70/2', {
    text: '*回顾*第64/158号决议第3段，\n\n1. *请*第64/158号决议第1和3段。',
  });
  const two = sample('72/9', {
    text: '*回顾*甲，[^1]\n\n1. *请*第64/158号决议[^1]。\n\n[^1]: 第64/158号决议第3段。',
  });
  const citedBy = connect([two, cited, one]).get(cited.symbol)?.citedBy ?? {};

  it('should be listed for all of it, the newest first, with the places where it does', () => {
    expect(citedBy['']?.map(({ symbol, places }) => [symbol, ...places])).toEqual([
      ['A/RES/72/9', 'op1', 'pp1'],
      ['A/RES/70/2', 'pp1', 'op1'],
    ]);
  });

  it('should be listed for each paragraph that is cited, a note where its marks are', () => {
    expect(citedBy['op3']?.map(({ symbol, places }) => [symbol, ...places])).toEqual([
      ['A/RES/72/9', 'pp1', 'op1'],
      ['A/RES/70/2', 'pp1', 'op1'],
    ]);
    expect(citedBy['op1']?.map(({ symbol }) => symbol)).toEqual(['A/RES/70/2']);
    expect(Object.keys(citedBy).sort()).toEqual(['', 'op1', 'op3']);
  });

  it('should be listed for each paragraph of a range', () => {
    const ranged = sample('70/2', { text: '1. *请*第64/158号决议第1至3段。' });
    const found = connect([cited, ranged]).get(cited.symbol)?.citedBy ?? {};
    expect(Object.keys(found).sort()).toEqual(['', 'op1', 'op2', 'op3']);
  });

  it('should not be the text itself', () => {
    const self = sample('70/2', { text: '1. *请*第70/2号决议。' });
    expect(connect([self]).get(self.symbol)?.citedBy).toEqual({});
  });

  it('should be the same whatever the order of the library', () => {
    const library = [cited, one, two];
    const [there, back] = [library, library.toReversed()].map((some) =>
      JSON.stringify([...connect(some)].sort()),
    );
    expect(there).toBe(back);
  });
});
