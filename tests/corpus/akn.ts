/**
 * Read a folder of real documents in Akoma Ntoso, named by CORPUS: which are taken, which are refused and why, and how
 * long it takes on one core. The exit code is 1 when one is taken that the parser refuses or reads differently.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { resolutionMarkdown } from '../../src/core/export/markdown.ts';
import { isContentError } from '../../src/core/parse/fault.ts';
import { parse } from '../../src/core/parse/index.ts';
import type { Resolution } from '../../src/core/resolution/model.ts';
import { aknReader } from '../../src/import/akn/index.ts';
import { SourceError } from '../../src/import/reading.ts';

const folder = process.env['CORPUS'];
if (!folder) {
  console.log('CORPUS names no folder of documents: nothing is read.');
  process.exit();
}

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xml'))
  .sort();
const read = aknReader();
const kinds = new Map<string, number>();
let taken = 0;
let bytes = 0;
const start = performance.now();

for (const name of names) {
  const source = readFileSync(join(folder, name));
  bytes += source.length;
  try {
    const { resolution, repairs, remarks } = await read(source);
    for (const { kind } of [...repairs, ...remarks]) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const again = parse(resolutionMarkdown(resolution));
    if (!isDeepStrictEqual(withoutPlaces(again), withoutPlaces(resolution))) {
      report(name, 'is read back differently.');
    } else taken++;
  } catch (error) {
    if (error instanceof SourceError) console.log(`${basename(name)} refused\n${error.message}`);
    else if (isContentError(error)) report(name, error.message);
    else throw error;
  }
}

const seconds = (performance.now() - start) / 1000;
const megabytes = bytes / 1_000_000;
console.table(Object.fromEntries([...kinds].sort(([, a], [, b]) => b - a)));
console.log(
  `${taken} of ${names.length} taken; ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s, ` +
    `${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory.`,
);

function report(name: string, message: string): void {
  console.log(`${basename(name)} is taken, and its content file is not: ${message}`);
  process.exitCode = 1;
}

function withoutPlaces(resolution: Resolution): unknown {
  return JSON.parse(
    JSON.stringify(resolution, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );
}
