import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  /** Digest of all that every page depends on, the content apart. */
  code: z.string(),
  /** By number: the digest of what its pages and files are made of, and the sum of what they are. */
  numbers: z.record(z.string(), z.object({ inputs: z.string(), output: z.string() })),
});

/** What is known of the last build. */
export type BuildRecord = z.infer<typeof schema>;

/** Read a record; nothing where there is none, or none that can be understood. */
export function readRecord(file: string): BuildRecord | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Without a record all is made anew.
    return undefined;
  }
}

/** Write a record, whole or not at all. */
export function writeRecord(file: string, record: BuildRecord): void {
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(record));
  renameSync(fresh, file);
}
