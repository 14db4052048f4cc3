import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, HookParameters } from 'astro';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { reuse } from '../../../../src/build/reuse/integration.ts';
import { isMade } from '../../../../src/build/library/made.ts';
import type { Resolution } from '../../../../src/core/resolution/model.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { numberPath } from '../../../../src/core/resolution/symbol.ts';
import { realLibrary } from '../../../support/real-library.ts';
import { text64158 } from '../../../support/libraries.ts';

const small = [
  ...Object.values(realLibrary(3)),
  text64158.replace('A/RES/64/158', 'A/RES/64/254 A'),
  text64158.replace('A/RES/64/158', 'A/RES/64/254 B'),
].map((text) => parse(text));
const all = ['64/254', '74/1', '74/2', '74/3'];

let folder: string;
let last: string;

/** Build, of code that is not known when it is empty: what is not taken over is written; then the fresh folder takes the place of the last. */
async function build(
  library: readonly Resolution[],
  code = 'code',
  sessions?: string[],
): Promise<string[]> {
  const fresh = path.join(folder, 'fresh');
  const build = reuse(
    { folder: last, record: path.join(folder, 'record.json') },
    code || undefined,
    sessions,
  );
  const { hooks } = build.integration;
  const config = {
    integrations: [{ name: 'library', hooks: { 'library:read': () => Promise.resolve(library) } }],
  } as unknown as AstroConfig;
  await hooks['astro:config:done']?.({ config } as HookParameters<'astro:config:done'>);
  await hooks['astro:build:start']?.({} as HookParameters<'astro:build:start'>);
  const reused = new Set<string>();
  for (const { symbol, title } of library) {
    const number = numberPath(symbol);
    if (isMade(number)) write(fresh, number, title);
    else if (!sessions || sessions.includes(number.split('/')[0] ?? '')) reused.add(number);
  }
  const dir = pathToFileURL(`${fresh}/`);
  await hooks['astro:build:generated']?.({ dir } as HookParameters<'astro:build:generated'>);
  expect(all.every(isMade)).toBe(true);
  rmSync(last, { recursive: true, force: true });
  rename(fresh);
  build.remember();
  expect(build.count()).toBe(reused.size);
  return [...reused].sort();
}

function write(to: string, number: string, title: string): void {
  mkdirSync(path.join(to, number, 'op1'), { recursive: true });
  writeFileSync(path.join(to, `${number}/index.html`), title);
  writeFileSync(path.join(to, `${number}/op1/index.html`), title);
  writeFileSync(path.join(to, `${number}.pack`), title);
}

function rename(fresh: string): void {
  rmSync(last, { recursive: true, force: true });
  mkdirSync(path.dirname(last), { recursive: true });
  renameSync(fresh, last);
}

/** A resolution with another title. */
function retitled(resolution: Resolution | undefined): Resolution {
  if (!resolution) throw new Error('There is none.');
  return { ...resolution, title: `${resolution.title}，另一题目` };
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reuse-'));
  last = path.join(folder, 'dist');
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

describe('a build', () => {
  it('should take over nothing when there was none before', async () => {
    expect(await build(small)).toEqual([]);
  });

  it('should take over all that is the same, and the same files', async () => {
    await build(small);
    const before = statSync(path.join(last, '74/2/op1/index.html')).ino;
    expect(await build(small)).toEqual(all);
    expect(statSync(path.join(last, '74/2/op1/index.html')).ino).toBe(before);
    expect(readFileSync(path.join(last, '74/2.pack'), 'utf8')).toBe(small[1]?.title);
  });

  it('should make again what changed, with all under its number', async () => {
    await build(small);
    const [first, second, third, a, b] = small as [
      Resolution,
      Resolution,
      Resolution,
      Resolution,
      Resolution,
    ];
    // Those beside it say its title.
    expect(await build([first, retitled(second), third, a, b])).toEqual(['64/254']);
    expect(readFileSync(path.join(last, '74/2.pack'), 'utf8')).toContain('另一题目');
    expect(await build([first, retitled(second), third, a, retitled(b)])).toEqual([
      '74/1',
      '74/2',
      '74/3',
    ]);
  });

  it('should leave out what is gone, and know it no more when it comes back', async () => {
    await build(small);
    expect(await build(small.slice(1))).toEqual(['64/254', '74/3']);
    expect(() => statSync(path.join(last, '74/1.pack'))).toThrow();
    expect(await build(small)).toEqual(['64/254', '74/3']);
  });

  it('should make all again when the library becomes large', async () => {
    const many = Object.values(realLibrary(21)).map((text) => parse(text));
    await build(many.slice(0, 20));
    expect(await build(many)).toEqual([]);
  });

  it.each<[string, () => void]>([
    [
      'is not what was written',
      () => {
        appendFileSync(path.join(last, '74/2/op1/index.html'), ' ');
      },
    ],
    [
      'is missing',
      () => {
        rmSync(path.join(last, '74/2.pack'));
      },
    ],
    [
      'was added',
      () => {
        writeFileSync(path.join(last, '74/2.txt'), '');
      },
    ],
    [
      'has another name',
      () => {
        renameSync(path.join(last, '74/2.pack'), path.join(last, '74/2.txt'));
      },
    ],
  ])('should make again a number of which a file %s', async (_, change) => {
    await build(small);
    change();
    expect(await build(small)).toEqual(['64/254', '74/1', '74/3']);
    expect(await build(small)).toEqual(all);
  });

  it('should not take the files of a number for those of one that begins alike', async () => {
    await build(small);
    write(last, '74/20', '');
    expect(await build(small)).toEqual(all);
    expect(() => statSync(path.join(last, '74/20.pack'))).toThrow();
  });

  it('should make all again when anything else may have changed', async () => {
    const record = path.join(folder, 'record.json');
    await build(small);
    expect(await build(small, 'other code')).toEqual([]);
    writeFileSync(record, readFileSync(record, 'utf8').slice(0, -1));
    expect(await build(small, 'other code')).toEqual([]);
    writeFileSync(record, '{"code":"other code","numbers":{"74/2":true}}');
    expect(await build(small, 'other code')).toEqual([]);
    expect(await build(small, 'other code')).toEqual(all);
  });

  it('should make the resolutions of some sessions, and take over those', async () => {
    expect(await build(small, 'code', ['74'])).toEqual([]);
    expect(() => statSync(path.join(last, '64/254.pack'))).toThrow();
    expect(await build(small, 'code', ['74'])).toEqual(['74/1', '74/2', '74/3']);
    expect(() => statSync(path.join(last, '64/254.pack'))).toThrow();
    await expect(build(small, 'code', ['75'])).rejects.toThrow('content/ has no resolution');
  });

  it('should take over nothing where it is not known what is installed', async () => {
    await build(small);
    expect(await build(small, '')).toEqual([]);
    rmSync(path.join(folder, 'record.json'));
    await build(small, '');
    expect(await build(small)).toEqual([]);
  });
});
