import { createHash } from 'node:crypto';
import path from 'node:path';
import { type DocumentOutcome, stemOf } from './document.ts';
import type { Input } from './input.ts';
import { readInputs, type Found } from './inputs.ts';
import { extensions } from './kind.ts';
import { openPool } from './pool.ts';
import type { Finding } from './reading.ts';
import type { DocumentRecord } from './report.ts';
import { type Destination, keepFiles, rivalSources } from './store.ts';

/** What to import, and how. */
export interface ImportOptions {
  found: readonly Found[];
  destination: Destination;
  /** Whether files that differ are replaced. */
  force: boolean;
  /** Whether of what is refused a draft is written. */
  draft: boolean;
  /** Ends the import: what is being written is finished, and nothing else begun. */
  signal: AbortSignal;
  /** Told how many more documents there are than files, as that becomes known. */
  expect: (more: number) => void;
  /** How many documents are read at once. */
  processes: number;
  /** How long reading one may take, in milliseconds. */
  patience?: number;
  /** What a process runs; tests have their own. */
  script?: URL;
}

/** Longer than the longest document takes by far, on a machine that does much else. */
const PATIENCE = 60_000;

/** A document while it is on its way. */
interface Read {
  input: Input;
  outcome: DocumentOutcome;
}

/**
 * Import documents: read each, prove what is made of it, and keep both. Several are read at once, and what becomes of
 * them is settled in the order in which they were found, so that it is the same each time.
 *
 * @returns What became of each document, in that order.
 * @throws The reason of the signal when it ends the import; an error of the system when nothing can be written.
 */
export async function* importDocuments(options: ImportOptions): AsyncGenerator<DocumentRecord> {
  const { found, signal, processes, expect } = options;
  const script = options.script ?? new URL('worker.ts', import.meta.url);
  const pool = openPool({ size: processes, script, patience: options.patience ?? PATIENCE });
  const settle = settler(options);
  const underWay: Promise<Read>[] = [];
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  stopped.catch(() => undefined);
  const next = async (first: Promise<Read>) => settle(await Promise.race([first, stopped]));
  try {
    for await (const input of readInputs(found, expect)) {
      signal.throwIfAborted();
      underWay.push(readInput(input));
      const first = underWay.length > 2 * processes ? underWay.shift() : undefined;
      if (first) yield await next(first);
    }
    for (const first of underWay) yield await next(first);
  } finally {
    await pool.close();
  }

  async function readInput(input: Input): Promise<Read> {
    if ('bytes' in input) return { input, outcome: await pool.read(input.bytes) };
    return { input, outcome: { reasons: [input.reason], repairs: [], remarks: [] } };
  }
}

/** Makes what settles one document after the other: it knows those before. */
function settler({
  destination,
  force,
  draft,
}: ImportOptions): (read: Read) => Promise<DocumentRecord> {
  /** The first document of each resolution, with the sum of its content file. */
  const firsts = new Map<string, { document: string; sum: string }>();

  return async ({ input, outcome }) => {
    const { markdown, ...found } = outcome;
    const bytes = 'bytes' in input ? input.bytes : undefined;
    const record: DocumentRecord = {
      document: input.name,
      ...(bytes && { sha256: sumOf(bytes) }),
      result: 'refused',
      ...found,
    };
    const stem = stemOf(outcome.symbol);
    if (markdown === undefined) return record;
    if (outcome.reasons.length > 0 || !bytes || !stem || !outcome.kind) {
      return draft ? { ...record, ...(await keepDraft(record, stem, markdown)) } : record;
    }

    const sum = sumOf(markdown);
    const first = firsts.get(stem);
    if (first?.sum === sum) return { ...record, result: 'repeated' };
    if (first) return refuse(record, 'symbol twice', repeatedMessage(record, first.document));
    firsts.set(stem, { document: input.name, sum });

    const extension = extensions[outcome.kind];
    const source = path.join(destination.sources, `${stem}.${extension}`);
    const content = path.join(destination.content, `${stem}.md`);
    // The source first: without it a build would publish the text as one that was not compared.
    const kept = await keepFiles(
      destination.base,
      [
        { path: source, bytes },
        { path: content, bytes: Buffer.from(markdown) },
      ],
      rivalSources(destination.sources, stem, extension),
      force,
    );
    if (typeof kept === 'string') return { ...record, result: kept, content, source };
    return refuse(record, 'file differs', differsMessage(kept, source));
  };

  async function keepDraft(
    { document, reasons, repairs, remarks }: DocumentRecord,
    stem: string | undefined,
    markdown: string,
  ): Promise<{ draft: string } | { reasons: Finding[] }> {
    const name = stem ?? (path.parse(document).name.replace(/[^\w.-]+/g, '-') || 'draft');
    const file = path.join(destination.drafts, `${name}.md`);
    const list = (title: string, findings: readonly Finding[]) =>
      findings.map(
        ({ line, column, kind, message }) => `${title} ${line}:${column} ${kind}: ${message}\n`,
      );
    const findings = [
      `${document}\n`,
      ...list('refused', reasons),
      ...list('repaired', repairs),
      ...list('look at', remarks),
    ];
    const kept = await keepFiles(
      destination.base,
      [
        { path: file, bytes: Buffer.from(markdown) },
        {
          path: path.join(destination.drafts, `${name}.txt`),
          bytes: Buffer.from(findings.join('')),
        },
      ],
      [],
      force,
    );
    if (typeof kept === 'string') return { draft: file };
    const message = `The draft ${kept.differing} is there and differs. It was left as it is; --force replaces it.`;
    return { reasons: [...reasons, { kind: 'file differs', message, line: 1, column: 1 }] };
  }
}

function refuse(record: DocumentRecord, kind: string, message: string): DocumentRecord {
  const reason = { kind, message, line: 1, column: 1 };
  return { ...record, result: 'refused', reasons: [...record.reasons, reason] };
}

function repeatedMessage({ symbol = '' }: DocumentRecord, first: string): string {
  return `It is ${symbol}, as is ${first}, and says something else. Keep one of the two.`;
}

function differsMessage(
  { differing, line }: { differing: string; line?: number },
  source: string,
): string {
  const what = line
    ? `${differing} is there and differs from line ${line} on`
    : `${differing} is there, and would stand beside ${source} as a second source`;
  return `${what}. It was left as it is; --force replaces it.`;
}

function sumOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
