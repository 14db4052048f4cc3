/**
 * Import official documents: make content files of them, and keep the documents where builds compare the two.
 * docs/import.md says what comes in and what goes out.
 */
import { runCommand } from './command.ts';
import os from 'node:os';
import path from 'node:path';
import { findFiles } from '../import/inputs.ts';
import { type DocumentRecord, type ImportReport, reportOf } from '../import/report.ts';
import { importDocuments } from '../import/run.ts';
import {
  folderAt,
  projectAt,
  removeAbandoned,
  removeUnfinished,
  StoreError,
  write,
} from '../import/store.ts';
import { readArguments } from './import-arguments.ts';
import { openOutput } from './import-output.ts';
import { isRunning } from './is-running.ts';
import { PlainError } from './plain-error.ts';
import { endWithNpm } from './server.ts';

/** The most documents that are read at once: more need more memory than they save time. */
const MOST_PROCESSES = 4;

/** What a process ends with that a signal ends. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof EXIT_CODES;

await runCommand(async () => {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) return;
  const { base, into, force, draft } = asked;
  const destination = into === undefined ? projectAt(process.cwd()) : folderAt(base, into);
  const { signal, asks } = stopBySignal();
  await removeAbandoned(destination, isRunning);
  const found = await findFiles(asked.paths, base);
  const output = openOutput(found.length);
  const processes = Math.min(MOST_PROCESSES, os.availableParallelism());
  const records: DocumentRecord[] = [];
  let failure: Error | undefined;
  try {
    const { expect } = output;
    const options = { found, destination, force, draft, signal, expect, processes };
    for await (const record of importDocuments(options)) {
      records.push(record);
      output.tell(record);
    }
  } catch (error) {
    failure = error as Error;
  }

  const report = reportOf(records, failure === undefined);
  output.sumUp(report);
  if (asked.report !== undefined) await writeReport(path.resolve(base, asked.report), report);
  const asking = asks();
  if (asking) {
    console.error(
      'The import was stopped. What is listed above is done; the same command does the rest.',
    );
    process.exitCode = EXIT_CODES[asking];
  } else if (failure instanceof StoreError) {
    const advice =
      'What is listed above is done; once that is mended, the same command does the rest.';
    throw new PlainError(`${failure.message} ${advice}`, { cause: failure });
  } else if (failure !== undefined) {
    throw failure;
  } else if (records.length === 0) {
    throw new PlainError('There is no document in what was given.');
  } else if (report.results.refused > 0) {
    process.exitCode = 1;
  }
});

/** @throws PlainError when it cannot be written. */
async function writeReport(file: string, report: ImportReport): Promise<void> {
  try {
    await write(file, Buffer.from(`${JSON.stringify(report, null, 2)}\n`));
  } catch (error) {
    throw error instanceof StoreError ? new PlainError(error.message, { cause: error }) : error;
  }
}

/** Let signals, and the end of npm, end the import in order; a second signal ends the process at once. */
function stopBySignal(): { signal: AbortSignal; asks: () => Signal | undefined } {
  const stop = new AbortController();
  let asking: Signal | undefined;
  const end = (name: Signal) => {
    asking ??= name;
    stop.abort();
  };
  process.once('SIGINT', end).once('SIGTERM', end).once('exit', removeUnfinished);
  endWithNpm(() => {
    end('SIGTERM');
  });
  return { signal: stop.signal, asks: () => asking };
}
