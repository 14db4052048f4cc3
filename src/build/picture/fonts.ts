import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Font } from 'satori';

const FAMILY = 'noto-serif-sc';

/** A file of the font and the characters that it holds. */
interface Slice {
  file: string;
  holds: (codePoint: number) => boolean;
}

let slices: Slice[] | undefined;
const fonts = new Map<string, Font>();

/** The slices of Noto Serif SC that a text needs, each read once. */
export function fontsFor(text: string): Font[] {
  slices ??= readSlices();
  const codePoints = Array.from(new Set(text), (character) => character.codePointAt(0) ?? 0);
  return slices.filter(({ holds }) => codePoints.some(holds)).map(({ file }) => fontOf(file));
}

/** 〓 is what Chinese printers set for a character that they have not got. */
const MISSING = '〓';

/**
 * What can be drawn of a text: 〓 stands for each character that the font lacks, where programs draw an empty box.
 *
 * @returns The text, and the characters that it lacks, each once.
 */
export function drawable(text: string): { text: string; missing: string[] } {
  slices ??= readSlices();
  const known = slices;
  const missing = Array.from(new Set(text)).filter(
    (character) => !known.some(({ holds }) => holds(character.codePointAt(0) ?? 0)),
  );
  const isMissing = new Set(missing);
  const drawn = Array.from(text, (character) => (isMissing.has(character) ? MISSING : character));
  return { text: drawn.join(''), missing };
}

function fontOf(file: string): Font {
  const known = fonts.get(file);
  if (known) return known;
  const font: Font = {
    name: path.basename(file),
    data: readFileSync(file),
    weight: 400,
    style: 'normal',
  };
  fonts.set(file, font);
  return font;
}

/** The font comes in slices, whose characters its style sheet names. */
function readSlices(): Slice[] {
  const sheet = createRequire(import.meta.url).resolve(`@fontsource/${FAMILY}/400.css`);
  const faces = readFileSync(sheet, 'utf8').matchAll(
    /url\(([^)]+\.woff)\)[^}]*?unicode-range:\s*([^;}]+)/g,
  );
  return Array.from(faces, ([, file = '', ranges = '']) => {
    const bounds = ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    });
    return {
      file: path.join(path.dirname(sheet), file),
      holds: (codePoint) => bounds.some(([from, to]) => from <= codePoint && codePoint <= to),
    };
  });
}
