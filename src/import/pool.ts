import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type DocumentOutcome, refusal } from './document.ts';

/**
 * Processes that read documents, so that one that hangs or takes all memory is the only one to fail: a thread that runs
 * out of memory can end the whole process.
 */
export interface Pool {
  /** Read a document; it is refused when its process dies or takes too long. */
  read: (bytes: Uint8Array) => Promise<DocumentOutcome>;
  /** End all processes. What is being read is never answered. */
  close: () => Promise<void>;
}

/** How a pool works. */
export interface PoolOptions {
  /** How many documents are read at once. */
  size: number;
  /** The module that a process runs: it answers each `Uint8Array` with a `DocumentOutcome`. */
  script: URL;
  /** How long one document may take, in milliseconds; a long one takes some hundreds. */
  patience: number;
}

/** The most memory of a process, in megabytes: with two of them and the rest a run stays below 1 GB. */
const MEMORY = 320;

/** How long a process may take to begin, in milliseconds: it takes a second, but a machine may do much else. */
const START = 60_000;

/** The kinds of reasons that are no fault of a document that can be seen. */
export const READING_ENDED = 'reading ended';
export const READING_TOO_LONG = 'reading too long';

export function openPool({ size, script, patience }: PoolOptions): Pool {
  const idle: (ChildProcess | undefined)[] = Array.from({ length: size }, () => undefined);
  const all = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let isClosed = false;

  return {
    async read(bytes) {
      while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      let reader = idle.pop();
      const isReady = reader?.connected ?? false;
      if (!reader || !isReady) reader = start();
      const outcome = await ask(reader, bytes, isReady ? patience : patience + START);
      if ('reason' in outcome) {
        await end(reader);
        reader = undefined;
      }
      idle.push(reader);
      if (!isClosed) waiting.shift()?.();
      return 'reason' in outcome ? refusal([outcome.reason]) : outcome;
    },
    async close() {
      isClosed = true;
      await Promise.all(Array.from(all, end));
    },
  };

  function start(): ChildProcess {
    const reader = fork(fileURLToPath(script), [], {
      execArgv: [`--max-old-space-size=${MEMORY}`],
      serialization: 'advanced',
      // What a library prints of a document is no message to a person.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    all.add(reader);
    reader.once('exit', () => all.delete(reader));
    // What goes wrong between two documents is seen at the next.
    reader.on('error', () => undefined);
    return reader;
  }
}

async function end(reader: ChildProcess): Promise<void> {
  if (reader.exitCode !== null || reader.signalCode !== null) return;
  const gone = new Promise((resolve) => reader.once('exit', resolve));
  reader.kill('SIGKILL');
  await gone;
}

type Answer = DocumentOutcome | { reason: DocumentOutcome['reasons'][number] };

function ask(reader: ChildProcess, bytes: Uint8Array, patience: number): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      const message = `Reading it was given up after ${patience / 1000} s.`;
      settle(failure(READING_TOO_LONG, message));
    }, patience);
    const answer = (outcome: unknown) => {
      settle(outcome as DocumentOutcome);
    };
    const die = (error: unknown) => {
      settle(failure(READING_ENDED, `Reading it failed (${String(error)}).`));
    };
    const exit = (code: number | null, signal: string | null) => {
      // So Node.js ends when its memory is used up.
      if (signal !== 'SIGABRT') die(code === null ? signal : `exit code ${code}`);
      else settle(failure(READING_ENDED, `Reading it took more than ${MEMORY} MB of memory.`));
    };
    reader.once('message', answer).once('error', die).once('exit', exit);
    reader.send(bytes, (error) => {
      // That it is gone is told by its exit, which says why.
      if (error && reader.connected) die(error);
    });

    function settle(outcome: Answer): void {
      clearTimeout(timer);
      reader.off('message', answer).off('error', die).off('exit', exit);
      resolve(outcome);
    }
  });
}

function failure(kind: string, message: string): Answer {
  return { reason: { kind, message, line: 1, column: 1 } };
}
