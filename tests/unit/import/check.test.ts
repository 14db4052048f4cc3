import { describe, expect, it } from 'vitest';
import { resolutionMarkdown } from '../../../src/core/export/markdown.ts';
import { parse } from '../../../src/core/parse/index.ts';
import type { Resolution, SourcePoint } from '../../../src/core/resolution/model.ts';
import { checkMarkdown } from '../../../src/import/check.ts';
import { sourcePlaces } from '../../../src/import/places.ts';
import { everyStructure, severalResolutions } from '../../support/libraries.ts';

const texts = { ...everyStructure, ...severalResolutions };

/** The same as a reader gives it: each place is somewhere else in a source, 1000 lines further on. */
function asRead(resolution: Resolution): Resolution {
  return JSON.parse(JSON.stringify(resolution), (key, value: unknown) => {
    if (key !== 'position') return value;
    const { line, column } = value as SourcePoint;
    return { line: line + 1000, column: column + 500 };
  }) as Resolution;
}

const check = (resolution: Resolution) => checkMarkdown(resolution, resolutionMarkdown(resolution));

describe('checkMarkdown', () => {
  it.each(Object.keys(texts))('should find nothing wrong with %s', (name) => {
    expect(check(asRead(parse(texts[name] ?? '')))).toEqual([]);
  });

  it('should report a fault of the parser where the words come from', () => {
    const read = asRead(parse(texts['64-158.md'] ?? ''));
    const paragraph = read.children.find((node) => node.type === 'operativeParagraph');
    if (!paragraph) throw new Error('There is no paragraph.');
    paragraph.children.push({ type: 'text', value: '甲 乙\u200B' });
    const position = paragraph.position;
    expect(position.line).toBeGreaterThan(1000);
    expect(check(read)).toEqual([
      { kind: 'space', message: expect.stringContaining('甲 乙') as string, ...position },
      { kind: 'character', message: expect.stringContaining('U+200B') as string, ...position },
    ]);
  });

  it('should report what front matter lacks at the beginning', () => {
    const read = { ...asRead(parse(texts['64-158.md'] ?? '')), adopted: '2009-13-18' };
    expect(check(read)).toEqual([expect.objectContaining({ kind: 'adopted', line: 1, column: 1 })]);
  });

  it('should say where something reads differently', () => {
    const text = texts['64-158.md'] ?? '';
    const read = asRead(parse(text));
    const other = text.replace('铭记', '铭刻');
    const [, preambular] = read.children;
    expect(checkMarkdown(read, other)).toEqual([
      {
        kind: 'reads differently',
        message: expect.stringContaining('children.1.children.0.value') as string,
        ...(preambular as { position: SourcePoint }).position,
      },
    ]);
    const lacking = { ...read, record: { draft: 'A/64/L.1' } };
    expect(checkMarkdown(lacking, text)).toMatchObject([
      { message: expect.stringContaining('record') as string, line: 1 },
    ]);
  });
});

describe('sourcePlaces', () => {
  it.each(Object.keys(texts))('should know of each line of %s where it comes from', (name) => {
    const text = texts[name] ?? '';
    const resolution = parse(text);
    const written = resolutionMarkdown(resolution);
    // What is written anew begins its nodes on the lines on which they are then read.
    const again = parse(written);
    const places = sourcePlaces(asRead(again));
    expect(places).toHaveLength(written.split('\n').length);
    for (const { position } of nodesOf(again)) {
      const { line, column } = position;
      expect(places[line - 1]).toEqual({ line: line + 1000, column: column + 500 });
    }
  });
});

/** Every node with words of its own, at any depth. */
function nodesOf(value: unknown): { position: SourcePoint }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesOf);
  if (!('position' in value && 'type' in value)) {
    return 'position' in value ? [value as { position: SourcePoint }, ...inner] : inner;
  }
  const isWordless =
    ['separator', 'quotation'].includes(String(value.type)) ||
    ('below' in value && 'children' in value && (value.children as unknown[]).length === 0);
  return isWordless ? inner : [value as unknown as { position: SourcePoint }, ...inner];
}
