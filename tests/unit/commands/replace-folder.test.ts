import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { lstatSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { replaceFolder } from '../../../src/commands/replace-folder.ts';

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);

/** Write files by path, with their folders. */
function write(root: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

/** Files of a folder by path. */
function filesIn(root: string): Record<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(root, file), readFileSync(file, 'utf8')];
    }),
  );
}

const old = { 'index.html': 'old', '64/158/index.html': 'old', '_astro/a.js': 'old', kind: 'file' };
const fresh = {
  'index.html': 'new',
  '64/158/index.html': 'new',
  '_astro/b.js': 'new',
  'kind/a': 'folder',
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'replace-'));
  write(at('fresh'), fresh);
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

describe('replaceFolder', () => {
  it('should put a folder where none is', async () => {
    await replaceFolder(at('dist'), at('fresh'), at('last'));
    expect(filesIn(at('dist'))).toEqual(fresh);
  });

  it('should put a folder in the place of another, which it keeps', async () => {
    write(at('dist'), old);
    await replaceFolder(at('dist'), at('fresh'), at('last'));
    expect(filesIn(at('dist'))).toEqual(fresh);
    expect(filesIn(at('last'))).toEqual(old);
  });

  it('should fill the folder that a symbolic link leads to, and leave the link', async () => {
    write(at('elsewhere'), { ...old, '.build-killed/index.html': 'half' });
    symlinkSync('elsewhere', at('dist'));
    await replaceFolder(at('dist'), at('fresh'), at('last'));
    expect(lstatSync(at('dist')).isSymbolicLink()).toBe(true);
    expect(filesIn(at('elsewhere'))).toEqual(fresh);
    expect(readdirSync(at('elsewhere')).sort()).toEqual(['64', '_astro', 'index.html', 'kind']);
  });

  it('should make the folder that a symbolic link leads to', async () => {
    symlinkSync('elsewhere', at('dist'));
    await replaceFolder(at('dist'), at('fresh'), at('last'));
    expect(filesIn(at('elsewhere'))).toEqual(fresh);
  });

  it('should leave a folder as it was when what is to fill it cannot be read', async () => {
    write(at('elsewhere'), old);
    symlinkSync('elsewhere', at('dist'));
    await expect(replaceFolder(at('dist'), at('none'), at('last'))).rejects.toThrow('ENOENT');
    expect(filesIn(at('elsewhere'))).toEqual(old);
  });
});
