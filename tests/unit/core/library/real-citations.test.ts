import { describe, expect, it } from 'vitest';
import { connect } from '../../../../src/core/library/connections.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import type { Resolution } from '../../../../src/core/resolution/model.ts';

/** Parts of the shape that some real resolutions have. */
interface Shape {
  adopted: string;
  /** How many operative paragraphs there are, or are in each section. */
  paragraphs?: number;
  /** How many sections have numbers that start again. */
  sections?: number;
  annex?: true;
}

/** Real resolutions with their dates, and with as much of their structure as is cited below. */
const SHAPES: Record<string, Shape> = {
  '74/16': { adopted: '2019-12-09' },
  '74/187': { adopted: '2019-12-18' },
  '74/248': { adopted: '2019-12-27' },
  '75/246': { adopted: '2020-12-31', paragraphs: 49 },
  '75/247': { adopted: '2020-12-31', sections: 2 },
  '75/253 B': { adopted: '2021-04-16', sections: 5 },
  'S-32/1': { adopted: '2021-06-02', annex: true },
  '76/239': { adopted: '2021-12-24' },
  '76/241': { adopted: '2021-12-24', sections: 2 },
  '77/240': { adopted: '2022-12-16' },
  '77/263 B': { adopted: '2023-04-18', sections: 3 },
  '77/276': { adopted: '2023-03-29' },
  '77/289': { adopted: '2023-05-18', annex: true },
  '78/252': { adopted: '2023-12-22', paragraphs: 66 },
  '78/253': { adopted: '2023-12-22', sections: 20, paragraphs: 4 },
  '79/257': { adopted: '2024-12-24', paragraphs: 70 },
};

const NUMERALS = '一二三四五六七八九十'.split('');
const numeral = (number: number) =>
  number <= 10
    ? NUMERALS[number - 1]
    : `${number < 20 ? '' : '二'}十${NUMERALS[(number % 10) - 1] ?? ''}`;

function resolution(short: string, adopted: string, text: string): Resolution {
  const head = `---\nsymbol: A/RES/${short}\ntitle: 决议\nadopted: ${adopted}\nmeeting: 1\nlanguage: zh\n---\n\n`;
  return parse(`${head}大会，\n\n${text}\n`);
}

const library = Object.entries(SHAPES).map(
  ([short, { adopted, paragraphs = 2, sections = 0, annex }]) => {
    const numbered = Array.from({ length: paragraphs }, (_, at) => `${at + 1}. *请*甲；`).join(
      '\n\n',
    );
    const divided = Array.from(
      { length: sections },
      (_, at) => `## ${numeral(at + 1)} 甲\n\n*回顾*甲，\n\n${numbered}`,
    ).join('\n\n');
    return resolution(
      short,
      adopted,
      `${divided || numbered}${annex ? '\n\n# 附件 宣言\n\n1. 甲。' : ''}`,
    );
  },
);

/** Where the first place of the library leads that a sentence cites. */
function destination(sentence: string, citing: string): string | undefined {
  const own = resolution(citing, '2025-12-24', `1. *请*${sentence}。`);
  const links =
    connect([...library, own])
      .get(own.symbol)
      ?.links.flat() ?? [];
  return links.map(({ address }) => address).find((address) => !address.startsWith('https:'));
}

describe('a citation that a real resolution has', () => {
  it.each([
    ['76/246', '其第75/246号决议第7段，再次请秘书长和养恤金联委会', '/75/246/op7/'],
    ['76/241', '第73/275号决议第二节、第74/256号决议第二节和第75/247号决议第二节，', '/75/247/s2/'],
    ['77/259', '第74/256号决议第二节和第76/241号决议第二节，', '/76/241/s2/'],
    [
      '78/253',
      '第74/263号决议第十四节、2021年4月16日第75/253 B号决议第三节、第76/246 A号决议第四节',
      '/75/253/b/s3/',
    ],
    ['76/246', '其第75/253 B号决议第四节，', '/75/253/b/s4/'],
    [
      '77/263 A',
      '第72/262 B号决议第一节和2021年4月16日第75/253 B号决议第五节以及',
      '/75/253/b/s5/',
    ],
    [
      '77/263 A',
      '第71/272 A号决议第六节和2021年4月16日第75/253 B号决议第二节以及',
      '/75/253/b/s2/',
    ],
    ['78/253', '第76/246 A号决议第六节和2023年4月18日第77/263 B号决议第二节，', '/77/263/b/s2/'],
    [
      '78/274',
      '这些资源将取代大会2023年12月22日第78/253号决议第十七节第4段和2023年12月22日第78/254 C号决议第2段核准的',
      '/78/253/s17/op4/',
    ],
    ['79/258 B', '还回顾其第78/252号决议第64段，请秘书长', '/78/252/op64/'],
    [
      '79/280',
      '其2024年12月24日第79/257号决议第66段与工作人员细则3.3(b)规定的“晋升”案件无关',
      '/79/257/op66/',
    ],
    ['79/139', '第77/289号决议，附件', '/77/289/annex/'],
    ['78/229', '第S-32/1号决议，附件', '/S-32/1/annex/'],
    ['78/300', '由会员国按照大会2021年12月24日第76/239号决议更新的缴款等级分摊', '/76/239/'],
    ['77/249', '其2019年12月18日第74/187号、2020年12月15日第75/136号决议', '/74/187/'],
    ['77/252', '请秘书长重新任命根据大会第74/248号决议任命的知名人士', '/74/248/'],
    [
      '78/80 B',
      '题为“推广易懂传播方式并使之主流化，为残疾人提供无障碍环境”的第77/240号决议',
      '/77/240/',
    ],
    [
      '78/128',
      '题为“请求国际法院就各国在气候变化方面的义务提供咨询意见”的2023年3月29日第77/276号决议',
      '/77/276/',
    ],
    [
      '76/13',
      '其2019年12月9日第74/16号决议，其中决定将题为“通过体育和奥林匹克理想建立一个和平、更美好的世界”的分项目列入',
      '/74/16/',
    ],
    ['80/1', '其第77/263 B号决议第8和9段，并请秘书长立即执行', '/77/263/b/'],
  ])('should lead from %s, “%s”, to %s', (citing, sentence, address) => {
    expect(destination(sentence, citing)).toBe(address);
  });
});
