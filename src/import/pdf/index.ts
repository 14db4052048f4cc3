import type { Finding, Reading } from '../reading.ts';
import { SourceError, type SourceReader } from '../reading.ts';
import { assemble } from '../print/assemble.ts';
import { Findings } from '../print/printed.ts';
import { readFlow } from '../text/flow.ts';
import { readFrame } from '../text/frame.ts';
import { layPages } from './layout.ts';
import { openPdf } from './open.ts';

/**
 * Read the PDF of an official document by its text layer. Places are lines and columns of that text, counted through
 * all pages; messages name the page.
 *
 * @throws SourceError where the file is no PDF that can be read, or its text cannot without a guess.
 */
export const readPdf: SourceReader = async (bytes): Promise<Reading> => {
  const pages = await openPdf(bytes);
  const findings = new Findings();
  const lines = layPages(pages, findings);
  const pageOf = new Map(lines.map(({ number, page }) => [number, page]));
  const name = (all: Finding[]) =>
    all.map((finding) => ({
      ...finding,
      message: `Page ${pageOf.get(finding.line) ?? 1}: ${finding.message}`,
    }));
  try {
    const frame = readFrame(lines, findings);
    const { resolution, repairs, remarks } = assemble(
      { ...frame, ...readFlow(frame.body, findings) },
      findings,
    );
    return { resolution, repairs: name(repairs), remarks: name(remarks) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { draft } = error;
    throw new SourceError(
      name(error.findings),
      draft && { ...draft, repairs: name(draft.repairs), remarks: name(draft.remarks) },
    );
  }
};
