import { parse } from '../../src/core/parse/index.ts';
import { plainText } from '../../src/core/resolution/text.ts';
import { text64158 } from './libraries.ts';
import { paragraphsByPart } from './paragraphs.ts';
import { randomNumbers } from './random.ts';

const PREAMBULAR = ['铭记', '希望', '考虑到', '深信', '回顾', '重申', '申明', '强调'];
const OPERATIVE = [
  '重申',
  '吁请',
  '认为',
  '请',
  '表示深信',
  '强调',
  '决定',
  '欢迎',
  '鼓励',
  '注意到',
];

/**
 * Make content files of resolutions that no one adopted, for measuring a large library.
 *
 * Their words are those of 64/158 in another order. The same count always gives the same files.
 *
 * @returns Texts by file name, with 8 preambular and 12 operative paragraphs and 2 notes each.
 */
export function generateLibrary(count: number): Record<string, string> {
  const random = randomNumbers(64158);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const { preamble, operative } = paragraphsByPart(parse(text64158));
  const clauses = [...preamble, ...operative].flatMap(
    ({ children }) =>
      plainText(children.slice(1))
        .replaceAll(/[“”]/g, '')
        .match(/[^，；。]+/g) ?? [],
  );
  const text = () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(clauses)).join('，');

  const entries = Array.from({ length: count }, (_, index) => {
    const session = 65 + Math.floor(index / 300);
    const number = 1 + (index % 300);
    const file = [
      '---',
      `symbol: A/RES/${session}/${number}`,
      `title: ${pick(clauses)}，第${index + 1}号样本`,
      `adopted: ${1945 + session}-12-${String(10 + (index % 20))}`,
      `meeting: ${40 + (index % 40)}`,
      'language: zh',
      '---\n',
      '大会，\n',
      ...PREAMBULAR.map((phrase, index) => `*${phrase}*${text()}${index === 2 ? '[^1]' : ''}，\n`),
      ...Array.from({ length: 12 }, (_, index) => {
        const end = index === 11 ? '。' : '；';
        return `${index + 1}. *${pick(OPERATIVE)}*${text()}${index === 4 ? '[^2]' : ''}${end}\n`;
      }),
      `[^1]: 第[${session}/${number}](https://docs.un.org/zh/A/RES/${session}/${number})号决议。\n`,
      `[^2]: 同上，第${1 + (index % 9)}章。\n`,
    ].join('\n');
    return [`${session}-${number}.md`, file] as const;
  });
  return Object.fromEntries(entries);
}
