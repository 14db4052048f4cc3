/**
 * Measure the build of libraries that have the shape of real ones: whole, and again after one file changed; what it
 * writes, by kind; and how heavy pages are.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from '../support/files.ts';
import { filesOf } from '../support/pages.ts';
import { copyProject } from '../support/project.ts';
import { realLibrary } from '../support/real-library.ts';
import type { Measured } from './measured-build.ts';
import { sizes } from './sizes.ts';

/** Kinds of files, by path: the first that fits. */
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['list of resolutions', /^(years|committees|subjects)\//],
  ['list of who cites or of a series', /\/(cited-by|series)\/(.+\/)?index\.html$/],
  ['whole text', /^[\w-]+\/\d+(\/[a-z])?\/index\.html$/],
  ['page of a part or of notes', /\/(preamble|operative|notes)\/index\.html$/],
  ['page of a paragraph or division', /^[\w-]+\/\d+\/.+\/index\.html$/],
  ['page of a session', /^(\d+|E?S-\d+)\/index\.html$/],
  ['other page', /\.html$/],
  ['picture', /\.png$/],
  ['pack', /\.pack$/],
  ['search index', /^(pagefind|search)\//],
  ['JSON, Markdown, text of a place', /^[\w-]+\/\d+\/.+\.(json|md|txt)$/],
  ['formats of a resolution', /^[\w-]+\/.+\.(json|md|txt|xml|ris|bib)$/],
  ['all else', /(?:)/],
];

console.log(
  `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const rows: string[][] = [];
const kinds: string[][] = [];
for (const size of sizes) {
  const content = realLibrary(size);
  const copy = await copyProject(`bench-${size}`, content);
  const whole = build(copy);
  const [name = ''] = Object.keys(content);
  writeFileSync(path.join(copy, 'content', name), edited(content[name] ?? ''));
  const again = build(copy);
  const files = filesOf(copy).map((file) => ({ file, bytes: statSync(inDist(copy, file)).size }));
  rows.push([
    String(size),
    String(files.filter(({ file }) => file.endsWith('.html')).length),
    String(files.length),
    megabytes(files),
    `${whole.seconds.toFixed(0)} s`,
    `${whole.processor.toFixed(0)} s`,
    `${(whole.memory / 1e9).toFixed(2)} GB`,
    `${again.seconds.toFixed(0)} s`,
    `${again.processor.toFixed(0)} s`,
    `${(again.memory / 1e9).toFixed(2)} GB`,
  ]);
  for (const [kind, of] of Map.groupBy(files, ({ file }) => kindOf(file))) {
    kinds.push([String(size), kind, String(of.length), megabytes(of), heaviest(copy, of)]);
  }
}
table(
  [
    'resolutions',
    'pages',
    'files',
    'size',
    'whole build',
    'processor',
    'memory',
    'one file changed',
    'processor',
    'memory',
  ],
  rows,
);
table(['resolutions', 'kind', 'files', 'size', 'heaviest page, with brotli'], kinds);

/** Build a copy in a process of its own. */
function build(copy: string): Measured & { seconds: number } {
  const script = path.join(root, 'tests/bench/measured-build.ts');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: copy,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build of ${copy} failed:\n${stderr}`);
  return { seconds, ...(JSON.parse(stdout.split('\n').at(-2) ?? '') as Measured) };
}

function edited(text: string): string {
  return text.replace(/^title: /m, '$&新');
}

function inDist(copy: string, file: string): string {
  return path.join(copy, 'dist', file);
}

function kindOf(file: string): string {
  return KINDS.find(([, pattern]) => pattern.test(file))?.[0] ?? '';
}

/** The most that a page weighs as a host sends it; of the 50 longest of a kind one is the heaviest. */
function heaviest(copy: string, files: readonly { file: string; bytes: number }[]): string {
  const pages = files.filter(({ file }) => file.endsWith('.html'));
  const longest = pages.toSorted((a, b) => b.bytes - a.bytes).slice(0, 50);
  const sizes = longest.map(({ file }) => ({
    file,
    bytes: brotli(readFileSync(inDist(copy, file))),
  }));
  const [most] = sizes.sort((a, b) => b.bytes - a.bytes);
  return most ? `${(most.bytes / 1000).toFixed(1)} KB: /${path.dirname(most.file)}/` : '';
}

function brotli(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function megabytes(files: readonly { bytes: number }[]): string {
  return `${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  console.log(`\n${lines.join('\n')}`);
}
