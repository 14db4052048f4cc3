import { parse } from '../../src/core/parse/index.ts';
import { plainText } from '../../src/core/resolution/text.ts';
import { severalResolutions } from './libraries.ts';
import { paragraphsByPart } from './paragraphs.ts';
import { randomNumbers } from './random.ts';

/**
 * The lengths of the 2,201 resolutions of sessions 74 to 80, in characters, paragraphs and notes: the middle one, the
 * one of 95 in 100, and the longest. Between them lengths are log-normal, which fits: ln(p95 ÷ median) ÷ 1.645.
 */
const SHAPE = {
  characters: { median: 2857, p95: 13_318, most: 57_733 },
  paragraphs: { median: 32, p95: 109, most: 545 },
  notes: { median: 6, p95: 28, most: 172 },
};

/** Of 1,000 resolutions, how many have each structure. */
const OF_1000 = {
  sections: 99,
  subparagraphs: 350,
  deeper: 50,
  preambularLists: 25,
  annexes: 28,
  tables: 12,
  unnumbered: 43,
  laterPhrase: 247,
  votes: 200,
  committees: 650,
  resumed: 70,
  noMeeting: 22,
  ibid: 163,
};

const FIRST_SESSION = 74;
const PER_SESSION = 315;
const PREAMBULAR = ['回顾', '重申', '铭记', '认识到', '欢迎', '注意到', '深信', '强调', '赞扬'];
const OPERATIVE = ['请', '促请', '鼓励', '强调', '决定', '欢迎', '注意到', '吁请', '又请', '重申'];
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * Make a library of the shape that real ones have: lengths, sections, lists, tables, annexes, notes, citations of one
 * another, titles that come back each session. No one adopted any of it. The same count always gives the same files.
 *
 * @returns Texts by file name, of sessions 74 to 80 for up to 2,205.
 */
export function realLibrary(count: number): Record<string, string> {
  // Each library has the whole range of lengths, however small it is: its ranks, in another order.
  const random = randomNumbers(count);
  const ranks = Array.from({ length: count }, (_, index) => (index + 0.5) / count);
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [ranks[index], ranks[other]] = [ranks[other] ?? 0, ranks[index] ?? 0];
  }
  const files = ranks.map((rank, index) => resolution(index, quantile(rank)));
  return Object.fromEntries(files);
}

/** One resolution; `deviation` says how long, in standard deviations. */
function resolution(index: number, deviation: number): [name: string, text: string] {
  const random = randomNumbers(index + 1);
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(from: readonly T[]) => from[whole(from.length)] as T;
  const has = Object.fromEntries(
    Object.entries(OF_1000).map(([name, share]) => [name, random() * 1000 < share]),
  ) as Record<keyof typeof OF_1000, boolean>;
  const length = (of: keyof typeof SHAPE) => lengthOf(SHAPE[of], deviation);

  const [session, number] = [
    FIRST_SESSION + Math.floor(index / PER_SESSION),
    1 + (index % PER_SESSION),
  ];
  const paragraphs = Math.max(2, length('paragraphs'));
  const preambular = Math.max(1, Math.round(paragraphs * 0.4));
  // What the labels, phrases and notes say is part of the length.
  const each = Math.max(8, length('characters') / paragraphs - 16);
  const words = (wanted = each * (0.4 + 1.2 * random())) => {
    let text = pick(clauses);
    while (text.length < wanted) text += `${random() < 0.3 ? '，' : ''}${word(random)}`;
    return text.slice(0, Math.max(4, Math.round(wanted)));
  };
  /** Another resolution: most often that of the same title in an earlier session. */
  const cited = () =>
    `${FIRST_SESSION - 10 + whole(session - FIRST_SESSION + 10)}/${random() < 0.5 ? number : 1 + whole(PER_SESSION)}`;

  const notes: string[] = [];
  const mark = (share: number) => {
    if (notes.length >= length('notes') || random() > share) return '';
    const symbol = cited();
    const isIbid = has.ibid && notes.length > 0 && random() < 0.2;
    notes.push(
      isIbid
        ? '同上，第3段。'
        : `第[${symbol}](https://docs.un.org/zh/A/RES/${symbol})号决议${random() < 0.2 ? '，附件' : ''}。`,
    );
    return `[^${notes.length}]`;
  };
  const share = (2 * length('notes')) / paragraphs;
  const body = () => {
    const opening = has.laterPhrase && random() < 0.2 ? '在这方面' : '';
    const plain = random() < 0.1 ? `其2019年12月18日第${cited()}号决议、` : '';
    return { opening, text: `${plain}${words()}${mark(share)}` };
  };

  const blocks: string[] = ['大会，'];
  for (let count = 1; count <= preambular; count++) {
    const { opening, text } = body();
    const isList = has.preambularLists && count === 1;
    blocks.push(`${opening}*${pick(PREAMBULAR)}*${text}${isList ? '：' : '，'}`);
    if (isList) blocks.push(`- (a) ${words(20)}；\n- (b) ${words(20)}，`);
  }
  const operative = paragraphs - preambular;
  const perSection = Math.max(3, Math.ceil(operative / ORDINALS.length));
  for (let count = 1; count <= operative; count++) {
    if (has.sections && count % perSection === 1 && operative > perSection) {
      blocks.push(`## ${ORDINALS[Math.floor(count / perSection)] ?? '九'} ${words(10)}`);
    }
    const { opening, text } = body();
    const isUnnumbered = has.unnumbered;
    const label = isUnnumbered ? '- ' : `${count}. `;
    const end = count === operative ? '。' : '；';
    const isList = !isUnnumbered && has.subparagraphs && count % 5 === 2;
    const isTable = !isUnnumbered && has.tables && count === 1;
    blocks.push(`${label}${opening}*${pick(OPERATIVE)}*${text}${isList || isTable ? '：' : end}`);
    const indent = ' '.repeat(label.length);
    if (isList) {
      const items = Array.from(
        { length: 2 + whole(4) },
        (_, item) => `${indent}${item + 1}. ${words(each / 2)}；`,
      );
      if (has.deeper) items.splice(1, 0, `${indent}   1. ${words(20)}；`);
      blocks.push(...items);
    }
    if (isTable) blocks.push(table(indent, 4 + whole(20), words));
  }
  if (has.annexes) {
    blocks.push(`# 附件 ${words(12)}`, `${words()}。`);
    const count = Math.ceil(paragraphs / 2);
    for (let number = 1; number <= count; number++) blocks.push(`${number}. ${words()}。`);
  }
  // The topic of a session's n-th resolution comes back under the same number.
  const title = topic(number);
  const front = [
    `symbol: A/RES/${session}/${number}`,
    `title: ${title}`,
    `adopted: ${1945 + session}-12-${String(10 + (number % 20))}`,
    ...(has.noMeeting ? [] : [`meeting: ${40 + (number % 40)}`]),
    ...(has.resumed && !has.noMeeting ? ['resumed: true'] : []),
    'language: zh',
    ...(has.committees ? [`committeeReport: A/${session}/${400 + number}`] : []),
    ...(has.committees ? [`agendaItem: ${1 + (number % 150)}`] : []),
    ...(has.votes
      ? [`vote: { for: ${100 + whole(60)}, against: ${whole(9)}, abstaining: ${whole(40)} }`]
      : []),
    `subjects: [ ${SUBJECTS[number % SUBJECTS.length] ?? ''} ]`,
  ];
  const definitions = notes.map((note, at) => `[^${at + 1}]: ${note}`);
  const text = ['---', ...front, '---', '', [...blocks, ...definitions].join('\n\n'), ''].join(
    '\n',
  );
  return [`${session}-${number}.md`, text];
}

const SUBJECTS = [
  'HUMAN RIGHTS',
  'PEACE',
  'DISARMAMENT',
  'SUSTAINABLE DEVELOPMENT',
  'LAW OF THE SEA',
  'BUDGET',
];

function table(indent: string, rows: number, words: (wanted: number) => string): string {
  const lines = ['| 款次 | 说明 | 数额 |', '| --- | --- | --: |'];
  for (let row = 1; row <= rows; row++) lines.push(`| ${row} | ${words(12)} | ${row * 1250} |`);
  return lines.map((line) => indent + line).join('\n');
}

const { preamble, operative } = paragraphsByPart(parse(severalResolutions['64-158.md'] ?? ''));
/** What 64/158 says between its commas. */
const clauses = [...preamble, ...operative].flatMap(
  ({ children }) =>
    plainText(children.slice(1))
      .replaceAll(/[“”]/g, '')
      .match(/[^，；。]+/g) ?? [],
);
const characters = [
  ...new Set(
    Object.values(severalResolutions)
      .join('')
      .match(/\p{Script=Han}/gu),
  ),
].sort();

/** 4,000 words of two characters, the first of them the most frequent, as in any language: pairs are as rare as in real texts. */
const vocabulary = (() => {
  const random = randomNumbers(4000);
  const character = () => characters[Math.floor(random() * characters.length)] ?? '';
  return Array.from({ length: 4000 }, () => character() + character());
})();

function word(random: () => number): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? '';
}

function topic(number: number): string {
  const random = randomNumbers(1e6 + number);
  return Array.from({ length: 3 + Math.floor(random() * 8) }, () => word(random)).join('');
}

function lengthOf({ median, p95, most }: (typeof SHAPE)['notes'], deviation: number): number {
  return Math.min(most, Math.round(median * (p95 / median) ** (deviation / 1.645)));
}

/** How many standard deviations from the middle a rank from 0 to 1 is (Tukey's lambda: within 0.02 of the normal). */
function quantile(rank: number): number {
  return (rank ** 0.1349 - (1 - rank) ** 0.1349) / 0.1975;
}
