import { describe, expect, it } from 'vitest';
import type {
  FootnoteReference,
  PhrasingContent,
  Resolution,
} from '../../../../src/core/resolution/model.ts';
import { resolutionJson, type ResolutionFile } from '../../../../src/core/export/json.ts';
import { resolutionMarkdown } from '../../../../src/core/export/markdown.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { readProject } from '../../../support/files.ts';
import { generateLibrary } from '../../../support/generated-library.ts';
import { text64158 } from '../../../support/libraries.ts';

const samples = {
  '64/158': text64158,
  'a resolution with sub-paragraphs': readProject('tests/fixtures/library/64-7.md'),
  'a resolution without preamble': readProject('tests/fixtures/library/65-2.md'),
  'signs of Markdown and YAML': readProject('tests/fixtures/library/65-2.md')
    .replace('title: 没', "title: '“没”: #")
    .replace('决议\n', "决议'\n")
    .replace('该报告', '\\*该\\_报\\[告\\]\\<\\\\\\&amp;'),
  'signs that begin a line': readProject('tests/fixtures/library/64-7.md')
    .replace('title: 为', "title: \\'为")
    .replace('编写', '\\>编写')
    .replace('说明进展', '2\\.说明进展')
    .replace('说明\\<', '[^1]\\: \\![\\^1](https://docs.un.org/)\\<')
    .replace('第一', '\\- \\@.e\u0301'),
  ...generateLibrary(5),
};

/** The model without the places in its file. */
const plain = (resolution: Resolution) =>
  JSON.parse(
    JSON.stringify(resolution, (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as Resolution;

describe.each(Object.entries(samples))('%s', (_, text) => {
  const resolution = parse(text);

  it('should come back from Markdown as the same model', () => {
    expect(plain(parse(resolutionMarkdown(resolution)))).toEqual(plain(resolution));
  });

  it('should come back from JSON as the same model', () => {
    const file = JSON.parse(JSON.stringify(resolutionJson(resolution))) as ResolutionFile;
    expect(modelOf(file)).toEqual(plain(resolution));
  });
});

it.each([
  'true',
  '123',
  '~',
  'null',
  "'甲：'",
  '"Part: I"',
  "'Part: \\I'",
  `"it's: I"`,
  `'“甲”: "乙" #'`,
  `甲'"\\乙`,
  `${'words and '.repeat(10)}words`,
])('should come back from Markdown with the title %s', (title) => {
  const text = readProject('tests/fixtures/library/65-2.md');
  const resolution = parse(text.replace(/^title: .*$/m, () => `title: ${title}`));
  expect(parse(resolutionMarkdown(resolution)).title).toBe(resolution.title);
});

it('should write 64/158 as its content file is written', () => {
  expect(resolutionMarkdown(parse(samples['64/158']))).toBe(samples['64/158']);
});

type Published = ResolutionFile['operative'][number]['subparagraphs'][number];
type Annotated = Pick<ResolutionFile['footnotes'][number], 'text' | 'links' | 'footnoteReferences'>;

/** Build the model from what is published, as a program of a reader would. */
function modelOf(file: ResolutionFile): unknown {
  const occurrences = new Map<number, number>();
  const inline = (
    { text, links, footnoteReferences }: Annotated,
    actionPhrase = '',
  ): PhrasingContent[] => {
    const marks = [
      ...links.map((link) => ({ ...link, type: 'link' as const })),
      ...footnoteReferences.map(({ number, offset }) => ({
        start: offset,
        end: offset,
        number,
        type: 'mark' as const,
      })),
    ].sort((a, b) => a.start - b.start);
    const children: PhrasingContent[] = [];
    if (actionPhrase) children.push({ type: 'actionPhrase', value: actionPhrase });
    let at = actionPhrase.length;
    for (const mark of marks) {
      if (mark.start > at) children.push({ type: 'text', value: text.slice(at, mark.start) });
      if (mark.type === 'link')
        children.push({ type: 'link', url: mark.url, value: text.slice(mark.start, mark.end) });
      else children.push(reference(mark.number));
      at = mark.end;
    }
    if (at < text.length) children.push({ type: 'text', value: text.slice(at) });
    return children;
  };
  const reference = (number: number): FootnoteReference => {
    const occurrence = (occurrences.get(number) ?? 0) + 1;
    occurrences.set(number, occurrence);
    return { type: 'footnoteReference', number, occurrence };
  };
  const { symbol, title, adopted, meeting, language } = file;
  const below = (children: Published[], depth: number): unknown[] =>
    children.map((child) => ({
      type: 'subparagraph',
      ...{ id: child.id, depth, number: child.number },
      children: inline(child),
      below: below(child.subparagraphs, depth + 1),
    }));
  const paragraph = (type: string) => (published: ResolutionFile['operative'][number]) => ({
    type,
    ...{ id: published.id, number: published.number },
    children: inline(published, published.actionPhrase),
    below: below(published.subparagraphs, 1),
  });
  return {
    type: 'resolution',
    ...{ symbol, title, adopted, meeting, language },
    record: {},
    children: [
      { type: 'enactingFormula', value: file.formula },
      ...file.preamble.map(paragraph('preambularParagraph')),
      ...file.operative.map(paragraph('operativeParagraph')),
    ],
    footnotes: file.footnotes.map((note) => ({
      type: 'footnoteDefinition',
      number: note.number,
      children: inline(note),
    })),
  };
}
