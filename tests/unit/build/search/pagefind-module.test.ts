import { close, createIndex } from 'pagefind';
import { beforeAll, describe, expect, it } from 'vitest';
import { editPagefind } from '../../../../src/build/search/pagefind-module.ts';

let source: string;

beforeAll(async () => {
  const { index } = await createIndex();
  const files = (await index?.getFiles())?.files ?? [];
  const file = files.find(({ path }) => path === 'pagefind.js');
  source = new TextDecoder().decode(file?.content);
  await close();
});

describe("Pagefind's module", () => {
  it('should load every file of an index by the function that the index is given', () => {
    const edited = editPagefind(source);
    expect(edited).not.toBe(source);
    expect(edited).toContain('await this.fetch(queued.input)');
    expect(edited).not.toContain('await fetch(');
  });

  it.each([
    'await fetch(queued.input)',
    'this.metaCacheTag=opts.metaCacheTag??null;',
    'this.init(options2?.language);',
    'waitForInit(){return this.initPromise??Promise.resolve();}',
  ])('should be refused when it lacks %s, or has it twice', (part) => {
    expect(source).toContain(part);
    const lacking = source.replace(part, part.replace('(', ' (').replace('??', ' ?? '));
    expect(() => editPagefind(lacking)).toThrow('times');
    expect(() => editPagefind(source + part)).toThrow('times');
  });

  it('should be refused when it loads files in a way that is not known', () => {
    expect(() => editPagefind(`${source}const load = fetch;`)).toThrow('"fetch" 4 times');
  });
});
