import { readContent } from '../../src/build/proof/content.ts';
import { chineseDate } from '../../src/core/interface.zh.ts';

/** A resolution as print has it, by the reading that every build compares with the source. */
export interface Printed {
  /** Number of the resolution, such as `64/158`. */
  number: string;
  title: string;
  formula: string;
  /** The paragraphs before the first number; marks of notes stand in the text as `[^1]`. */
  preamble: string[];
  /** The numbered paragraphs, by printed number. */
  operative: Map<number, string>;
  /** By printed number. */
  notes: Map<number, string>;
  /** Such as `2009年12月18日`. */
  date: string;
  /** Such as `第65次全体会议`. */
  meeting: string;
}

/** Read a content file that has no headings, lists or tables. */
export function printedOf(text: string): Printed {
  const { fields, body, notes } = readContent(text);
  const value = (name: string) => fields.get(name)?.value ?? '';
  const [formula = '', ...paragraphs] = body.signs.join('').trimEnd().split('\n');
  const first = paragraphs.findIndex((words) => NUMBERED.test(words));
  return {
    number: value('symbol').replace('A/RES/', ''),
    title: value('title'),
    formula,
    preamble: paragraphs.slice(0, first),
    operative: new Map(
      paragraphs.slice(first).map((words) => {
        const [, number, rest = ''] = NUMBERED.exec(words) ?? [];
        return [Number(number), rest];
      }),
    ),
    notes: new Map([...notes].map(([number, { signs }]) => [number, signs.join('').trimEnd()])),
    date: chineseDate(value('adopted')),
    meeting: `第${value('meeting')}次全体会议`,
  };
}

const NUMBERED = /^(\d+)\.(.*)$/;
