import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolutionMarkdown } from '../../../../src/core/export/markdown.ts';
import { ContentError } from '../../../../src/core/parse/fault.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { parseLibrary } from '../../../../src/core/parse/content-files.ts';
import { rules } from '../../../../src/core/parse/rules.ts';
import { readProject, root } from '../../../support/files.ts';
import { body, file, HERE } from '../../../support/marked.ts';

const FAULTS = 'tests/fixtures/faults';

/** The faults of a text, as the command line shows them. */
function faultsOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

const { source: sound } = body`1. *决定*甲。`;

/** Faults of a library, and of files too long to keep, by their rule. */
const ofOthers: Record<string, { files: { path: string; text: string }[]; shown: string }> = {
  'symbol-duplicate': {
    files: ['content/a.md', 'content/b.md'].map((path) => ({ path, text: sound })),
    shown: 'content/b.md:1:1 RULE A/RES/64/158 is already in content/a.md.',
  },
  'file-name': {
    files: [{ path: 'content/64-158.markdown', text: sound }],
    shown: 'content/64-158.markdown:1:1 RULE ',
  },
  'library-empty': { files: [], shown: 'content:1:1 RULE ' },
  'file-length': {
    files: [{ path: 'content/a.md', text: sound.repeat(20_000) }],
    shown: 'content/a.md:1:1 RULE The file is',
  },
};

describe('a faulty content file', () => {
  const cases = readdirSync(FAULTS);

  it.each(cases)('should be refused with every fault and its place: %s', async (name) => {
    const text = readProject(`${FAULTS}/${name}/input.md`);
    const shown = faultsOf(() => parseLibrary([{ path: 'content/input.md', text }]));
    await expect(`${shown}\n`).toMatchFileSnapshot(path.join(root, FAULTS, name, 'faults.txt'));
    expect(shown).not.toBe('');
  });

  it('should have a fixture or a test for every rule', () => {
    const shown = cases.map((name) => readProject(`${FAULTS}/${name}/faults.txt`)).join('');
    const tried = Array.from(shown.matchAll(/^content\S*:\d+:\d+ (\S+) /gm), ([, rule]) => rule);
    // Where files are read and compared with their sources: tests/unit/build.
    const elsewhere = [
      'file-unreadable',
      'encoding',
      'source-differs',
      'source-unreadable',
      'source-orphan',
    ];
    const all = new Set([...tried, ...Object.keys(ofOthers), ...elsewhere]);
    expect([...all].sort()).toEqual(Object.keys(rules).sort());
  });
});

describe('a fault that no single short file shows', () => {
  it.each(Object.entries(ofOthers))('should be reported: %s', (rule, { files, shown }) => {
    expect(faultsOf(() => parseLibrary(files))).toMatch(
      new RegExp(`^${RegExp.escape(shown.replace('RULE', rule))}`, 'm'),
    );
  });
});

describe('the documentation', () => {
  it('should have a row for every rule', () => {
    const [, faults = ''] = readProject('docs/format.md').split('## Faults');
    const rows = faults.matchAll(/^\| `([a-z-]+)` +\| /gm);
    const documented = Array.from(rows, ([, rule]) => rule);
    expect(documented).toEqual(Object.keys(rules));
  });

  it('should have examples that can be read, as they would be written', () => {
    const { source } = body``;
    const examples = readProject('docs/format.md').matchAll(/^```text\n([^]*?)^```$/gm);
    const [frontMatter = ''] = source.split('大会，');
    for (const [, example = ''] of examples) {
      const hasFormula = /^大会/m.test(example);
      const before = example.startsWith('---') ? '' : hasFormula ? frontMatter : source;
      expect(resolutionMarkdown(parse(before + example))).toBe(before + example);
    }
  });
});

describe('the place of a fault', () => {
  it('should be the number that is skipped', () => {
    const { source, at } = body`1. *决定*甲；\n\n${HERE}3. *请*乙。`;
    expect(() => parse(source)).toThrowContentError('operative-number', at);
  });

  it('should be the number that is repeated', () => {
    const { source, at } = body`1. *决定*甲；\n\n${HERE}1. *请*乙。`;
    expect(() => parse(source)).toThrowContentError('operative-number', at);
  });

  it('should be the first number when the list does not start at 1', () => {
    const { source, at } = body`${HERE}2. *决定*甲；\n\n3. *请*乙。`;
    expect(() => parse(source)).toThrowContentError('operative-number', at);
  });

  it('should be the number in a list of sub-paragraphs', () => {
    const { source, at } = body`1. *决定*甲：\n\n   1. 乙；\n\n   ${HERE}3. 丙。`;
    expect(() => parse(source)).toThrowContentError('subparagraph-number', at);
  });

  it('should be the reference that has no note', () => {
    const { source, at } = body`1. *决定*甲，${HERE}[^1]乙。`;
    expect(() => parse(source)).toThrowContentError('footnote-undefined', at);
  });

  it('should be the second definition of a note', () => {
    const { source, at } = body`1. *决定*甲[^1]。\n\n[^1]: 乙。\n\n${HERE}[^1]: 丙。`;
    expect(() => parse(source)).toThrowContentError('footnote-duplicate', at);
  });

  it('should be the space, counted in characters and not in code units', () => {
    const { source, at } = body`1. *决定*𠮷𠮷甲${HERE} 1993年。`;
    expect(() => parse(source)).toThrowContentError('space', at);
  });

  it('should be the space that touches a link', () => {
    const { source, at } =
      body`1. *决定*第${HERE} [60/251](https://docs.un.org/zh/A/RES/60/251)号。`;
    expect(() => parse(source)).toThrowContentError('space', at);
  });

  it('should be the value of the field', () => {
    const { source, at } = file`---
symbol: A/RES/64/158
title: 标题
adopted: ${HERE}2009-02-29
meeting: 65
language: zh
---

大会，

1. *决定*甲。
`;
    expect(() => parse(source)).toThrowContentError('adopted', at);
  });

  it('should be the end of a line that white space ends', () => {
    const { source, at } = body`1. *决定*甲。${HERE} \n`;
    expect(() => parse(source)).toThrowContentError('space', at);
  });
});

describe('a hostile content file', () => {
  it('should be refused, not overflow the stack, when it nests without end', () => {
    const { source: quotations } = body`${'>'.repeat(9900)}甲`;
    const deeper = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(3 * depth)}1. 甲`);
    const { source: lists } = body`${deeper.join('\n\n')}`;
    expect(faultsOf(() => parse(quotations))).toContain('11:1 markup-amount');
    expect(faultsOf(() => parse(lists))).toContain('39:1 markup-amount');
  });

  it('should be refused in good time when its front matter is long', () => {
    const fields = Array.from(
      { length: 15_000 },
      (_, index) => `a${index}: b\n${index % 700 ? '' : '\n'}`,
    );
    const shown = faultsOf(() => parse(`---\n${fields.join('')}---\n`));
    expect(shown).toContain('2:1 paragraph-length The front matter is');
  });

  it('should be refused in good time when every line is at fault', () => {
    const faults = faultsOf(() => parse('\u0001'.repeat(20_000)));
    expect(faults.split('\n').length).toBeLessThanOrEqual(101);
    expect(faults).toMatch(/\ncontent has 19,95\d more faults\.$/);
  });
});

describe('a library', () => {
  it('should report the faults of all its files', () => {
    const { source: faulty } = body`2. *决定*甲。`;
    const shown = faultsOf(() =>
      parseLibrary([
        { path: 'content/a.md', text: faulty },
        { path: 'content/b.md', text: sound },
        { path: 'content/c.md', text: '' },
      ]),
    );
    expect(shown).toContain('content/a.md:11:1 operative-number ');
    expect(shown).toContain('content/c.md:1:1 front-matter-missing ');
    expect(shown).not.toContain('content/b.md');
  });
});
