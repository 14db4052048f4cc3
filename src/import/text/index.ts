import { decode } from '../../core/parse/encoding.ts';
import { assemble } from '../print/assemble.ts';
import { Findings } from '../print/printed.ts';
import { type Reading, SourceError, type SourceReader } from '../reading.ts';
import { readFrame } from './frame.ts';
import { readFlow } from './flow.ts';
import { readLines } from './lines.ts';
import { readInlineMarks } from './marks.ts';

/** More than any resolution: the longest has 58,000 characters. */
const LARGEST = 1_000_000;

/**
 * Read the text extraction of an official document.
 *
 * @param bytes - UTF-8.
 * @throws SourceError where the extraction lost what cannot be put back without a guess.
 */
export const readText: SourceReader = (bytes): Reading => {
  if (bytes.length > LARGEST) {
    throw new SourceError([
      {
        kind: 'too large',
        line: 1,
        column: 1,
        message: `The file has ${bytes.length} bytes; no resolution has more than ${LARGEST}.`,
      },
    ]);
  }
  const decoded = decode(bytes);
  if ('fault' in decoded) {
    const { line, column, reason } = decoded.fault;
    throw new SourceError([{ kind: 'encoding', line, column, message: reason }]);
  }
  const findings = new Findings();
  const frame = readFrame(readLines(decoded.text, findings), findings);
  const flow = readFlow(frame.body, findings);
  readInlineMarks([frame.heading, ...flow.paragraphs.map(({ glyphs }) => glyphs)], flow, findings);
  return assemble({ ...frame, ...flow }, findings);
};
