import { type Glyph, glyphsOf, SPACE, textOf, withoutLayout } from '../print/glyphs.ts';
import { repairCharacters } from '../print/characters.ts';
import type { Findings } from '../print/printed.ts';

/** A line of a text extraction. */
export interface Line {
  /** From 1. */
  number: number;
  /** From 1; a form feed begins the next one. */
  page: number;
  /** How many spaces stand before its words. */
  indent: number;
  /** How many columns it is wide without the spaces at its ends, a Chinese character being two. */
  width: number;
  glyphs: Glyph[];
  /** Its words without the spaces of the layout; empty for a line of spaces. */
  text: string;
  /** Whether it parts the notes of a page from its text: many spaces and nothing else, or a drawn rule. */
  isRule: boolean;
  /** Whether it certainly begins a paragraph, because of what was taken out before it. */
  isAfterClosing?: boolean;
}

/** A line of so many spaces is what remains of the rule above the notes of a page. */
const RULE_OF_SPACES = 40;

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029\v]/;

const LEADING = new RegExp(`^[${SPACE}]*`, 'u');

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/g;

/** Cut a text extraction into lines, and repair the characters that no text has. */
export function readLines(text: string, findings: Findings): Line[] {
  let page = 1;
  const raw = text.split(LINE_END).map((line) => {
    const before = page;
    page += line.split('\f').length - 1;
    // What follows a form feed stands on the next page; it most often begins the line.
    return { line: line.replaceAll('\f', ' '), page: line.startsWith('\f') ? page : before };
  });
  const glyphs = repairCharacters(
    raw.map(({ line }, index) => glyphsOf(line, index + 1)),
    findings,
  );
  return raw.map(({ line, page }, index) => {
    const own = glyphs[index] ?? [];
    const words = textOf(withoutLayout(own));
    const shown = line.trim();
    return {
      number: index + 1,
      page,
      indent: LEADING.exec(line)?.[0].length ?? 0,
      width: shown.length + (shown.match(WIDE)?.length ?? 0),
      glyphs: own,
      text: words,
      isRule: words === '' ? line.length > RULE_OF_SPACES : /^[_—―─－-]{5,}$/.test(words),
    };
  });
}
