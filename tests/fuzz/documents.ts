import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readProject, root } from '../support/files.ts';
import { severalResolutions } from '../support/libraries.ts';

const STRUCTURES = 'tests/fixtures/structures';

/** Sound content files that hostile ones are made from. */
const samples = [
  ...Object.values(severalResolutions),
  ...readdirSync(path.join(root, STRUCTURES)).map((file) => readProject(`${STRUCTURES}/${file}`)),
];

/** Pieces that mean something to Markdown, YAML, or the rules of the format. */
const tokens = [
  ...Array.from('*_`~[]()<>\\&#!|:-+.="\'{}^@/ \t\n\r\0\uFEFF'),
  ...['**', '***', '~~', '``', '```\n', '![', '](', '](https://a.b)', '<b>', '<!--', '-->', '\\\n'],
  ...['[^1]', '[^01]', '[^a]', '[^&#49;]', '[^\\1]', '[^__proto__]', '[^1]: ', '[1]: /a\n', '[]'],
  ...[
    '[甲](https://a.b/c)',
    '[甲](<https://a.b>)',
    '[甲](https://a.b "c")',
    'https://a.b',
    'a@b.c',
  ],
  ...['&amp;', '&#49;', '&#x4e00;', '&lt;', '&NotEqualTilde;', '&copy', '&nbsp;'],
  ...['\n\n', '\r\n', '\n\n\n', '\n   ', '\n\n   ', '\n\n    ', '\n> ', '\n# ', '\n- ', '\n* '],
  ...[
    '# ',
    '## 一 甲\n\n',
    '# 附件\n\n',
    '# A 甲\n\n大会，\n\n',
    '### ',
    '## 第3条 ',
    '***\n\n',
    '> ',
    '>\n> ',
  ],
  ...[
    '- (a) ',
    '- (b) ',
    '- ㈠ ',
    '- ',
    '  - ',
    '   - (a) ',
    '- 1\\. ',
    '- 1. ',
    '- — ',
    '- - ',
    '    ',
  ],
  ...[
    '| 甲 | 乙 |\n| --- | --- |\n',
    '| a || b |\n',
    '| ^^ | b |\n',
    '||',
    '| ^^ ',
    '[^a]: 甲\n\n',
    '[^b]',
    '---',
  ],
  ...['1. ', '2. ', '01. ', '1) ', '10. ', '\n\n1. ', '\n\n2. *请*', '   1. ', '      1. ', '[ ] '],
  ...[
    '---\n',
    '...\n',
    '# 甲\n',
    '? ',
    '- ',
    '!!str ',
    '&a ',
    '*a',
    '<<: ',
    '|\n',
    '>\n',
    '%YAML 1.2\n',
  ],
  ...[
    'resumed: true\n',
    'closing: date-first\n',
    'symbolNote: 1\n',
    'vote: { for: 1, against: 2, abstaining: 3 }\n',
    'subjects: [ A, B ]\n',
    'committee: 3\n',
  ],
  ...['title: ', 'title:', '"title": ', 'Title: ', 'constructor: a\n', ' # 甲', '{', 'null', '~'],
  ...[
    '大会，',
    '*决定*',
    '*决定*甲。',
    '\n---\n',
    '\n===\n',
    '|甲|\n|-|\n',
    '\u3000',
    '\u00A0',
    '\u2028',
  ],
  ...['\uD83D', '\uDE00', '😀', '𠮷', 'e\u0301', '\u0301', '\u202E', '\u200B', '\u200D', '\uFE0F'],
  ...[
    '⼤',
    '\uF900',
    '\uE000',
    '\uFFFD',
    '\u0085',
    'ﬁ',
    '１',
    'İ',
    'a b',
    'a  b',
    '甲 a',
    '__proto__',
  ],
];

/** What hostile texts repeat: the tokens, and parts of citations and addresses. */
export const pieces: readonly string[] = [
  ...tokens,
  ...['a', '1', '1/', '第', '段', '序', 'pp', 'op', 'preamble', 'e', 's-', 'op1-', '人', '(a)'],
  ...[
    'www.',
    'www.a_b_',
    'https://',
    'http',
    '(',
    '_a',
    '*a',
    '**a',
    '~a~',
    '|a',
    'a_',
    '<a',
    '&a',
  ],
  ...['\u0301\u0316', '\u3000', 'ﷺ', ',', '&resolution=', '%E4', 'a: b\n', '? a\n', '"a', 'a`'],
];

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tokens) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) },
);

/** Words that a resolution may have, signs behind a backslash among them. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('甲', '乙丙', '《丁》', '，', '𠮷', '（戊）', '“己”'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'A/64/1 (Part I)',
          '3.5',
          '-',
          '1',
          '.',
          '&',
          '#',
          ':',
          '!',
          '|',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'e\u0301',
          '\u0301',
          'ﬁ',
          '１',
          'İ',
          '😀',
          '한',
          'עברית',
          'ا',
          '>',
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'))
          .map((c) => `\\${c}`),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const link = fc
  .tuple(
    words,
    fc.constantFrom('', '/a', '/A/RES/217(III)', '/a(b(c))d', '?q=a&b=c#d', '/%E4%B8%80'),
  )
  .map(([text, path]) => `[${text}](https://docs.un.org${path})`);

const NOTE = '[^?]';

const inline = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: words },
      { weight: 1, arbitrary: link },
      { weight: 1, arbitrary: fc.constant(NOTE) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** Paragraphs with action phrases where they open, further on, in pieces, or nowhere, and titles in italics. */
const paragraph = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('决定', '重申', '表示深信', '请\\*乙'), inline)
      .map(([action, text]) => `*${action}*${text}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('决定', '欢迎', 'Globalisation', 'a b'), inline)
      .map(([emphasis, text]) => `甲*${emphasis}*乙${text}*关切*`),
  },
  { weight: 1, arbitrary: inline.map((text) => `甲${text}`) },
);

const indented = (text: string, indent: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(indent));

/** Labels as printed, by place; none for items without one. */
const series: ((place: number) => string)[] = [
  (place) => `(${String.fromCharCode(97 + place)}) `,
  (place) => `${String.fromCodePoint(0x3220 + place)} `,
  (place) => `${place + 1}\\. `,
  (place) => `${place + 1}. `,
  (place) => `1.${place + 1} `,
  () => '— ',
  () => '',
];

/** A list with printed labels, or without any. */
const labelled = (item: fc.Arbitrary<string>, below?: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...series),
      fc.array(fc.tuple(item, below ? fc.option(below, { nil: '', freq: 3 }) : fc.constant('')), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.constantFrom('\n', '\n', '\n\n'),
    )
    .map(([label, items, between]) =>
      items
        .map(([text, sublist], place) => {
          const written = `- ${label(place)}甲${text}`;
          return sublist ? `${written}\n${indented(sublist, 2)}` : written;
        })
        .join(between),
    );

/** A list in the form of the official document: numbers from 1, and what is below them indented. */
const numbered = (item: fc.Arbitrary<string>, below?: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(item, below ? fc.option(below, { nil: '', freq: 3 }) : fc.constant('')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) =>
      items
        .map(([text, sublist], index) => {
          const number = `${index + 1}. `;
          return number + text + (sublist && `\n\n${indented(sublist, number.length)}`);
        })
        .join('\n\n'),
    );

const cell = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => ` ${text.replaceAll('|', '')} |`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('|', ' ^^ |', '  |', ' 甲[^a] |', ` 乙${NOTE} |`, ' *a* |'),
  },
);

/** A table whose cells may be merged, with a note where one is cited. */
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map((rows) => {
    const [head = '', ...others] = rows.map((cells) => `|${cells.join('')}`);
    const rule = `|${rows[0]?.map(() => ' --- |').join('')}`;
    const written = [head, rule, ...others].join('\n');
    return written.includes('[^a]') ? `${written}\n\n[^a]: 丙。` : written;
  });

const quotation = fc
  .oneof(
    inline.map((text) => `甲${text}`),
    fc.tuple(inline, labelled(inline)).map(([text, list]) => `甲${text}\n\n${list}`),
    inline.map((text) => `4. 甲${text}\n\n5. 乙`),
  )
  .map((text) => text.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, ''));

/** Lists, and what can follow a list below a paragraph. */
const lists = fc.oneof(
  numbered(inline, fc.oneof(numbered(inline), labelled(inline))),
  labelled(inline, labelled(inline)),
);
const below = fc.oneof(
  { weight: 4, arbitrary: lists },
  { weight: 1, arbitrary: fc.tuple(lists, inline).map(([list, text]) => `${list}\n\n甲${text}`) },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: quotation },
);

/** `#?` stands for the next number, `#1` for one that starts again. */
const operative = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(paragraph, fc.option(below, { nil: '', freq: 2 }))
      .map(([text, list]) => `#? ${text}${list && `\n\n${indented(list, 3)}`}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(paragraph, fc.option(labelled(inline), { nil: '' }))
      .map(([text, list]) => `- ${text}${list && `\n${indented(list, 2)}`}`),
  },
  { weight: 1, arbitrary: fc.oneof(table, quotation, fc.constant('***')) },
);

const preambular = fc
  .tuple(
    paragraph,
    fc.option(labelled(inline), { nil: '', freq: 4 }),
    fc.option(inline, { nil: '' }),
  )
  .map(([text, list, after]) => text + (list && `：\n\n${list}${after && `\n\n  甲${after}`}`));

const blocks = (block: fc.Arbitrary<string>, maxLength = 3) =>
  fc.array(block, { maxLength }).map((all) => all.join('\n\n'));

const heading = fc
  .tuple(
    fc.constantFrom('##', '##', '###', '####'),
    fc.constantFrom('一 ', '二 ', 'A ', '1. ', '第3条 ', '第二部分 ', '', ''),
    fc.oneof(
      fc.constantFrom('标题', '全球*Globalisation*活动', `甲${NOTE}`, 'Annex B', '甲 \\#', ''),
      words.map((text) => `甲${text}`),
    ),
  )
  .map(([depth, label, title]) => `${depth} ${(label + title).trim() || '甲'}`);

const section = fc
  .tuple(heading, fc.boolean(), blocks(preambular, 2), blocks(operative))
  .map(([title, isRestarting, opening, paragraphs]) =>
    [title, opening, isRestarting ? paragraphs.replace('#? ', '#1 ') : paragraphs]
      .filter(Boolean)
      .join('\n\n'),
  );

const annexBlock = fc.oneof(
  inline.map((text) => `甲${text}`),
  operative.filter((text) => !text.startsWith('- ')),
  labelled(inline, labelled(inline)),
  heading,
);

const annex = fc
  .tuple(fc.constantFrom('# 附件', '# 附件一 章程', '# 附件二', '# 附录'), blocks(annexBlock, 5))
  .map(([title, content]) => `${title}\n\n${content.replace('#? ', '#1 ')}`);

const main = fc
  .tuple(blocks(preambular), operative, blocks(operative), fc.array(section, { maxLength: 2 }))
  .map(([preamble, first, more, sections]) =>
    ['大会，', preamble, first, more, ...sections].filter(Boolean).join('\n\n'),
  );

const part = fc
  .tuple(fc.constantFrom('# A 甲', '# B', '# C. 乙'), main)
  .map(([title, content]) => `${title}\n\n${content.replace('#? ', '#1 ')}`);

const body = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: main },
      {
        weight: 1,
        arbitrary: fc
          .array(part, { minLength: 1, maxLength: 2 })
          .map((parts) => parts.join('\n\n')),
      },
    ),
    fc.array(annex, { maxLength: 2 }),
  )
  .map((all) => countNumbers(all.flat().join('\n\n')));

/** Write numbers for `#?` and `#1`, and as many spaces before what is below them. */
function countNumbers(text: string): string {
  let last = 0;
  return text
    .split(/^(?=#[?1] )/m)
    .map((block) => {
      if (!/^#[?1] /.test(block)) return block;
      last = block.startsWith('#1') ? 1 : last + 1;
      const digits = String(last);
      const moved =
        digits.length > 1
          ? block.replaceAll(/^ {3}(?=\S| )/gm, ' '.repeat(digits.length + 2))
          : block;
      return moved.replace(/^#[?1] /, `${digits}. `);
    })
    .join('');
}

const fields = fc
  .record(
    {
      symbol: fc.constantFrom(
        'A/RES/64/158',
        'A/RES/S-10/2',
        'A/RES/ES-11/1',
        'A/RES/74/254 B',
        'A/RES/217(III)[A]',
        'A/RES/77/128 A-B',
      ),
      title: fc.oneof(
        fc.constantFrom(
          '标题',
          '"标题"',
          "'标题'",
          '"a: b"',
          "'a #b'",
          '没“有”',
          '"12"',
          'null',
          '1.0',
        ),
        words,
      ),
      symbolNote: fc.constant('1'),
      adopted: fc.constantFrom('2009-12-18', '"2009-12-18"', '2000-02-29', '0001-01-01'),
      meeting: fc.constantFrom('65', '"1"', '99999'),
      resumed: fc.constant('true'),
      closing: fc.constantFrom('date-first', 'meeting-first'),
      language: fc.constantFrom('zh', "'zh'"),
      committee: fc.constantFrom('3', '"6"', 'plenary'),
      committeeReport: fc.constantFrom('A/74/540/Add.1', 'A/64/1和A/64/2'),
      agendaItem: fc.constantFrom('69 (b)', '3(b)', '132', '"19 (a)"'),
      vote: fc.constantFrom(
        '{ for: 169, against: 2, abstaining: 5 }',
        '{for: 0, against: 0, abstaining: 0}',
      ),
      subjects: fc.constantFrom('[ HUMAN RIGHTS, PEACE ]', '[A]', '[ "A" ]'),
    },
    { requiredKeys: ['symbol', 'title', 'adopted', 'language'] },
  )
  // A note on the symbol is the first, and few documents have all there can be.
  .chain((all) => fc.constantFrom(all, { ...all, symbolNote: undefined, subjects: undefined }));

/** A content file made by the grammar of the format, most often sound. */
const grammatical = fc
  .record({
    fields,
    body,
    note: inline.map((text) => text.replaceAll(NOTE, '甲')),
    lineEnd: fc.constantFrom('\n', '\n', '\n', '\r\n'),
  })
  .map(({ fields, body, note, lineEnd }) => {
    const frontMatter = Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${value}`);
    const onSymbol = fields.symbolNote ? 1 : 0;
    let notes = 0;
    const text = body
      // Every third reference repeats the first note.
      .replaceAll(
        NOTE,
        () => `[^${notes % 3 === 2 ? (notes++, 1) : ++notes - Math.floor(notes / 3) + onSymbol}]`,
      );
    const cited = new Set([
      ...(onSymbol ? ['[^1]'] : []),
      ...(text.match(/(?<!\\)\[\^\d+\]/g) ?? []),
    ]);
    const definitions = [...cited].map((mark) => `${mark}: ${note}`);
    const blocks = [['---', ...frontMatter, '---'].join('\n'), text, ...definitions];
    return `${blocks.join('\n\n')}\n`.replaceAll('\n', lineEnd);
  });

/** A change of a text; places count from 0 to 1 along it. */
interface Mutation {
  unit: RegExp;
  at: number;
  length: number;
  kind: 'delete' | 'insert' | 'replace' | 'respell' | 'duplicate' | 'swap' | 'nest' | 'lengthen';
  token: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  // Characters (twice as often), words of syntax, lines, blocks.
  unit: fc.constantFrom(
    /[^]/gu,
    /[^]/g,
    /\[\^\d+\]|\s+|[\w\p{Script=Han}]+|[^]/gu,
    /.*\n|.+/g,
    /[^]+?(?:\n\n|$)/g,
  ),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 3 }),
  kind: fc.oneof(
    {
      weight: 20,
      arbitrary: fc.constantFrom('delete', 'insert', 'replace', 'respell', 'duplicate', 'swap'),
    },
    { weight: 1, arbitrary: fc.constantFrom('nest', 'lengthen') },
  ),
  token,
});

function mutate(text: string, { unit, at, length, kind, token }: Mutation): string {
  const units = text.match(unit) ?? [];
  const start = Math.floor(at * units.length);
  if (kind === 'respell') return text.replaceAll(units[start] ?? '', token);
  const chosen = units.slice(start, start + length);
  const changed = {
    delete: [],
    insert: [token, ...chosen],
    replace: [token],
    duplicate: [...chosen, ...chosen],
    swap: chosen.toReversed(),
    nest: [token.repeat(50 * length), ...chosen],
    lengthen: Array.from({ length: 100 * length }, () => chosen[0] ?? token),
  }[kind];
  return [...units.slice(0, start), ...changed, ...units.slice(start + length)].join('');
}

const mutated = (base: fc.Arbitrary<string>) =>
  fc
    .tuple(base, fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([text, mutations]) => mutations.reduce(mutate, text));

/** Content files of every kind: sound, nearly sound, and none at all. */
export const documents: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: grammatical },
  { weight: 7, arbitrary: mutated(grammatical) },
  { weight: 2, arbitrary: mutated(fc.constantFrom(...samples)) },
  { weight: 2, arbitrary: fc.array(token, { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
