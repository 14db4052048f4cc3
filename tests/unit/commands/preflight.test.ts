import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readProject, root } from '../../support/files.ts';

const PREFLIGHT = 'src/commands/preflight.cjs';
const temporary = mkdtempSync(path.join(os.tmpdir(), 'preflight-'));
afterAll(() => {
  rmSync(temporary, { recursive: true });
});

/** Run the check in a copy of the project with this name. */
function preflight(name: string, options: string[] = []) {
  const folder = path.join(temporary, name);
  mkdirSync(path.join(folder, 'src/commands'), { recursive: true });
  cpSync(path.join(root, PREFLIGHT), path.join(folder, PREFLIGHT));
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, PREFLIGHT], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('preflight', () => {
  it.each(['plain', "a %41 [b] {c} (d) !e & ' ` $f ~ ^ | < > ; , = é 人"])(
    'should let %s pass',
    (name) => {
      expect(preflight(name)).toEqual({ status: 0, output: '' });
    },
  );

  it.each([
    ['a#b', '#'],
    ['a?b', '?'],
    ['a*b', '*'],
    ['a"b', '"'],
    ['a\\b', '\\'],
    ['a:b', ':'],
    ['a\nb', 'a line end'],
    ['a\rb', 'a line end'],
  ])('should say that no tool works in a folder named %j', (name, character) => {
    const { status, output } = preflight(name);
    expect(status).toBe(1);
    expect(output).toContain(`characters with which its tools do not work (${character}):\n`);
    expect(output).toContain('Rename the folder, or move the project');
  });

  it.each([
    ['20.20.2', 1],
    ['22.17.1', 1],
    ['22.18.0', 0],
    ['24.0.0', 0],
  ])('should know whether Node.js %s can run the project', (version, exitCode) => {
    const pretend = path.join(temporary, `${version}.cjs`);
    writeFileSync(
      pretend,
      `Object.defineProperty(process, 'versions', { value: { node: '${version}' } });`,
    );
    const { status, output } = preflight('plain', ['--require', pretend]);
    expect(status).toBe(exitCode);
    if (exitCode === 0) return;
    expect(output).toContain(`This is Node.js ${version}, and the project needs 22.18 or later.`);
    expect(output).toContain('npm ci --ignore-scripts=false');
  });

  it('should come first in every script that runs code of the project', () => {
    const { scripts } = JSON.parse(readProject('package.json')) as {
      scripts: Record<string, string>;
    };
    const { format, test, ...others } = scripts;
    expect(format).toMatch(/^prettier /);
    expect(test).toMatch(/^npm run check && /);
    for (const script of Object.values(others)) {
      expect(script).toMatch(/^node src\/commands\/preflight\.cjs && /);
    }
  });
});
