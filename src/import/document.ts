import { resolutionMarkdown } from '../core/export/markdown.ts';
import type { Resolution } from '../core/resolution/model.ts';
import { fileStem, symbolParts } from '../core/resolution/symbol.ts';
import { checkMarkdown } from './check.ts';
import { type DocumentKind, kindOf } from './kind.ts';
import { type Finding, type Reading, SourceError, type SourceReader } from './reading.ts';
import { scopeReason } from './scope.ts';

/** What became of a document that was read. All of it is plain data that goes from one process to another. */
export interface DocumentOutcome {
  /** Absent when it is none of the kinds that can be read. */
  kind?: DocumentKind;
  symbol?: string;
  /** The content file; of a document that is refused, what could be made of it, if anything. */
  markdown?: string;
  /** Why it is refused; empty when it is sound. */
  reasons: Finding[];
  repairs: Finding[];
  remarks: Finding[];
}

/**
 * Read a document, and prove that what is made of it is a sound content file.
 *
 * @param readers - Who reads each kind.
 */
export async function readDocument(
  bytes: Uint8Array,
  readers: Record<DocumentKind, SourceReader>,
): Promise<DocumentOutcome> {
  const known = kindOf(bytes);
  if ('reason' in known) return refusal([known.reason]);
  const { kind, text } = known;
  const elsewhere = scopeReason(kind, text);
  if (elsewhere) return { kind, ...refusal([elsewhere]) };
  try {
    const reading = await readers[kind](bytes);
    const refused = symbolReason(reading.resolution);
    if (refused) return { kind, ...refusal([refused]) };
    const markdown = resolutionMarkdown(reading.resolution);
    return { kind, ...outcomeOf(reading, markdown, checkMarkdown(reading.resolution, markdown)) };
  } catch (error) {
    if (!(error instanceof SourceError)) return { kind, ...refusal([unexpected(error)]) };
    const { findings, draft } = error;
    if (!draft) return { kind, ...refusal(findings) };
    return { kind, ...outcomeOf(draft, draftMarkdown(draft), findings) };
  }
}

/** A refusal without anything that could be made of the document. */
export function refusal(reasons: Finding[]): DocumentOutcome {
  return { reasons, repairs: [], remarks: [] };
}

function outcomeOf(
  { resolution, repairs, remarks }: Reading,
  markdown: string | undefined,
  reasons: Finding[],
): DocumentOutcome {
  return {
    symbol: resolution.symbol,
    ...(markdown !== undefined && { markdown }),
    ...{ reasons, repairs, remarks },
  };
}

/** A draft may lack what the writer takes for granted. */
function draftMarkdown({ resolution }: Reading): string | undefined {
  try {
    return resolutionMarkdown(resolution);
  } catch {
    return undefined;
  }
}

/** Name of the files of a resolution, without what follows its dot; nothing when its symbol is none. */
export function stemOf(symbol: string | undefined): string | undefined {
  return symbol !== undefined && symbolParts(symbol) ? fileStem(symbol) : undefined;
}

function symbolReason({ symbol }: Resolution): Finding | undefined {
  if (stemOf(symbol)) return undefined;
  const message = `${symbol || 'The symbol'} is not that of a General Assembly resolution, and the library holds no others.`;
  return { kind: 'symbol', message, line: 1, column: 1 };
}

function unexpected(error: unknown): Finding {
  const isDeep = error instanceof RangeError && error.message.includes('call stack');
  const message = isDeep
    ? 'The document nests deeper than any resolution does.'
    : `The reader stopped at something that it does not know (${String(error)}). That is a mistake of the importer; the document may be sound.`;
  return { kind: isDeep ? 'nested too deep' : READER_FAILED, message, line: 1, column: 1 };
}

/** The kind of a reason that is a mistake of the importer itself. */
export const READER_FAILED = 'reader failed';
