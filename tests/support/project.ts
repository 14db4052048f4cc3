import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './files.ts';
import { oneResolution, severalResolutions } from './libraries.ts';

/** What commands see of the environment: not Vitest's own settings, which would make Astro build for tests. */
const KEPT = ['PATH', 'HOME', 'SystemRoot', 'TEMP'];

/** What a command of the project did. */
export interface Outcome {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** What a copy of the project publishes: content files by name, or the project's own. */
export type Content = Record<string, string> | 'own';

/**
 * Copy the project into a folder of its own, where it can be built without touching this one.
 *
 * @param name - Name of the folder; what a former run left there is removed.
 * @param content - What it publishes, with the sources that the fixtures have of it.
 * @returns Path of the copy.
 */
export async function copyProject(name: string, content: Content = oneResolution): Promise<string> {
  const copy = path.join(root, '.cache/test', name);
  await rm(copy, { recursive: true, force: true });
  const parts = ['src', 'public', 'astro.config.ts', 'package.json', 'tsconfig.json'];
  if (content === 'own') parts.push('content');
  for (const part of parts) {
    await cp(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  if (content === 'own') return copy;

  const sources = path.join(copy, 'public/source');
  await rm(sources, { recursive: true, force: true });
  await cp(path.join(root, 'tests/fixtures/source'), sources, {
    recursive: true,
    filter: (file) => {
      // A source is that of the text as the fixtures have it.
      const name = `${path.basename(file, '.txt')}.md`;
      return !file.endsWith('.txt') || content[name] === severalResolutions[name];
    },
  });
  await mkdir(path.join(copy, 'content'), { recursive: true });
  for (const [file, text] of Object.entries(content)) {
    await writeFile(path.join(copy, 'content', file), text);
  }
  return copy;
}

/** Take the sources out of a copy, so that its text may be edited and is still built. */
export async function dropSources(copy: string): Promise<void> {
  await rm(path.join(copy, 'public/source'), { recursive: true, force: true });
}

/** Run one of the project's commands, such as `build`, in a copy. */
export async function run(
  copy: string,
  command: string,
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const child = start(copy, command, environment);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (child.exitCode === null) await once(child, 'exit');
  return { exitCode: child.exitCode, stdout, stderr };
}

/** A server that one of the project's commands runs. */
export interface Server {
  /** Such as `http://localhost:4321`. */
  origin: string;
  /** What it has printed so far. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Start `serve` or `dev` in a copy, on a free port unless `PORT` is given, and wait until it prints its address. */
export async function serve(
  copy: string,
  command: 'serve' | 'dev',
  environment: Record<string, string> = {},
): Promise<Server> {
  const child = start(copy, command, { PORT: String(await freePort()), ...environment });
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
        if (address) resolve(address);
      });
    }
    child.on('exit', () => {
      reject(new Error(`${command} ended:\n${output}`));
    });
  });
  const stop = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return { origin, output: () => output, stop };
}

/** A port of the loopback that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
}

function start(copy: string, command: string, environment: Record<string, string>) {
  return spawn(process.execPath, [path.join('src/commands', `${command}.ts`)], {
    cwd: copy,
    env: { ...Object.fromEntries(KEPT.map((name) => [name, process.env[name]])), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Copy and build the project; what the build prints, but for what it says of itself at the end, is an error. */
export async function buildProject(
  name: string,
  environment: Record<string, string> = {},
  content?: Content,
): Promise<string> {
  const copy = await copyProject(name, content);
  const { exitCode, stdout, stderr } = await run(copy, 'build', environment);
  if (exitCode !== 0 || !/^Built dist\/ .*\nFiles: .*\n$/.test(stdout) || stderr) {
    throw new Error(
      `The build of ${name} is not clean (exit code ${exitCode}):\n${stdout}${stderr}`,
    );
  }
  return copy;
}
