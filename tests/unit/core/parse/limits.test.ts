import { expect, it } from 'vitest';
import { ContentError } from '../../../../src/core/parse/fault.ts';
import { paragraphsOf } from '../../../../src/core/resolution/walk.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { body } from '../../../support/marked.ts';

/** The rules that a text breaks, each once. */
function rulesBroken(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ContentError) return [...new Set(error.faults.map(({ rule }) => rule))];
    throw error;
  }
  return [];
}

const LENGTH = 280_000;

it.each([']', '[^1]', 'www.a_b_', '*a', '~a~', '甲[^1]'])(
  'should refuse a file of %s at once',
  (piece) => {
    const paragraph = `*决定*${piece.repeat(Math.floor(9000 / piece.length))}\n\n`;
    const { source } = body`${paragraph.repeat(LENGTH / 10_000)}`;
    expect(rulesBroken(source)).toEqual(['markup-amount']);
  },
);

it('should refuse a file of empty paragraphs at once', () => {
  const { source } = body`${'\n\n1. '.repeat(50_000)}`;
  expect(rulesBroken(source)).toContain('file-length');
});

it.each(['1. ', '> ', '- ', '[^1]: '])('should refuse lines that open %s at once', (piece) => {
  const { source } = body`${`${piece.repeat(1500).slice(0, 4500)}甲\n\n`.repeat(60)}`;
  expect(rulesBroken(source)).toContain('markup-amount');
});

it('should read a sound file that cites a note thousands of times', () => {
  const paragraphs = Array.from(
    { length: 200 },
    (_, at) => `${at + 1}. *请*${'甲[^1]'.repeat(45)}。`,
  );
  const { source } = body`${paragraphs.join('\n\n')}\n\n[^1]: 乙。`;
  const children = paragraphsOf(parse(source)).at(-1)?.children ?? [];
  const last = children.findLast((child) => child.type === 'footnoteReference');
  expect(last).toEqual({ type: 'footnoteReference', number: 1, occurrence: 9000 });
}, 60_000);

it('should refuse a file that is too long before it reads it', () => {
  expect(rulesBroken('\u0001甲\n'.repeat(10_000_000))).toEqual(['file-length']);
});
