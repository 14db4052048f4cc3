import { readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { citationsOf } from '../../../src/core/citation/write.ts';
import { akomaNtoso } from '../../../src/core/export/akoma-ntoso.ts';
import {
  divisionJson,
  jsonSchema,
  paragraphJson,
  resolutionJson,
} from '../../../src/core/export/json.ts';
import { placeMarkdown, resolutionMarkdown } from '../../../src/core/export/markdown.ts';
import { placeText, resolutionText } from '../../../src/core/export/plain-text.ts';
import { readId } from '../../../src/core/ids.ts';
import { parse } from '../../../src/core/parse/index.ts';
import type {
  BelowContent,
  Block,
  Division,
  Resolution,
} from '../../../src/core/resolution/model.ts';
import { plainText } from '../../../src/core/resolution/text.ts';
import { divisionsOf, linesOf, paragraphsOf, walk } from '../../../src/core/resolution/walk.ts';
import { readProject } from '../../support/files.ts';

const FOLDER = 'tests/fixtures/structures';

/** Samples of one structure each, with the ids of all places in the order of the text. */
const ids: Record<string, string> = {
  annex: 'u1 annex annex.u1 annex.s1 annex.p1 annex.p2 annex.p2a annex.p2b annex.s2 annex.p3',
  annexes:
    'op1 annex1 annex1.u1 annex1.p1 annex2 annex2.p1 annex2.h1 annex2.u1 annex2.u1.u1 annex2.u1.u2',
  articles:
    'op1 annex annex.u1 annex.u2 annex.art1 annex.art1.p1 annex.art1.p2 annex.art2 annex.art2.u1 annex.art2.p1',
  closing: 'op1',
  letter: 'op1',
  lists:
    'pp1 pp1.u1 pp1.u2 pp2 pp2a pp2b pp2b1 pp2b2 pp2c op1 op1a op1a1 op1a2 op1b op2 op2.1 op2.2 op3 op3.u1 op3.u2',
  'long-lists': `op1 ${'abcdefghijklmnopqrstuvwxyz'
    .split('')
    .map((letter) => `op1${letter}`)
    .join(
      ' ',
    )} op1aa op1bb op2 op2a ${Array.from({ length: 12 }, (_, index) => `op2a${index + 1}`).join(' ')}`,
  'no-meeting': 'op1 op2',
  parts: 'a a.pp1 a.op1 b b.pp1 b.op1 b.op2 annex annex.u1',
  phrases: 'pp1 pp2 pp3 op1 op2',
  quotations: 'op1 q1 q1.4 q1.4a q1.4b q1.5 op2 q2 q2a q2b op3',
  record: 'pp1 op1',
  sections: 'pp1 s1 op1 h1 op2 s2 op3',
  'sections-again': 's1 s1.pp1 s1.pp2 s1.op1 s1.op2 s1a s1.op3 s2 s2.pp1 s2.op1 s2.op1a s2.op1b',
  tables: 'op1 t1 op2 annex annex.t1 annex.t2',
  unnumbered: 'pp1 u1 u2 u2a u2b u3',
};

const read = (name: string) => readProject(`${FOLDER}/${name}.md`);
const names = readdirSync(FOLDER).map((file) => file.replace(/\.md$/, ''));
const validate = new Ajv2020({ strict: false, formats: { uri: true, date: true } }).compile(
  jsonSchema(),
);

type Node = Block | Division | BelowContent;

/** The ids of a node and of all that stands in it. */
function idsIn(node: Node): string[] {
  const inside = 'below' in node ? node.below : node.type === 'quotation' ? node.children : [];
  return [...('id' in node ? [node.id] : []), ...inside.flatMap(idsIn)];
}

function allIds({ children }: Resolution): string[] {
  return [...walk(children)].flatMap(({ node }) => idsIn(node));
}

/** Every line of a text without the marks of notes. */
function linesIn({ title, children, footnotes }: Resolution): string[] {
  const lines = [...walk(children)].flatMap(({ node }) => linesOf(node));
  return [title, ...lines.map(plainText), ...footnotes.map((note) => plainText(note.children))];
}

it('should have a sample of each structure', () => {
  expect(names.toSorted()).toEqual(Object.keys(ids).sort());
});

describe.each(names)('%s', (name) => {
  const text = read(name);
  const resolution = parse(text);

  it('should come back from Markdown as it was written', () => {
    expect(resolutionMarkdown(resolution)).toBe(text);
  });

  it('should give each place an id of its own, which can be read', () => {
    const found = allIds(resolution);
    expect(found.join(' ')).toBe(ids[name]);
    expect(new Set(found).size).toBe(found.length);
    const walked = [...walk(resolution.children)].flatMap(({ node }) =>
      'id' in node ? [node] : [],
    );
    for (const { id, ...node } of walked) {
      const place = readId(id);
      if ('number' in node) expect(place).toMatchObject({ type: node.type, number: node.number });
      else expect(place, id).toBeDefined();
    }
  });

  it('should be JSON that fits its schema and holds every word', () => {
    const files = [
      resolutionJson(resolution),
      ...paragraphsOf(resolution).map((node) => paragraphJson(resolution, node)),
      ...divisionsOf(resolution).map((node) => divisionJson(resolution, node)),
    ].map((file) => JSON.parse(JSON.stringify(file)) as unknown);
    for (const file of files) {
      validate(file);
      expect(validate.errors).toBeNull();
    }
    const [whole] = files;
    const said = stringsIn(whole);
    for (const line of linesIn(resolution)) expect(said).toContain(line);
  });

  it('should be Akoma Ntoso that fits its schema and has every word in order', async () => {
    const contents = akomaNtoso(resolution, 'https://example.org/');
    const { errors } = await validateXML({
      xml: [{ fileName: `${name}.xml`, contents }],
      schema: [readProject('tests/fixtures/akn/akomantoso30.xsd')],
      preload: [{ fileName: 'xml.xsd', contents: readProject('tests/fixtures/akn/xml.xsd') }],
    });
    expect(errors).toEqual([]);
    const $ = load(contents, { xml: true });
    const eIds = $('[eId]')
      .toArray()
      .map((element) => $(element).attr('eId'));
    expect(new Set(eIds).size).toBe(eIds.length);
    $('authorialNote').remove();
    const body = $('akomaNtoso').text().replaceAll(/\s/g, '');
    let at = 0;
    const { children } = resolution;
    for (const line of [...walk(children)].flatMap(({ node }) => linesOf(node))) {
      const words = plainText(line).replaceAll(/\s/g, '');
      // Notes of tables stand in their marks.
      if (isNoteOfTable(resolution, line)) continue;
      const found = body.indexOf(words, at);
      expect(found, words).toBeGreaterThanOrEqual(0);
      at = found + words.length;
    }
  });

  it('should be text that has every word', () => {
    const printed = resolutionText(resolution).replaceAll(/\[\w+\]/g, '');
    for (const line of linesIn(resolution)) expect(printed).toContain(line);
  });

  it('should have files of each of its places', () => {
    const places = [...paragraphsOf(resolution), ...divisionsOf(resolution)];
    for (const place of places) {
      const lines = 'below' in place ? linesOf(place) : [place.title];
      for (const line of lines) {
        expect(placeText(resolution, place)).toContain(plainText(line).slice(0, 2));
        expect(placeMarkdown(resolution, place)).toContain(plainText(line).slice(0, 1));
      }
    }
  });
});

function isNoteOfTable({ children }: Resolution, line: unknown): boolean {
  const tables = [...walk(children)].flatMap(({ node }) => (node.type === 'table' ? [node] : []));
  return tables.some(({ notes }) => notes.some((note) => note.children === line));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(stringsIn) : [];
}

describe('the text of a resolution', () => {
  it('should print labels as the document does', () => {
    expect(resolutionText(parse(read('lists')))).toBe(`74/900. 结构样本

大会，

重申下列原则：
  甲；
  乙；

回顾各项报告：
  (a) 丙；
  (b) 丁：
    ㈠ 戊；
    ㈡ 己；
  (c) 寅，
所有这些报告均已印发，

1. 请各方：
  (a) 庚；
    (一) 辛；
    (二) 壬；
  (b) 癸；
并提交报告；

2. 核可议程：
  1. 开幕。
  2. 选举。

3. 决定：
  — 子；
  — 丑。

第51次全体会议

2019年12月18日
`);
  });

  it.each([
    ['closing', '2019年12月18日\n\n第51次全体会议\n'],
    ['record', '第51次全体会议(续会)\n\n2019年12月18日\n'],
    ['no-meeting', '(www.unodc.org)。\n\n2019年12月18日\n'],
  ])('should close as the document does: %s', (name, closing) => {
    expect(resolutionText(parse(read(name)))).toContain(closing);
  });

  it('should have annexes behind the closing lines', () => {
    const printed = resolutionText(parse(read('annexes')));
    expect(printed.indexOf('附件一 章程')).toBeGreaterThan(printed.indexOf('第51次全体会议'));
  });

  it('should have headings with their labels, and cells beside each other', () => {
    expect(resolutionText(parse(read('articles')))).toContain('\n\n第2条 范围\n\n丙。\n\n1. 丁。');
    expect(resolutionText(parse(read('tables')))).toContain(
      '一\t10\t11\t甲\n二\t12\n13\t14\t乙[b]',
    );
  });
});

describe('a merged cell', () => {
  it('should span the columns and rows that it covers', () => {
    const [, table] = [...walk(parse(read('tables')).children)]
      .flatMap(({ node }) => (node.type === 'table' ? [node] : 'below' in node ? node.below : []))
      .filter(({ type }) => type === 'table');
    const cells = table?.type === 'table' ? table.rows : [];
    const spans = cells.map((row) => row.map(({ columns, rows }) => `${columns}x${rows}`));
    expect(spans).toEqual([
      ['1x1', '2x1', '1x1'],
      ['1x1', '1x1', '1x1', '1x2'],
      ['1x2', '2x1'],
      ['1x1', '1x1', '1x1'],
    ]);
  });
});

describe('a citation', () => {
  it.each([
    [
      'sections-again',
      's2.op1',
      '大会第74/900号决议第二节第1段',
      '第74/900号决议，第二节，第1段',
      'General Assembly resolution 74/900, sect. II, para. 1',
      'sect II, para 1',
      '§ II, ¶ 1',
    ],
    [
      'parts',
      'b.op2',
      '大会第75/900 A-B号决议B部分第2段',
      '第75/900 A-B号决议，B部分，第2段',
      'General Assembly resolution 75/900 A-B, part B, para. 2',
      'pt B, para 2',
      'pt. B, ¶ 2',
    ],
    [
      'annexes',
      'annex2.p1',
      '大会第74/900号决议附件二第1段',
      '第74/900号决议，附件二，第1段',
      'General Assembly resolution 74/900, annex II, para. 1',
      'annex II, para 1',
      'annex II, ¶ 1',
    ],
    [
      'articles',
      'annex.art1.p2',
      '大会第74/900号决议附件第1条第2段',
      '第74/900号决议，附件，第1条，第2段',
      'General Assembly resolution 74/900, annex, art. 1, para. 2',
      'annex, art 1, para 2',
      'annex, art. 1, ¶ 2',
    ],
  ])('should name where in %s %s stands', (name, id, running, footnote, un, oscola, bluebook) => {
    const said = citationsOf(parse(read(name)), 'https://example.org/', { ids: [id] });
    expect(said).toMatchObject({ running, footnote, un });
    expect(said.oscola.endsWith(`, ${oscola}`), said.oscola).toBe(true);
    expect(said.bluebook).toContain(`, ${bluebook}, U.N. Doc.`);
    expect(said.gbt7714).toContain('[EB/OL]');
  });
});
