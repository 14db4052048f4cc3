import { zip } from '../support/zip.ts';

/** Numbers from 0 to 1. */
export type Random = () => number;

/** What was done to a document. */
export interface Damaged {
  how: string;
  bytes: Uint8Array;
}

type Damage = (bytes: Buffer, random: Random) => Buffer;

const below = (random: Random, most: number) => Math.floor(random() * most);
const pick = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)] as T;

/** Replace one of the places that match; the whole when none does. */
const atPlace =
  (pattern: RegExp, change: (found: string, random: Random) => string): Damage =>
  (bytes, random) => {
    const text = bytes.toString('utf8');
    const places = [...text.matchAll(pattern)];
    if (places.length === 0) return bytes;
    const { 0: found, index } = pick(random, places);
    const after = text.slice(index + found.length);
    return Buffer.from(text.slice(0, index) + change(found, random) + after);
  };

const TAG = /<[^!?][^<>]*>/g;
const WORD = /[\p{Script=Han}]/gu;

/** Put something behind a character of the text. */
const inText = (piece: string): Damage => atPlace(WORD, (found) => found + piece);

/** Put a document type before the root, and name its entity in the text. */
const withEntity =
  (subset: string): Damage =>
  (bytes, random) => {
    const used = inText('&bomb;')(bytes, random).toString('utf8');
    return Buffer.from(used.replace(/<(?=\w)/, `<!DOCTYPE akomaNtoso [${subset}]>\n<`));
  };

const LAUGHS = [
  '<!ENTITY l0 "大会">',
  ...Array.from({ length: 20 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`),
  '<!ENTITY bomb "&l20;">',
].join('');

/** What documents may meet, and what somebody may do to them. */
const damages: Record<string, Damage> = {
  'cut off': (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  'beginning lost': (bytes, random) => bytes.subarray(below(random, bytes.length)),
  'middle lost': (bytes, random) => {
    const from = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + below(random, 5000))]);
  },
  'bytes flipped': (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + below(random, 8); count > 0; count--) {
      const at = below(random, flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
    }
    return flipped;
  },
  'two parts swapped': (bytes, random) => {
    const [a = 0, b = 0, c = 0] = [0, 0, 0]
      .map(() => below(random, bytes.length))
      .sort((x, y) => x - y);
    const parts = [
      bytes.subarray(0, a),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(c),
    ];
    return Buffer.concat(parts);
  },
  'tag lost': atPlace(TAG, () => ''),
  'tag doubled': atPlace(TAG, (tag) => tag + tag),
  'tag opened for good': atPlace(TAG, (tag) => tag.replace('>', '')),
  'element renamed': atPlace(/(?<=<\/?)\w+/g, (_, random) =>
    pick(random, ['p', 'a', 'num', 'b', 'heading', 'xx', 'authorialNote', 'table', 'meta']),
  ),
  'attribute lost': atPlace(/ [\w:]+="[^"]*"/g, () => ''),
  'attribute changed': atPlace(/(?<==")[^"]*(?=")/g, (_, random) =>
    pick(random, [
      '',
      '0',
      '-1',
      '#',
      '../../etc/passwd',
      'file:///etc/passwd',
      'http://127.0.0.1:9/',
      'javascript:alert(1)',
      '甲'.repeat(9),
    ]),
  ),
  'digits changed': atPlace(/\d+/g, (_, random) => String(below(random, 200))),
  'character lost': atPlace(/[^<>]/gu, () => ''),
  'character put in': atPlace(
    /[^<>]/gu,
    (found, random) =>
      found +
      pick(random, [
        ...Array.from(
          '甲乙一(.)*_[]\\&<>"\'#-|~`^ \t\n\r\0\u200E\u200B\uFEFF\uFFFD\u{1F600}\uE000\u3000\u00A0',
        ),
      ]),
  ),
  'line lost': atPlace(/\n[^\n]*(?=\n)/g, () => ''),
  'line doubled': atPlace(/\n[^\n]*(?=\n)/g, (line) => line + line),
  'lines joined': atPlace(/ *\r?\n */g, () => ''),
  'character by number': atPlace(WORD, (_, random) =>
    pick(random, [
      '&#x5927;',
      '&#22823;',
      '&#0;',
      '&#x1F600;',
      '&#xD800;',
      '&#xFFFFFFFF;',
      '&#8206;',
      '&lt;b&gt;',
      '&amp;lt;',
    ]),
  ),
  'entity without a name': inText('&none;'),
  'billion laughs': withEntity(LAUGHS),
  'quadratic blow-up': withEntity(`<!ENTITY bomb "${'大'.repeat(50_000)}">`),
  'entity of a file': withEntity('<!ENTITY bomb SYSTEM "file:///etc/passwd">'),
  'entity of the network': withEntity('<!ENTITY bomb SYSTEM "http://127.0.0.1:9/a">'),
  'parameter entity': withEntity(
    '<!ENTITY % a SYSTEM "http://127.0.0.1:9/a"> %a; <!ENTITY bomb "大">',
  ),
  'style sheet': (bytes) =>
    Buffer.concat([Buffer.from('<?xml-stylesheet href="http://127.0.0.1:9/a"?>'), bytes]),
  inclusion: inText(
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>',
  ),
  'deep nesting': inText('<p>'.repeat(20_000)),
  'deep and sound nesting': inText(`${'<span>'.repeat(2000)}甲${'</span>'.repeat(2000)}`),
  'many brackets': inText('[^'.repeat(5000)),
  'many spaces': inText(' '.repeat(50_000)),
  'comment within words': inText('<!-- 甲 -->'),
  'section of characters': inText('<![CDATA[甲]]>'),
  'another encoding': (bytes, random) =>
    Buffer.from(bytes.toString('utf8'), pick(random, ['utf16le', 'latin1'] as const)),
  'a mark of byte order': (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  'other line ends': (bytes) => Buffer.from(bytes.toString('utf8').replaceAll(/\r?\n/g, '\r\n')),
  'zeros behind it': (bytes) => Buffer.concat([bytes, Buffer.alloc(1000)]),
};

/** Names of entries that lead elsewhere, and one that does not. */
const NAMES = [
  '../../../tmp/evil',
  '/tmp/evil',
  'C:\\evil',
  '..\\evil',
  'a/../../evil',
  'a.xml',
  'a\0b',
];

/** Damage a document in one way, or pack it into an archive that is not what it seems. */
export function damage(document: Uint8Array, random: Random): Damaged {
  const bytes = Buffer.from(document);
  const [how, change] = pick(random, Object.entries(damages));
  if (random() < 0.97) return { how, bytes: change(bytes, random) };
  const archive = zip([
    { name: pick(random, NAMES), bytes },
    { name: 'b', bytes: change(bytes, random) },
  ]);
  const isCut = random() < 0.5;
  return {
    how: 'archive',
    bytes: isCut ? (damages['bytes flipped']?.(archive, random) ?? archive) : archive,
  };
}
