import { describe, expect, it } from 'vitest';
import { chineseDate, meetingName } from '../../../src/core/interface.zh.ts';
import type { PhrasingContent } from '../../../src/core/resolution/model.ts';
import { parse } from '../../../src/core/parse/index.ts';
import { shortSymbol } from '../../../src/core/resolution/symbol.ts';
import { readProject } from '../../support/files.ts';
import { undoLayout } from './undo-layout.ts';

const source = undoLayout(readProject('tests/fixtures/source/64-158.txt'));
const content = readProject('content/64-158.md');
const resolution = parse(content);

const marked = (children: PhrasingContent[]) =>
  children.map((child) => ('value' in child ? child.value : `[^${child.number}]`)).join('');

describe('the source with its layout undone', () => {
  it('should have the parts that the official document has', () => {
    expect(source.preamble).toHaveLength(8);
    expect([...source.operative.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([...source.notes.keys()]).toEqual([1, 2, 3]);
  });
});

describe('the parsed resolution', () => {
  it('should have the number and title of the source', () => {
    expect(shortSymbol(resolution.symbol)).toBe(source.number);
    expect(resolution.title).toBe(source.title);
  });

  it('should have the formula, date and meeting of the source', () => {
    expect(resolution.enactingFormula).toBe(source.formula);
    expect(chineseDate(resolution.adopted)).toBe(source.date);
    expect(meetingName(resolution)).toBe(source.meeting);
  });

  it('should have every preambular paragraph of the source, marks of notes in place', () => {
    expect(resolution.preamble.map(({ children }) => marked(children))).toEqual(source.preamble);
  });

  it('should have every operative paragraph of the source under its printed number', () => {
    const operative = resolution.operative.map(({ number, children }) => [
      number,
      marked(children),
    ]);
    expect(operative).toEqual([...source.operative]);
  });

  it('should have every note of the source', () => {
    const notes = resolution.footnotes.map(({ number, children }) => [number, marked(children)]);
    expect(notes).toEqual([...source.notes]);
  });

  it('should mark the action phrases', () => {
    const phrases = (paragraphs: { children: PhrasingContent[] }[]) =>
      paragraphs.map(({ children: [first] }) =>
        first?.type === 'actionPhrase' ? first.value : '',
      );
    expect(phrases(resolution.preamble).join('、')).toBe(
      '铭记、希望、考虑到、深信、回顾、重申、申明、强调',
    );
    expect(phrases(resolution.operative).join('、')).toBe(
      '重申、重申、吁请、认为、重申、请、表示深信、强调、请、请、请、决定',
    );
  });
});

describe('the content file', () => {
  it('should hold each character of the source as often as the source does', () => {
    const { symbol, title, adopted, meeting } = resolution;
    const markup = /\[\^(\d+)\]:?|\*|^---.*?---$|\(https:\S+\)(?=[\u4e00-\u9fff])|[[\]]/gms;
    const text = content.replaceAll(markup, '$1');
    const adoption = chineseDate(adopted) + meetingName({ meeting });
    const counted = (text: string) => Array.from(text.replaceAll(/\s/g, '')).sort().join('');
    expect(counted(`${shortSymbol(symbol)}.${title}${text}${adoption}`)).toBe(
      counted(readProject('tests/fixtures/source/64-158.txt')),
    );
  });

  it('should hold the characters of the source and its own markup, and nothing else', () => {
    const body = content
      .replace(/^---\n.*?\n---\n/s, '')
      .replaceAll(/^\*(.+?)\*|(?<=^\d+\. )\*(.+?)\*/gm, '$1$2')
      .replaceAll(/\[([^\]^]+)\]\(https:\S+?\)(?=[\u4e00-\u9fff])/g, '$1');
    const expected = [
      source.formula,
      ...source.preamble,
      ...[...source.operative].map(([number, text]) => `${number}. ${text}`),
      ...[...source.notes].map(([number, text]) => `[^${number}]: ${text}`),
    ];
    expect(body.trim().split(/\n+/)).toEqual(expected);
  });
});
