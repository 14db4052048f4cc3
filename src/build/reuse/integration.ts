import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readSnapshot } from '../library/snapshot.ts';
import { filesByNumber, sumOf, takeOver } from './files.ts';
import { inputsByNumber } from './inputs.ts';
import { type BuildRecord, readRecord, writeRecord } from './record.ts';
import { setNotMade } from '../library/made.ts';

/** Where the last build is, and what is known of it. */
interface Last {
  /** Path of the folder of the last build. */
  folder: string;
  /** Path of its record. */
  record: string;
}

/** A build that takes over what is the same as in the last one. */
export interface Reuse {
  integration: AstroIntegration;
  /** Write down what was built, for the next build, once it is in the place of the last. */
  remember: () => void;
  /** How many numbers were taken over. */
  count: () => number;
}

/**
 * Make again only what changed: take the pages and files of a number from the last build where all that they are made
 * of is the same, and where they are to the byte what that build wrote. In any doubt they are made anew.
 *
 * @param code - Digest of what all pages depend on beside the content; without one nothing is taken over.
 * @param sessions - Those whose resolutions are made; without any, all are.
 */
export function reuse(last: Last, code: string | undefined, sessions?: readonly string[]): Reuse {
  let config: AstroConfig;
  /** What the pages and files of each number that this build publishes are made of. */
  let inputs = new Map<string, string>();
  /** What is taken over, by number: its files, and their sum. */
  const taken = new Map<string, { files: string[]; output: string }>();

  const choose = () => {
    const known = readRecord(last.record);
    if (!known || known.code !== code) return;
    const alike = [...inputs.keys()].filter(
      (number) => known.numbers[number]?.inputs === inputs.get(number),
    );
    for (const [number, files] of filesByNumber(last.folder, alike)) {
      const output = sumOf(last.folder, files);
      if (output === known.numbers[number]?.output) taken.set(number, { files, output });
    }
  };

  return {
    integration: {
      name: 'reuse',
      hooks: {
        'astro:config:done': (settled) => {
          ({ config } = settled);
        },
        'astro:build:start': async () => {
          const all = inputsByNumber(await readSnapshot(config));
          const isOurs = ofSessions(all.keys(), sessions);
          inputs = new Map([...all].filter(([number]) => isOurs(number)));
          choose();
          setNotMade(new Set([...all.keys()].filter((n) => !inputs.has(n) || taken.has(n))));
        },
        // Before the search index and what is kept offline are made of all files.
        'astro:build:generated': ({ dir }) => {
          const folder = fileURLToPath(dir);
          for (const { files } of taken.values()) takeOver(files, last.folder, folder);
          setNotMade(undefined);
        },
      },
    },
    remember() {
      if (code === undefined) return;
      const made = [...inputs.keys()].filter((number) => !taken.has(number));
      const files = filesByNumber(last.folder, made);
      const numbers: BuildRecord['numbers'] = {};
      for (const [number, digest] of inputs) {
        const output = taken.get(number)?.output ?? sumOf(last.folder, files.get(number) ?? []);
        numbers[number] = { inputs: digest, output };
      }
      writeRecord(last.record, { code, numbers });
    },
    count: () => taken.size,
  };
}

/**
 * Whether a number is of one of these sessions.
 *
 * @throws Error when a session has no resolution.
 */
function ofSessions(
  numbers: Iterable<string>,
  sessions: readonly string[] | undefined,
): (number: string) => boolean {
  if (!sessions) return () => true;
  const sessionOf = (number: string) => number.split('/')[0] ?? '';
  const known = new Set(Array.from(numbers, sessionOf));
  const unknown = sessions.find((session) => !known.has(session));
  if (unknown !== undefined) {
    throw new Error(
      `SESSIONS names ${JSON.stringify(unknown)}, a session of which content/ has no resolution. Write those that it has: ${[...known].join(',')}.`,
    );
  }
  return (number) => sessions.includes(sessionOf(number));
}
