import fc from 'fast-check';
import { severalResolutions } from '../support/libraries.ts';

/** Sound content files that hostile ones are made from. */
const samples = Object.values(severalResolutions);

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

const paragraph = fc
  .tuple(fc.constantFrom('决定', '重申', '表示深信', '请\\*乙'), inline)
  .map(([action, text]) => `*${action}*${text}`);

/** A list in the form of the official document: numbers from 1, and what is below them indented. */
const list = (item: fc.Arbitrary<string>, below?: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(item, below ? fc.option(below, { nil: '', freq: 3 }) : fc.constant('')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) => {
      const written = items.map(([text, sublist], index) => {
        const number = `${index + 1}. `;
        const indented = sublist.replaceAll(/^(?=.)/gm, ' '.repeat(number.length));
        return number + text + (indented && `\n\n${indented}`);
      });
      return written.join('\n\n');
    });

const fields = fc.record({
  symbol: fc.constantFrom('A/RES/64/158', 'A/RES/S-10/2', 'A/RES/ES-11/1'),
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
  adopted: fc.constantFrom('2009-12-18', '"2009-12-18"', '2000-02-29', '1946-01-10'),
  meeting: fc.constantFrom('65', '"1"', '99999'),
  language: fc.constantFrom('zh', "'zh'"),
});

/** A content file made by the grammar of the format, most often sound. */
const grammatical = fc
  .record({
    fields,
    preamble: fc.array(paragraph, { maxLength: 3 }),
    operative: list(paragraph, list(inline, list(inline))),
    note: inline.map((text) => text.replaceAll(NOTE, '甲')),
    lineEnd: fc.constantFrom('\n', '\n', '\n', '\r\n'),
  })
  .map(({ fields, preamble, operative, note, lineEnd }) => {
    const frontMatter = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
    let notes = 0;
    const body = ['大会，', ...preamble, operative]
      .join('\n\n')
      // Every third reference repeats the first note.
      .replaceAll(
        NOTE,
        () => `[^${notes % 3 === 2 ? (notes++, 1) : ++notes - Math.floor(notes / 3)}]`,
      );
    const cited = new Set(body.match(/(?<!\\)\[\^\d+\]/g));
    const definitions = [...cited].map((mark) => `${mark}: ${note}`);
    const blocks = [['---', ...frontMatter, '---'].join('\n'), body, ...definitions];
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
