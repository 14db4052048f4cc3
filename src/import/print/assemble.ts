import { assignIds } from '../../core/ids.ts';
import type { FootnoteDefinition, Resolution } from '../../core/resolution/model.ts';
import { type Reading, SourceError } from '../reading.ts';
import { BodyBuilder } from './body.ts';
import { readFront } from './front.ts';
import { pointOf, textOf } from './glyphs.ts';
import { cutGlued } from './glued.ts';
import { PhrasingWriter } from './phrasing.ts';
import type { Findings, Printed } from './printed.ts';

/**
 * Make a resolution of an official document whose layout is undone.
 *
 * @throws SourceError with every reason why the document cannot be read without a guess, and with a draft.
 */
export function assemble(printed: Printed, findings: Findings): Reading {
  const { paragraphs, formula, notes, closingAfter } = printed;
  const front = readFront(printed, findings);
  const hasFaces = paragraphs.some(({ glyphs }) => glyphs.some(({ isPhrase }) => isPhrase));
  const writer = new PhrasingWriter(findings, hasFaces, front.symbolNote);
  const main = cutGlued(paragraphs.slice(0, closingAfter), closingAfter, findings);
  const builder = new BodyBuilder(writer, findings);
  const children = builder.build(main, paragraphs.slice(closingAfter));
  children.unshift({
    type: 'enactingFormula',
    value: textOf(formula),
    position: pointOf(formula),
  });
  const footnotes = notes.map(({ number, glyphs, position }): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    number,
    children: writer.note(glyphs),
    position,
  }));
  checkNotes(printed, footnotes, findings);
  assignIds(children);
  const resolution: Resolution = { type: 'resolution', ...front, children, footnotes };
  const { repairs, remarks, faults } = findings;
  const inOrder = (all: typeof faults) =>
    all.sort((a, b) => a.line - b.line || a.column - b.column);
  const reading = { resolution, repairs: inOrder(repairs), remarks: inOrder(remarks) };
  if (faults.length > 0) throw new SourceError(inOrder(faults), reading);
  return reading;
}

/** Marks and notes must say the same: first marks count from 1, each has its note, and each note its mark. */
function checkNotes(
  { heading, paragraphs }: Printed,
  footnotes: readonly FootnoteDefinition[],
  findings: Findings,
): void {
  const defined = new Set(footnotes.map(({ number }) => number));
  let last = 0;
  for (const glyph of [heading, ...paragraphs.map(({ glyphs }) => glyphs)].flat()) {
    const { note } = glyph;
    if (note === undefined) continue;
    if (!defined.has(note)) {
      findings.fault(
        'note missing',
        glyph,
        `Note ${note} is cited here, and no note has this number.`,
      );
    } else if (note > last + 1) {
      const message = `The mark of note ${note} stands where the first mark of note ${last + 1} is due.`;
      findings.fault('mark out of order', glyph, message);
    }
    last = Math.max(last, note);
  }
  const cited = new Set(paragraphs.flatMap(({ glyphs }) => glyphs.map(({ note }) => note)));
  for (const { note } of heading) cited.add(note);
  for (const { number, position } of footnotes) {
    if (cited.has(number)) continue;
    findings.fault('mark missing', position, `No mark in the text cites note ${number}.`);
  }
}
