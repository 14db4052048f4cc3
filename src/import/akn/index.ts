import { assignIds } from '../../core/ids.ts';
import type { FootnoteDefinition, Resolution } from '../../core/resolution/model.ts';
import { symbolParts } from '../../core/resolution/symbol.ts';
import { paragraphsOf } from '../../core/resolution/walk.ts';
import { type Reading, SourceError, type SourceReader } from '../reading.ts';
import { entriesOf } from './entries.ts';
import { Findings } from './findings.ts';
import { FlowReader } from './flow.ts';
import {
  checkPlaces,
  readClosing,
  readPreface,
  readSymbol,
  statementsOf,
  titleOf,
} from './frame.ts';
import { linesOf } from './lines.ts';
import { numberLists } from './lists.ts';
import { NoteReader } from './notes.ts';
import { PieceReader } from './pieces.ts';
import { Phrasing, type PhraseStyle } from './phrasing.ts';
import { readRecord } from './record.ts';
import { checkTableNotes, TableReader } from './tables.ts';
import { elementsOf, nameOf, readXml } from './xml.ts';

/** The phrase that opens some words; nothing where they open with none. */
export type OpeningPhrase = (words: string) => string | undefined;

/**
 * Reader of resolutions in Akoma Ntoso as the United Nations publishes them (AKN4UN).
 *
 * @param openingPhrase - Finds the action phrase of a paragraph, for files that set none apart.
 */
export function aknReader(openingPhrase?: OpeningPhrase): SourceReader {
  return (bytes) => read(bytes, openingPhrase);
}

function read(bytes: Uint8Array, openingPhrase?: OpeningPhrase): Reading {
  const file = readXml(bytes);
  const findings = new Findings();
  if (nameOf(file.root) !== 'akomaNtoso') {
    const message = `The root element is ${nameOf(file.root)}, and not akomaNtoso.`;
    throw new SourceError([{ ...file.pointAt(file.root), kind: 'not Akoma Ntoso', message }]);
  }
  const statements = statementsOf(file.root);
  if (statements.length === 0) {
    const message = 'The file holds no statement, in which the text of a resolution stands.';
    throw new SourceError([{ ...file.pointAt(file.root), kind: 'no text', message }]);
  }
  for (const statement of statements) checkPlaces(file, statement, findings);
  const isCollection =
    statements.length > 1 || elementsOf(file.root, 'documentCollection').length > 0;
  const pieces = new PieceReader(file, findings);
  const tables = new TableReader(file, pieces, findings, () => phrasing);

  // All that stands in the file, before anything is made of it: what marks mean depends on the notes that there are.
  const [collection] = elementsOf(file.root, 'documentCollection');
  const preface = readPreface(file, collection ?? (statements[0] as never), pieces, findings);
  const parts = statements.map((statement) => ({
    statement,
    preface: isCollection ? readPreface(file, statement, pieces, findings) : undefined,
    main: elementsOf(statement, 'preamble', 'mainBody').flatMap((element) =>
      linesOf(file, element, pieces),
    ),
    annexes: elementsOf(statement, 'attachments').flatMap((attachments) =>
      elementsOf(attachments).map((attachment) => linesOf(file, attachment, pieces)),
    ),
  }));
  const lines = parts.flatMap(({ main, annexes }) => [...main, ...annexes.flat()]);
  for (const { table } of lines) if (table) tables.collect(table);

  const notes = new NoteReader(pieces.notes, findings);
  if (preface?.symbolNote) notes.cite(preface.symbolNote, preface.position);
  const style = styleOf(lines, openingPhrase);
  if (style.opening) {
    const message =
      'No action phrase is set apart: those that open paragraphs are told by the list of phrases.';
    findings.remark(lines[0]?.position ?? { line: 1, column: 1 }, 'phrases untagged', message);
  }
  const phrasing: Phrasing = new Phrasing(findings, style, notes);
  const flow = new FlowReader(findings, phrasing, tables);
  for (const part of parts) {
    if (part.preface) {
      const { letter, title, position } = part.preface;
      flow.openPart({ type: 'heading', label: letter, style: '', pieces: title, position });
    }
    flow.readMain(entriesOf(part.main, findings));
    for (const annex of part.annexes) flow.readAnnex(entriesOf(annex, findings));
  }

  const symbol = readSymbol(
    file,
    preface,
    parts.flatMap((part) => (part.preface?.letter ? [part.preface.letter] : [])),
    findings,
  );
  const title = preface ? titleOf(preface) : '';
  if (!title) findings.fault(file.pointAt(file.root), 'title', 'The preface has no title.');
  const session = Number(symbolParts(symbol)?.session);
  const { children } = flow;
  const [first] = elementsOf(statements[0] ?? file.root, 'preamble', 'mainBody');
  const start = file.pointAt(first ?? file.root);
  for (const table of flow.tables) checkTableNotes(table, findings);
  if (!flow.hasFormula) {
    findings.fault(start, 'enacting formula', 'The text does not begin with 大会，');
  }
  if (!flow.hasOperative) {
    findings.fault(start, 'no operative part', 'No operative paragraph stands in the text.');
  }
  for (const paragraph of paragraphsOf({ children })) {
    if (paragraph.type === 'operativeParagraph') numberLists(paragraph);
  }
  assignIds(children);
  const footnotes: FootnoteDefinition[] = notes.read(phrasing);
  const resolution: Resolution = {
    type: 'resolution',
    symbol,
    title,
    ...(preface?.symbolNote && { symbolNote: preface.symbolNote }),
    ...readClosing(file, statements, session, findings),
    language: 'zh',
    record: readRecord(file, findings),
    children,
    footnotes,
  };
  const { repairs, remarks, faults } = findings.inOrder();
  const reading: Reading = { resolution, repairs, remarks };
  if (faults.length > 0) throw new SourceError(faults, reading);
  return reading;
}

/** How the file sets its action phrases: in bold, or where none is bold in italics, or not at all. */
function styleOf(lines: ReturnType<typeof linesOf>, opening?: OpeningPhrase): PhraseStyle {
  const isSet = (style: 'isBold' | 'isItalic') =>
    lines.some(({ pieces }) =>
      pieces.some(
        (piece) =>
          piece.type === 'text' &&
          piece[style] &&
          /\p{Script=Han}/u.test(piece.value) &&
          !piece.value.trim().startsWith('大会'),
      ),
    );
  const isBold = isSet('isBold');
  const isItalic = !isBold && isSet('isItalic');
  return { isItalic, opening: isBold || isItalic ? undefined : opening };
}
