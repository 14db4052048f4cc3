/** Measure the build of generated libraries. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/files.ts';
import { generateLibrary } from '../support/generated-library.ts';
import { filesOf } from '../support/pages.ts';
import { copyProject } from '../support/project.ts';
import { sizes } from './sizes.ts';

console.log(
  `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
console.log(
  '| resolutions | pages | time | pages/s | peak memory | size |\n|---|---|---|---|---|---|',
);
for (const size of sizes) {
  const copy = await copyProject(`bench-${size}`, generateLibrary(size));
  const script = path.join(root, 'tests/bench/measured-build.ts');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: copy,
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build of ${size} resolutions failed:\n${stderr}`);
  const files = filesOf(copy);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(copy, 'dist', file)).size, 0);
  const cells = [
    size,
    pages,
    `${seconds.toFixed(1)} s`,
    Math.round(pages / seconds),
    `${(Number(stdout) / 2 ** 20).toFixed(0)} MiB`,
    `${(bytes / 2 ** 20).toFixed(1)} MiB`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
