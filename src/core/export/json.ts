import { z } from 'zod';
import {
  absoluteAddress,
  citableAddress,
  footnoteId,
  notesAddress,
  officialAddress,
  paragraphAddress,
  paragraphId,
  resolutionAddress,
  schemaAddress,
  subparagraphId,
} from '../addresses.ts';
import { subparagraphLabel } from '../interface.zh.ts';
import type {
  FootnoteDefinition,
  Paragraph,
  PhrasingContent,
  Resolution,
  Subparagraph,
} from '../resolution/model.ts';
import { notesOf } from '../resolution/notes.ts';
import { symbolParts } from '../resolution/symbol.ts';
import { actionPhrase, plainText } from '../resolution/text.ts';
import { citationsOf } from '../citation/write.ts';

const offset = z.int().min(0).describe('A place in `text`, counted from 0 in UTF-16 code units');
const url = z
  .string()
  .describe('An absolute address, or a path where the site does not know its host');

const phrasing = {
  text: z.string().describe('The words, without the marks of notes'),
  links: z
    .array(z.strictObject({ start: offset, end: offset, url: z.url() }))
    .describe('Words that cite a document'),
  footnoteReferences: z
    .array(z.strictObject({ number: z.int().min(1), offset }))
    .describe('Marks of notes and where they stand in the text'),
};

const citations = z
  .strictObject({
    running: z.string().describe('In Chinese running text'),
    footnote: z.string().describe('In a Chinese footnote'),
    un: z.string().describe('English, as the United Nations cites'),
    oscola: z.string(),
    bluebook: z.string(),
    gbt7714: z.string().describe('GB/T 7714—2015; 引用日期 stands for the date of citation'),
  })
  .describe('Ready to use, by style');

const lowest = z.strictObject({
  id: z.string(),
  label: z.string().describe('As printed, such as (a)'),
  number: z.int().min(1),
  ...phrasing,
});

const subparagraph = lowest.extend({ subparagraphs: z.array(lowest), citations });

const footnote = z.strictObject({
  id: z.string(),
  number: z.int().min(1).describe('As printed'),
  url,
  ...phrasing,
});

const paragraph = z.strictObject({
  id: z.string().describe('pp6 for a preambular paragraph, op3 for an operative one'),
  number: z.int().min(1).describe('As printed; in the preamble, which prints none, as counted'),
  url,
  actionPhrase: z.string().describe('The words that open the text and say what the Assembly does'),
  ...phrasing,
  subparagraphs: z.array(subparagraph),
  citations,
});

const head = {
  $schema: z.string(),
  symbol: z.string(),
  session: z.string(),
  number: z.string(),
  title: z.string(),
  adopted: z.iso.date(),
  meeting: z.int().min(1).describe('Plenary meeting that adopted it'),
  language: z.literal('zh'),
  url,
  official: z.url().describe('The official document'),
};

const resolutionFile = z.strictObject({
  ...head,
  formula: z.string().describe('The enacting formula'),
  preamble: z.array(paragraph),
  operative: z.array(paragraph),
  footnotes: z.array(footnote),
  citations,
});

const paragraphFile = z.strictObject({
  ...head,
  paragraph,
  footnotes: z.array(footnote).describe('The notes that the paragraph cites'),
});

/** A resolution as published in JSON. */
export type ResolutionFile = z.infer<typeof resolutionFile>;

/** A paragraph as published in JSON, with its notes. */
export type ParagraphFile = z.infer<typeof paragraphFile>;

/** The JSON Schema of both kinds of file. */
export function jsonSchema(): object {
  const schema = z.union([resolutionFile, paragraphFile]).meta({
    title: 'A resolution of the General Assembly, or a paragraph of one',
  });
  return z.toJSONSchema(schema);
}

/** A resolution as published. */
export function resolutionJson(resolution: Resolution): ResolutionFile {
  const { enactingFormula, preamble, operative, footnotes } = resolution;
  return {
    ...headOf(resolution),
    formula: enactingFormula,
    preamble: preamble.map((paragraph) => paragraphOf(resolution, paragraph)),
    operative: operative.map((paragraph) => paragraphOf(resolution, paragraph)),
    footnotes: footnotes.map((note) => footnoteOf(resolution, note)),
    citations: citationsOf(resolution, citableAddress(resolution)),
  };
}

/** A paragraph as published. */
export function paragraphJson(resolution: Resolution, paragraph: Paragraph): ParagraphFile {
  return {
    ...headOf(resolution),
    paragraph: paragraphOf(resolution, paragraph),
    footnotes: notesOf(resolution, [paragraph]).map((note) => footnoteOf(resolution, note)),
  };
}

function headOf(resolution: Resolution) {
  const { symbol, title, adopted, meeting, language } = resolution;
  const { session = '', number = '' } = symbolParts(symbol) ?? {};
  return {
    $schema: absoluteAddress(schemaAddress()),
    ...{ symbol, session, number, title, adopted, meeting, language },
    url: absoluteAddress(resolutionAddress(resolution)),
    official: officialAddress(resolution),
  };
}

function paragraphOf(resolution: Resolution, paragraph: Paragraph): ParagraphFile['paragraph'] {
  const id = paragraphId(paragraph);
  const isPreambular = paragraph.type === 'preambularParagraph';
  return {
    id,
    number: paragraph.number,
    url: absoluteAddress(paragraphAddress(resolution, paragraph)),
    actionPhrase: actionPhrase(paragraph),
    ...phrasingOf(paragraph.children),
    subparagraphs: isPreambular
      ? []
      : paragraph.subparagraphs.map((child) => subparagraphOf(resolution, paragraph, child)),
    citations: citationsOf(resolution, citableAddress(resolution, paragraph), {
      [isPreambular ? 'preamble' : 'operative']: [paragraph.number],
    }),
  };
}

function subparagraphOf(
  resolution: Resolution,
  paragraph: Paragraph,
  child: Subparagraph,
): z.infer<typeof subparagraph> {
  const lowestOf = (parent: string, below: Subparagraph) => ({
    id: subparagraphId(parent, below),
    label: subparagraphLabel(below),
    number: below.number,
    ...phrasingOf(below.children),
  });
  const shown = lowestOf(paragraphId(paragraph), child);
  return {
    ...shown,
    subparagraphs: child.subparagraphs.map((below) => lowestOf(shown.id, below)),
    citations: citationsOf(resolution, citableAddress(resolution, paragraph), {
      operative: [paragraph.number],
      subparagraph: shown.label,
    }),
  };
}

function footnoteOf(resolution: Resolution, note: FootnoteDefinition): z.infer<typeof footnote> {
  const id = footnoteId(note);
  return {
    id,
    number: note.number,
    url: `${absoluteAddress(notesAddress(resolution))}#${id}`,
    ...phrasingOf(note.children),
  };
}

function phrasingOf(children: readonly PhrasingContent[]) {
  const links: { start: number; end: number; url: string }[] = [];
  const footnoteReferences: { number: number; offset: number }[] = [];
  let at = 0;
  for (const child of children) {
    if (child.type === 'footnoteReference') {
      footnoteReferences.push({ number: child.number, offset: at });
      continue;
    }
    const end = at + child.value.length;
    if (child.type === 'link') links.push({ start: at, end, url: child.url });
    at = end;
  }
  return { text: plainText(children), links, footnoteReferences };
}
