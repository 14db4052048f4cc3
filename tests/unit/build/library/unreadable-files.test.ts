import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readLibrary } from '../../../../src/build/library/content-folder.ts';
import { root } from '../../../support/files.ts';
import { text64158 } from '../../../support/libraries.ts';
import { body } from '../../../support/marked.ts';

let folder: string;
const content = (name: string) => path.join(folder, 'content', name);
const read = () => readLibrary(pathToFileURL(`${folder}/`));

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'library-'));
  mkdirSync(content(''));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

describe('readLibrary', () => {
  it('should follow symbolic links, as those of a volume that is swapped as a whole', async () => {
    mkdirSync(content('..2026_11_24'));
    writeFileSync(content('..2026_11_24/64-158.md'), text64158);
    symlinkSync('..2026_11_24', content('..data'));
    symlinkSync('..data/64-158.md', content('64-158.md'));
    expect((await read()).map(({ symbol }) => symbol)).toEqual(['A/RES/64/158']);
  });

  it('should say what each file is that cannot be read', async () => {
    mkdirSync(content('a.md'));
    execFileSync('mkfifo', [content('b.md')]);
    symlinkSync('nowhere.md', content('c.md'));
    symlinkSync('d.md', content('d.md'));
    writeFileSync(
      Buffer.concat([Buffer.from(content('e')), Buffer.of(0xb4, 0xf3), Buffer.from('.md')]),
      '',
    );
    writeFileSync(content('f.md'), '');
    truncateSync(content('f.md'), 600 * 2 ** 20);
    writeFileSync(content('g.md'), Buffer.from(text64158, 'utf16le'));

    const { message } = await read().then(
      () => new Error('It was read.'),
      (error: unknown) => error as Error,
    );

    expect(message.split('\n').filter((line) => !line.startsWith('    '))).toEqual([
      'content/a.md:1:1 file-unreadable It is a folder.',
      'content/b.md:1:1 file-unreadable It is a pipe or a device.',
      'content/c.md:1:1 file-unreadable It cannot be read: no such file or directory.',
      'content/d.md:1:1 file-unreadable It cannot be read: too many symbolic links encountered.',
      'content/e\uFFFD\uFFFD.md:1:1 file-unreadable Its name is not UTF-8.',
      'content/f.md:1:1 file-length The file is 629145600 bytes long.',
      'content/g.md:1:2 encoding The file is not UTF-8; it looks like UTF-16.',
    ]);
  });

  it('should say when the folder itself cannot be read, or is missing', async () => {
    rmSync(content(''), { recursive: true });
    await expect(read()).rejects.toThrow('content:1:1 library-empty');
    writeFileSync(path.join(folder, 'content'), '');
    await expect(read()).rejects.toThrow(
      'content:1:1 file-unreadable It cannot be read: not a directory.',
    );
  });

  it('should read more files than a process may open', () => {
    const { source } = body`1. *决定*甲。`;
    for (let number = 1; number <= 150; number++) {
      const text = source.replace('A/RES/64/158', `A/RES/64/${number}`);
      writeFileSync(content(`64-${number}.md`), text);
    }
    const module = pathToFileURL(path.join(root, 'src/build/library/content-folder.ts'));
    const script = `import { readLibrary } from ${JSON.stringify(module)};
      console.log((await readLibrary(new URL(${JSON.stringify(pathToFileURL(`${folder}/`))}))).length);`;
    const command = 'ulimit -n 100 && "$0" --input-type=module --eval "$1"';
    expect(
      execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' }),
    ).toBe('150\n');
  });
});
