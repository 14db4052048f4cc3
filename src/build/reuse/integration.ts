import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readSnapshot } from '../library/snapshot.ts';
import { filesByNumber, sumOf, takeOver } from './files.ts';
import { inputsByNumber } from './inputs.ts';
import { type BuildRecord, readRecord, writeRecord } from './record.ts';
import { setReused } from './reused.ts';

/** Where the last build is, and what is known of it. */
interface Places {
  /** Path of the folder of the last build. */
  last: string;
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
 */
export function reuse({ last, record }: Places, code: string | undefined): Reuse {
  let config: AstroConfig;
  let inputs = new Map<string, string>();
  /** What is taken over, by number: its files, and their sum. */
  const taken = new Map<string, { files: string[]; output: string }>();

  const choose = () => {
    const known = readRecord(record);
    if (!known || known.code !== code) return;
    const alike = [...inputs.keys()].filter(
      (number) => known.numbers[number]?.inputs === inputs.get(number),
    );
    for (const [number, files] of filesByNumber(last, alike)) {
      const output = sumOf(last, files);
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
          inputs = inputsByNumber(await readSnapshot(config));
          choose();
          setReused(new Set(taken.keys()));
        },
        // Before the search index and what is kept offline are made of all files.
        'astro:build:generated': ({ dir }) => {
          const folder = fileURLToPath(dir);
          for (const { files } of taken.values()) takeOver(files, last, folder);
          setReused(undefined);
        },
      },
    },
    remember() {
      if (code === undefined) return;
      const made = [...inputs.keys()].filter((number) => !taken.has(number));
      const files = filesByNumber(last, made);
      const numbers: BuildRecord['numbers'] = {};
      for (const [number, digest] of inputs) {
        const output = taken.get(number)?.output ?? sumOf(last, files.get(number) ?? []);
        numbers[number] = { inputs: digest, output };
      }
      writeRecord(record, { code, numbers });
    },
    count: () => taken.size,
  };
}
