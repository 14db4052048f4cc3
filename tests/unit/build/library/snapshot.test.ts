import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { resolutionLoader } from '../../../../src/build/library/loader.ts';
import { library, readSnapshot } from '../../../../src/build/library/snapshot.ts';
import { isContentError } from '../../../../src/core/parse/fault.ts';
import { text64158 as sound } from '../../../support/libraries.ts';

const edited = sound.replace('自由决定其政治地位', '为测试而改的文字');

let root: string;
let config: Pick<AstroConfig, 'root' | 'integrations'>;

/** What Astro does when a command begins. */
function begin(command: 'build' | 'dev'): void {
  const setup = { command, config } as HookParameters<'astro:config:setup'>;
  for (const { hooks } of config.integrations) void hooks['astro:config:setup']?.(setup);
}

function write(text: string): void {
  writeFileSync(path.join(root, 'content/64-158.md'), text);
}

async function snapshot(): Promise<string> {
  return JSON.stringify(await readSnapshot(config));
}

/** What the loader puts into the collection. */
async function collection(): Promise<string> {
  const entries: unknown[] = [];
  const store = {
    clear: () => undefined,
    set: ({ data }: { data: unknown }) => entries.push(data),
  };
  await resolutionLoader().load({ store, config } as unknown as LoaderContext);
  return JSON.stringify(entries);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'snapshot-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(path.join(root, 'content'));
  write(sound);
  config = { root: pathToFileURL(`${root}/`), integrations: [library()] };
});

describe('the library', () => {
  it('should be the same for all of a build, whatever is edited meanwhile', async () => {
    begin('build');
    const pages = await collection();
    write(edited);
    expect(await snapshot()).toBe(pages);
    expect(pages).not.toContain('为测试而改的文字');
  });

  it('should be read once a build', async () => {
    begin('build');
    await collection();
    rmSync(path.join(root, 'content'), { recursive: true });
    expect(await readSnapshot(config)).toBe(await readSnapshot(config));
  });

  it('should be read anew by the next build in the same process', async () => {
    begin('build');
    await collection();
    write(edited);
    begin('build');
    expect(await collection()).toContain('为测试而改的文字');
    expect(await snapshot()).toContain('为测试而改的文字');
  });

  it('should be that of now while developing', async () => {
    begin('dev');
    await collection();
    write(edited);
    expect(await snapshot()).toContain('为测试而改的文字');
    expect(await collection()).toContain('为测试而改的文字');
  });

  it('should fail with the faults of the content', async () => {
    begin('build');
    write('');
    await expect(collection()).rejects.toSatisfy(isContentError);
  });

  it('should say so when the settings lack it', async () => {
    config.integrations = [];
    await expect(snapshot()).rejects.toThrow('astro.config.ts needs library()');
  });
});
