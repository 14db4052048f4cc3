import { printable } from '../core/parse/fault.ts';
import type { Finding } from '../import/reading.ts';
import { countKinds, type DocumentRecord, type ImportReport } from '../import/report.ts';

/** What an import shows to people. */
export interface ImportOutput {
  /** There are so many more documents than were known of. */
  expect: (more: number) => void;
  /** One document is done. */
  tell: (record: DocumentRecord) => void;
  /** All are. */
  sumUp: (report: ImportReport) => void;
}

/** How many findings of a document are listed; the report has all. */
const LISTED = 10;

/** How often progress is told where it cannot be shown in place, in milliseconds. */
const OFTEN = 5000;

/** Before a line is written over, in a terminal: back to its beginning, and clear it. */
const CLEAR = '\r\x1b[K';

/**
 * Show an import to people: a line for each document, how far it is, and a table at the end. Refusals and progress go
 * to the error stream.
 *
 * @param files - How many documents are known of.
 */
export function openOutput(files: number): ImportOutput {
  let expected = files;
  let done = 0;
  let told = Date.now();
  const isTerminal = process.stderr.isTTY;
  const clear = () => {
    if (isTerminal) process.stderr.write(CLEAR);
  };
  const progress = () => {
    const text = `${done} of ${expected} documents read`;
    if (isTerminal) {
      process.stderr.write(text);
    } else if (Date.now() - told > OFTEN) {
      told = Date.now();
      console.error(`… ${text}`);
    }
  };
  return {
    expect(more) {
      expected += more;
    },
    tell(record) {
      done++;
      clear();
      const { reasons, remarks } = record;
      const log = reasons.length > 0 ? console.error : console.log;
      log(documentLine(record));
      for (const line of detailLines(record.document, reasons.length > 0 ? reasons : remarks))
        log(line);
      if (done < expected) progress();
    },
    sumUp(report) {
      clear();
      for (const line of tableLines(report)) console.log(line);
    },
  };
}

/** What came in, what went out, what was repaired and what a person should look at. */
export function documentLine(record: DocumentRecord): string {
  const { document, result, content, draft, repairs, remarks, reasons, symbol } = record;
  const outcomes = {
    new: content,
    replaced: `${content} replaced`,
    unchanged: `${content} unchanged`,
    repeated: `${symbol} repeated`,
    refused: `refused: ${kindsOf(reasons)}`,
  };
  const parts = [
    outcomes[result],
    ...(draft ? [`draft ${draft}`] : []),
    ...(repairs.length > 0 && result !== 'refused' ? [`repaired: ${kindsOf(repairs)}`] : []),
    ...(remarks.length > 0 && result !== 'refused' ? [`to look at: ${kindsOf(remarks)}`] : []),
  ];
  return printable(`${document} → ${parts.join('; ')}`);
}

/** `heading untagged (3), number torn`. */
function kindsOf(findings: readonly Finding[]): string {
  return Object.entries(countKinds([findings]))
    .map(([kind, count]) => (count > 1 ? `${kind} (${count})` : kind))
    .join(', ');
}

/** `file:line:column kind message` for each of the first, and how many more there are. */
export function detailLines(document: string, findings: readonly Finding[]): string[] {
  const listed = findings
    .slice(0, LISTED)
    .map(({ line, column, kind, message }) =>
      printable(`${document}:${line}:${column} ${kind} ${message}`),
    );
  const more = findings.length - listed.length;
  return more > 0
    ? [...listed, printable(`${document} has ${more} more; --report lists all.`)]
    : listed;
}

/** The counts of all, in columns. */
export function tableLines({ results, refused, repairs, remarks }: ImportReport): string[] {
  const sum = (counts: Record<string, number>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  const rows: [name: string, count: number][] = [['documents', sum(results)]];
  const addAll = (indent: string, counts: Record<string, number>) => {
    for (const [kind, count] of Object.entries(counts))
      rows.push([indent + printable(kind), count]);
  };
  for (const [result, count] of Object.entries(results)) {
    if (count > 0) rows.push([`  ${result}`, count]);
  }
  addAll('    ', refused);
  for (const [name, counts] of Object.entries({ repairs, 'to look at': remarks })) {
    if (sum(counts) > 0) rows.push([name, sum(counts)]);
    addAll('  ', counts);
  }
  const width = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, count]) => String(count).length));
  const lines = rows.map(
    ([name, count]) => `${name.padEnd(width)}  ${String(count).padStart(digits)}`,
  );
  return ['', ...lines];
}
