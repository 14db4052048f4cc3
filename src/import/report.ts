import type { DocumentKind } from './kind.ts';
import type { Finding } from './reading.ts';

/** What became of a document. */
export interface DocumentRecord {
  /** Its path as it was asked for, or that of its archive and its name there. */
  document: string;
  /** Absent when it is none of the kinds that can be read. */
  kind?: DocumentKind;
  /** SHA-256 of its bytes, in hexadecimal; absent when it could not be read. */
  sha256?: string;
  symbol?: string;
  result: Result;
  /** The content file, once it stands there. */
  content?: string;
  /** The document itself, where builds compare with it. */
  source?: string;
  /** What a person may go on from, of a document that was refused. */
  draft?: string;
  /** Why it was refused; empty when it was not. */
  reasons: Finding[];
  /** What the document gets wrong and its own text puts right. */
  repairs: Finding[];
  /** What a person should look at. */
  remarks: Finding[];
}

/**
 * `new`: written. `replaced`: written over what was there. `unchanged`: it stood there as it is. `repeated`: another of
 * the documents is the same. `refused`: nothing was written of it.
 */
export type Result = (typeof RESULTS)[number];

export const RESULTS = ['new', 'replaced', 'unchanged', 'repeated', 'refused'] as const;

/** The report of an import for programs. A later version adds fields and changes none, or has a higher number. */
export interface ImportReport {
  version: 1;
  /** Whether all documents were read; otherwise the import was stopped. */
  complete: boolean;
  /** How many documents had each result. */
  results: Record<Result, number>;
  /** How many documents were refused for each kind of reason; one may have several. */
  refused: Record<string, number>;
  /** How many repairs and remarks there are of each kind, in documents that came in. */
  repairs: Record<string, number>;
  remarks: Record<string, number>;
  /** In the order of their names. */
  documents: DocumentRecord[];
}

/** Sum up what became of documents. The same documents give the same report. */
export function reportOf(records: readonly DocumentRecord[], complete: boolean): ImportReport {
  const cameIn = records.filter(({ result }) => result !== 'refused');
  const of = (result: Result) => records.filter((record) => record.result === result).length;
  return {
    version: 1,
    complete,
    results: Object.fromEntries(
      RESULTS.map((result) => [result, of(result)]),
    ) as ImportReport['results'],
    refused: countKinds(records.map(({ reasons }) => uniqueKinds(reasons))),
    repairs: countKinds(cameIn.map(({ repairs }) => repairs)),
    remarks: countKinds(cameIn.map(({ remarks }) => remarks)),
    documents: [...records].sort((a, b) => compare(a.document, b.document)),
  };
}

/** How often each kind occurs, the most frequent first. */
export function countKinds(
  findings: readonly (readonly { kind: string }[])[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of findings.flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)));
}

function uniqueKinds(findings: readonly Finding[]): { kind: string }[] {
  return [...new Set(findings.map(({ kind }) => kind))].map((kind) => ({ kind }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
