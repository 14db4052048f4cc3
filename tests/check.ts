/** Check format, lint and types side by side. What each says is shown when it ends; the exit code is 1 if one fails. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const CHECKS = [
  'prettier --check .',
  'eslint --max-warnings 0 .',
  'astro-check --minimumFailingSeverity hint',
];

await Promise.all(
  CHECKS.map(async (check) => {
    // npm puts the programs of packages into the path; a shell finds them there on every system.
    const child = spawn(check, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const exit = once(child, 'exit') as Promise<[number | null]>;
    const [stdout, stderr, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      exit,
    ]);
    console.log(`> ${check}\n${stdout}${stderr}`);
    if (exitCode !== 0) process.exitCode = 1;
  }),
);
