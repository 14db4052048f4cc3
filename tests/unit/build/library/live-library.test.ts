import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { LiveLibrary } from '../../../../src/build/library/live-library.ts';
import { text64158 } from '../../../support/libraries.ts';

const sound = text64158;
const of = (short: string) => sound.replace('64/158', short);

let root: string;
let library: LiveLibrary;
let changes: number;
let log: string[];

function write(name: string, text: string): void {
  writeFileSync(path.join(root, 'content', name), text);
}

async function symbols(): Promise<string[]> {
  return (await library.read()).map(({ symbol }) => symbol);
}

/** The faulty files with the resolutions whose pages show it. */
function faulty() {
  return library.faulty.map(({ path, symbol }) => [path, symbol]);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'live-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(path.join(root, 'content'));
  log = [];
  changes = 0;
  const tell = (message: string) => log.push(message);
  const logger = { error: tell, info: tell } as unknown as AstroIntegrationLogger;
  library = new LiveLibrary(pathToFileURL(`${root}/`), logger);
  library.changed = () => {
    changes++;
  };
});

describe('the library while it is edited', () => {
  it('should go on with what is sound, and know a file that never was by its name', async () => {
    write('64-158.md', sound);
    write('64-159.md', '');
    write('ES-10-21.md', '');
    write('draft.md', '');
    expect(await symbols()).toEqual(['A/RES/64/158']);
    expect(faulty()).toEqual([
      ['content/64-159.md', 'A/RES/64/159'],
      ['content/ES-10-21.md', 'A/RES/ES-10/21'],
      ['content/draft.md', undefined],
    ]);
  });

  it('should keep what a faulty file last held until the file is gone', async () => {
    write('a.md', sound);
    await library.read();
    write('a.md', 'x');
    expect(await symbols()).toEqual(['A/RES/64/158']);
    expect(faulty()).toEqual([['content/a.md', 'A/RES/64/158']]);
    rmSync(path.join(root, 'content/a.md'));
    expect(await symbols()).toEqual([]);
    expect(faulty()).toEqual([['content', undefined]]);
  });

  it('should hold a resolution once, the sound one, when two files have it', async () => {
    write('b.md', of('64/1'));
    await library.read();
    write('a.md', of('64/1').replace('自由', '更正'));
    const resolutions = await library.read();
    expect(resolutions.map(({ symbol }) => symbol)).toEqual(['A/RES/64/1']);
    expect(JSON.stringify(resolutions)).toContain('更正');
    expect(faulty()).toEqual([['content/b.md', 'A/RES/64/1']]);
  });

  it('should tell of faults once, and when they are mended', async () => {
    write('a.md', sound);
    await library.read();
    expect([changes, log]).toEqual([0, []]);
    write('a.md', '');
    await library.read();
    await library.read();
    expect(log).toEqual([expect.stringContaining('content/a.md:1:1 front-matter-missing')]);
    expect(changes).toBe(1);
    write('a.md', sound);
    await library.read();
    expect(log.at(-1)).toBe('The content is sound again.');
    expect(changes).toBe(2);
  });
});
