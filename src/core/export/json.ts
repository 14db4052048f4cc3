import { z } from 'zod';
import {
  absoluteAddress,
  citableAddress,
  citedAddress,
  notesAddress,
  officialAddress,
  placeAddress,
  resolutionAddress,
  schemaAddress,
} from '../addresses.ts';
import { citationsOf } from '../citation/write.ts';
import { footnoteId, isInAnnex } from '../ids.ts';
import { paragraphLabel, subparagraphLabel } from '../interface.zh.ts';
import { committees } from '../resolution/committees.ts';
import type {
  BelowContent,
  Division,
  FlowContent,
  FootnoteDefinition,
  Paragraph,
  PhrasingContent,
  Quotation,
  Resolution,
  Subparagraph,
  Table,
} from '../resolution/model.ts';
import { notesOf, unseenNote } from '../resolution/notes.ts';
import { symbolParts } from '../resolution/symbol.ts';
import { actionPhrase, plainText } from '../resolution/text.ts';
import { isDivision, isPlain, paragraphsOf, walk } from '../resolution/walk.ts';

/** Changes when a field changes its meaning or goes; a new optional field does not change it. */
const VERSION = '2';

const offset = z.int().min(0).describe('A place in `text`, counted from 0 in UTF-16 code units');
const span = z.strictObject({ start: offset, end: offset });
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
  actionPhrases: z
    .array(span)
    .optional()
    .describe('Where action phrases stand, unless there is one and it opens the text'),
  emphases: z.array(span).optional().describe('Titles and foreign words in italics'),
  tableNoteReferences: z
    .array(z.strictObject({ label: z.string(), offset }))
    .optional()
    .describe('Marks of the notes of a table, in its cells'),
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

const table = z.strictObject({
  type: z.literal('table'),
  id: z.string(),
  align: z.array(z.enum(['left', 'right', 'center']).nullable()).describe('By column'),
  rows: z
    .array(
      z.array(
        z.strictObject({
          columns: z.int().min(1).describe('How many columns the cell spans'),
          rows: z.int().min(1).describe('How many rows the cell spans'),
          ...phrasing,
        }),
      ),
    )
    .describe('The first row is the head; cells that another one covers are left out'),
  notes: z.array(z.strictObject({ label: z.string(), ...phrasing })),
});

const continuation = z.strictObject({ type: z.literal('continuation'), ...phrasing });

/** A sub-paragraph as published, with those below it. */
interface PublishedSubparagraph extends Phrasing {
  id: string;
  label: string;
  number: number;
  subparagraphs: PublishedSubparagraph[];
  below?: PublishedBelow[] | undefined;
  citations?: z.infer<typeof citations> | undefined;
}

interface PublishedQuotation {
  type: 'quotation';
  id: string;
  children: (
    z.infer<typeof continuation> | { type: 'subparagraph'; subparagraph: PublishedSubparagraph }
  )[];
}

type PublishedBelow =
  | { type: 'subparagraph'; id: string }
  | z.infer<typeof continuation>
  | z.infer<typeof table>
  | PublishedQuotation;

const subparagraph: z.ZodType<PublishedSubparagraph> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    label: z.string().describe('As printed, such as (a); empty where print has none'),
    number: z.int().min(1).describe('Place among its siblings'),
    ...phrasing,
    subparagraphs: z.array(subparagraph),
    below: below.optional(),
    citations: citations.optional().describe('Of those directly below a paragraph'),
  }),
);

const quotation: z.ZodType<PublishedQuotation> = z.lazy(() =>
  z.strictObject({
    type: z.literal('quotation'),
    id: z.string(),
    children: z.array(
      z.union([continuation, z.strictObject({ type: z.literal('subparagraph'), subparagraph })]),
    ),
  }),
);

const below: z.ZodType<PublishedBelow[]> = z
  .array(
    z.union([
      z.strictObject({
        type: z.literal('subparagraph'),
        id: z.string().describe('Of one of the sub-paragraphs'),
      }),
      continuation,
      table,
      quotation,
    ]),
  )
  .describe('All that stands below the text, in its order, where that is more than sub-paragraphs');

const footnote = z.strictObject({
  id: z.string(),
  number: z.int().min(1).describe('As printed'),
  url,
  ...phrasing,
  repeats: z
    .strictObject({ number: z.int().min(1), text: z.string() })
    .optional()
    .describe('What a note repeats that says 同上, where that note is not in the file'),
});

const paragraph = z.strictObject({
  id: z.string().describe('pp6 for a preambular paragraph, op3 for an operative one'),
  number: z.int().min(1).describe('As printed; where print has none, as counted'),
  label: z.string().optional().describe('As printed, where that is not the number and a full stop'),
  url,
  actionPhrase: z
    .string()
    .describe('The first words that say what the Assembly does; empty where there are none'),
  ...phrasing,
  subparagraphs: z.array(subparagraph),
  below: below.optional(),
  citations,
});

const division: z.ZodType<PublishedDivision> = z.lazy(() =>
  z.strictObject({
    type: z.enum(['part', 'section', 'article', 'annex']),
    id: z.string(),
    depth: z.int().min(1),
    label: z.string().describe('As printed before the title; empty where print has none'),
    title: z.strictObject(phrasing),
    url,
    children: z.array(content),
  }),
);

/** A part, section, article or annex as published. */
interface PublishedDivision {
  type: Division['type'];
  id: string;
  depth: number;
  label: string;
  title: Phrasing;
  url: string;
  children: PublishedContent[];
}

type PublishedContent =
  | { type: 'enactingFormula'; text: string }
  | { type: 'paragraph'; id: string }
  | { type: 'separator' }
  | z.infer<typeof table>
  | PublishedQuotation
  | PublishedDivision;

const content: z.ZodType<PublishedContent> = z.union([
  z.strictObject({ type: z.literal('enactingFormula'), text: z.string() }),
  z.strictObject({ type: z.literal('paragraph'), id: z.string() }),
  z.strictObject({ type: z.literal('separator') }),
  table,
  quotation,
  division,
]);

const head = {
  $schema: z.string(),
  version: z.literal(VERSION).describe('Of the schema'),
  symbol: z.string(),
  session: z.string(),
  number: z.string(),
  title: z.string(),
  symbolNote: z.int().min(1).optional().describe('Number of the note on the symbol'),
  adopted: z.iso.date(),
  meeting: z
    .int()
    .min(1)
    .optional()
    .describe('Plenary meeting that adopted it; absent where none met'),
  resumed: z.literal(true).optional().describe('Whether the meeting was a resumed one'),
  closing: z
    .enum(['date-first', 'meeting-first'])
    .optional()
    .describe('The order of the closing lines, where it is not that of the session'),
  agendaItem: z.string().optional(),
  committee: z
    .enum(committees)
    .optional()
    .describe('Number of the main committee; plenary where there was no reference to one'),
  committeeReport: z.string().optional().describe('Symbol of the report that recommended it'),
  draft: z.string().optional().describe('Symbol of the draft'),
  vote: z
    .strictObject({ for: z.int().min(0), against: z.int().min(0), abstaining: z.int().min(0) })
    .optional()
    .describe('Where there was a recorded vote'),
  subjects: z.array(z.string()).optional().describe('Of the UNBIS thesaurus'),
  language: z.literal('zh'),
  url,
  official: z.url().describe('The official document'),
};

const resolutionFile = z.strictObject({
  ...head,
  formula: z.string().describe('The enacting formula'),
  preamble: z.array(paragraph).describe('Preambular paragraphs, those of parts and sections too'),
  operative: z.array(paragraph).describe('Operative paragraphs, those of parts and sections too'),
  annexes: z.array(paragraph).optional().describe('Paragraphs of annexes'),
  content: z
    .array(content)
    .optional()
    .describe('The order of all there is, where that is more than preamble and operative part'),
  footnotes: z.array(footnote),
  citations,
});

const paragraphFile = z.strictObject({
  ...head,
  paragraph,
  footnotes: z.array(footnote).describe('The notes that the paragraph cites'),
});

const divisionFile = z.strictObject({
  ...head,
  division,
  paragraphs: z.array(paragraph).describe('All paragraphs of the division'),
  footnotes: z.array(footnote).describe('The notes that the division cites'),
  citations,
});

/** A resolution as published in JSON. */
export type ResolutionFile = z.infer<typeof resolutionFile>;

/** A paragraph as published in JSON, with its notes. */
export type ParagraphFile = z.infer<typeof paragraphFile>;

/** A part, section, article or annex as published in JSON, with its notes. */
export type DivisionFile = z.infer<typeof divisionFile>;

/** The JSON Schema of all kinds of file. */
export function jsonSchema(): object {
  const schema = z.union([resolutionFile, paragraphFile, divisionFile]).meta({
    title: 'A resolution of the General Assembly, or a paragraph or division of one',
  });
  return z.toJSONSchema(schema, { reused: 'ref' });
}

/** A resolution as published. */
export function resolutionJson(resolution: Resolution): ResolutionFile {
  const { children, footnotes } = resolution;
  const paragraphs = paragraphsOf(resolution);
  const published = (kept: Paragraph[]) => kept.map((node) => paragraphOf(resolution, node));
  const annexes = paragraphs.filter(({ id }) => isInAnnex(id));
  const main = paragraphs.filter(({ id }) => !isInAnnex(id));
  const formula = [...walk(children)].find(({ node }) => node.type === 'enactingFormula')?.node;
  return {
    ...headOf(resolution),
    formula: formula?.type === 'enactingFormula' ? formula.value : '',
    preamble: published(main.filter(({ type }) => type === 'preambularParagraph')),
    operative: published(main.filter(({ type }) => type !== 'preambularParagraph')),
    ...(annexes.length > 0 && { annexes: published(annexes) }),
    ...(!isPlain(resolution) && { content: contentOf(resolution, children) }),
    footnotes: footnotesOf(resolution, footnotes),
    citations: citationsOf(resolution, citableAddress(resolution)),
  };
}

/** A paragraph as published. */
export function paragraphJson(resolution: Resolution, node: Paragraph): ParagraphFile {
  return {
    ...headOf(resolution),
    paragraph: paragraphOf(resolution, node),
    footnotes: footnotesOf(resolution, notesOf(resolution, [node])),
  };
}

/** A division as published. */
export function divisionJson(resolution: Resolution, node: Division): DivisionFile {
  return {
    ...headOf(resolution),
    division: divisionOf(resolution, node),
    paragraphs: paragraphsOf(node).map((child) => paragraphOf(resolution, child)),
    footnotes: footnotesOf(resolution, notesOf(resolution, [node])),
    citations: citationsOf(resolution, citableAddress(resolution, node), { ids: [node.id] }),
  };
}

function headOf(resolution: Resolution) {
  const { symbol, title, symbolNote, adopted, meeting, resumed, closing, language } = resolution;
  const { session = '', number = '' } = symbolParts(symbol) ?? {};
  return {
    $schema: absoluteAddress(schemaAddress()),
    version: VERSION,
    ...{ symbol, session, number, title },
    ...(symbolNote && { symbolNote }),
    adopted,
    ...(meeting && { meeting }),
    ...(resumed && { resumed }),
    ...(closing && { closing }),
    ...resolution.record,
    language,
    url: absoluteAddress(resolutionAddress(resolution)),
    official: officialAddress(resolution),
  } as const;
}

function contentOf(resolution: Resolution, children: readonly FlowContent[]): PublishedContent[] {
  return children.map((child): PublishedContent => {
    switch (child.type) {
      case 'enactingFormula':
        return { type: child.type, text: child.value };
      case 'separator':
        return { type: child.type };
      case 'table':
        return tableOf(child);
      case 'quotation':
        return quotationOf(child);
      default:
        return isDivision(child)
          ? divisionOf(resolution, child)
          : { type: 'paragraph', id: child.id };
    }
  });
}

function divisionOf(resolution: Resolution, node: Division): PublishedDivision {
  const { type, id, depth, label, title, children } = node;
  return {
    ...{ type, id, depth, label },
    title: phrasingOf(title),
    url: absoluteAddress(placeAddress(resolution, id)),
    children: contentOf(resolution, children),
  };
}

function paragraphOf(resolution: Resolution, node: Paragraph): z.infer<typeof paragraph> {
  const { id, number, type } = node;
  const isNumbered = type === 'operativeParagraph' || type === 'annexParagraph';
  const hasOwnLabel = !isNumbered && type !== 'preambularParagraph';
  return {
    id,
    number,
    ...(hasOwnLabel && { label: paragraphLabel(node) }),
    url: absoluteAddress(citedAddress(resolution, id)),
    actionPhrase: actionPhrase(node),
    ...phrasingOf(node.children),
    ...belowOf(node, (child) => ({
      citations: citationsOf(resolution, citableAddress(resolution, node), {
        ids: [id],
        subparagraph: subparagraphLabel(child),
      }),
    })),
    citations: citationsOf(resolution, citableAddress(resolution, node), { ids: [id] }),
  };
}

type Below = Pick<PublishedSubparagraph, 'subparagraphs' | 'below'>;

/**
 * What stands below a paragraph or sub-paragraph.
 *
 * @param more - What is said besides of each sub-paragraph.
 */
function belowOf(
  { below: parts }: { below: readonly BelowContent[] },
  more: (child: Subparagraph) => Pick<PublishedSubparagraph, 'citations'> = () => ({}),
): Below {
  const subparagraphs = parts.filter((part) => part.type === 'subparagraph');
  const isMore = subparagraphs.length < parts.length;
  return {
    subparagraphs: subparagraphs.map((child) => ({
      ...publishedSubparagraph(child),
      ...more(child),
    })),
    ...(isMore && { below: parts.map(partOf) }),
  };
}

function publishedSubparagraph(child: Subparagraph): PublishedSubparagraph {
  return {
    id: child.id,
    label: subparagraphLabel(child),
    number: child.number,
    ...phrasingOf(child.children),
    ...belowOf(child),
  };
}

function partOf(part: BelowContent): PublishedBelow {
  switch (part.type) {
    case 'subparagraph':
      return { type: part.type, id: part.id };
    case 'continuation':
      return { type: part.type, ...phrasingOf(part.children) };
    case 'table':
      return tableOf(part);
    case 'quotation':
      return quotationOf(part);
  }
}

function tableOf({ type, id, align, rows, notes }: Table): z.infer<typeof table> {
  return {
    ...{ type, id, align },
    rows: rows.map((row) =>
      row.map((cell) => ({
        columns: cell.columns,
        rows: cell.rows,
        ...phrasingOf(cell.children),
      })),
    ),
    notes: notes.map(({ label, children }) => ({ label, ...phrasingOf(children) })),
  };
}

function quotationOf({ type, id, children }: Quotation): PublishedQuotation {
  return {
    ...{ type, id },
    children: children.map((child) =>
      child.type === 'continuation'
        ? { type: child.type, ...phrasingOf(child.children) }
        : {
            type: child.type,
            subparagraph: publishedSubparagraph(child),
          },
    ),
  };
}

function footnotesOf(
  resolution: Resolution,
  notes: readonly FootnoteDefinition[],
): z.infer<typeof footnote>[] {
  return notes.map((note) => footnoteOf(resolution, note, unseenNote(resolution, note, notes)));
}

function footnoteOf(
  resolution: Resolution,
  note: FootnoteDefinition,
  repeated: FootnoteDefinition | undefined,
): z.infer<typeof footnote> {
  const id = footnoteId(note);
  return {
    id,
    number: note.number,
    url: `${absoluteAddress(notesAddress(resolution))}#${id}`,
    ...phrasingOf(note.children),
    ...(repeated && {
      repeats: { number: repeated.number, text: plainText(repeated.children) },
    }),
  };
}

type Phrasing = z.infer<z.ZodObject<typeof phrasing>>;

function phrasingOf(children: readonly PhrasingContent[]): Phrasing {
  const said = {
    links: [] as Phrasing['links'],
    footnoteReferences: [] as Phrasing['footnoteReferences'],
    actionPhrases: [] as z.infer<typeof span>[],
    emphases: [] as z.infer<typeof span>[],
    tableNoteReferences: [] as NonNullable<Phrasing['tableNoteReferences']>,
  };
  let start = 0;
  for (const child of children) {
    const end = start + ('value' in child ? child.value.length : 0);
    if (child.type === 'footnoteReference') {
      said.footnoteReferences.push({ number: child.number, offset: start });
    } else if (child.type === 'tableNoteReference') {
      said.tableNoteReferences.push({ label: child.label, offset: start });
    } else if (child.type === 'link') said.links.push({ start, end, url: child.url });
    else if (child.type === 'actionPhrase') said.actionPhrases.push({ start, end });
    else if (child.type === 'emphasis') said.emphases.push({ start, end });
    start = end;
  }
  const { links, footnoteReferences, actionPhrases, emphases, tableNoteReferences } = said;
  const isUsual =
    actionPhrases.length === 0 || (actionPhrases.length === 1 && actionPhrases[0]?.start === 0);
  return {
    text: plainText(children),
    links,
    footnoteReferences,
    ...(!isUsual && { actionPhrases }),
    ...(emphases.length > 0 && { emphases }),
    ...(tableNoteReferences.length > 0 && { tableNoteReferences }),
  };
}
