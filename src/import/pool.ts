import { Worker } from 'node:worker_threads';
import { type DocumentOutcome, refusal } from './document.ts';

/** Threads that read documents, so that one that hangs or takes all memory is the only one to fail. */
export interface Pool {
  /** Read a document; it is refused when its thread dies or takes too long. */
  read: (bytes: Uint8Array) => Promise<DocumentOutcome>;
  /** End all threads. What is being read is never answered. */
  close: () => Promise<void>;
}

/** How a pool works. */
export interface PoolOptions {
  /** How many documents are read at once. */
  size: number;
  /** The module that a thread runs: it answers each `Uint8Array` with a `DocumentOutcome`. */
  script: URL;
  /** How long one document may take, in milliseconds; a long one takes some hundreds. */
  patience: number;
}

/** The most memory of a thread, in megabytes: with two of them and the rest a run stays below 1 GB. */
const MEMORY = 320;

/** How long a thread may take to begin, in milliseconds: it takes a second, but a machine may do much else. */
const START = 60_000;

/** The kinds of reasons that are no fault of a document that can be seen. */
export const READING_ENDED = 'reading ended';
export const READING_TOO_LONG = 'reading too long';

export function openPool({ size, script, patience }: PoolOptions): Pool {
  const idle: (Worker | undefined)[] = Array.from({ length: size }, () => undefined);
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let isClosed = false;

  return {
    async read(bytes) {
      while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      let worker = idle.pop();
      const isReady = worker && worker.threadId >= 0;
      if (!worker || !isReady) worker = start();
      const outcome = await ask(worker, bytes, isReady ? patience : patience + START);
      if ('reason' in outcome) {
        all.delete(worker);
        await worker.terminate();
        worker = undefined;
      }
      idle.push(worker);
      if (!isClosed) waiting.shift()?.();
      return 'reason' in outcome ? refusal([outcome.reason]) : outcome;
    },
    async close() {
      isClosed = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };

  function start(): Worker {
    // What a library prints of a document is no message to a person.
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    // A thread that dies between two documents is replaced at the next.
    worker.on('error', () => all.delete(worker));
    all.add(worker);
    return worker;
  }
}

type Answer = DocumentOutcome | { reason: DocumentOutcome['reasons'][number] };

function ask(worker: Worker, bytes: Uint8Array, patience: number): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      const message = `Reading it was given up after ${patience / 1000} s.`;
      end(failure(READING_TOO_LONG, message));
    }, patience);
    const answer = (outcome: DocumentOutcome) => {
      end(outcome);
    };
    const die = (error: unknown) => {
      const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      const why = isMemory ? `took more than ${MEMORY} MB of memory` : `failed (${String(error)})`;
      end(failure(READING_ENDED, `Reading it ${why}.`));
    };
    const exit = (code: number) => {
      // Of one that ends by an error, that is told too, and says more.
      setImmediate(() => {
        die(`exit code ${code}`);
      });
    };
    worker.once('message', answer).once('error', die).once('exit', exit);
    worker.postMessage(bytes);

    function end(outcome: Answer): void {
      clearTimeout(timer);
      worker.off('message', answer).off('error', die).off('exit', exit);
      resolve(outcome);
    }
  });
}

function failure(kind: string, message: string): Answer {
  return { reason: { kind, message, line: 1, column: 1 } };
}
