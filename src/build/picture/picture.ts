import { renderAsync } from '@resvg/resvg-js';
import satori from 'satori';
import { drawable, fontsFor } from './fonts.ts';
import { SIZE } from './size.ts';

/** How much of a text a picture holds at one size of type; what is longer is cut with 省略号. */
const SIZES = [
  { fontSize: 52, characters: 85 },
  { fontSize: 42, characters: 125 },
  { fontSize: 34, characters: 250 },
] as const;

/**
 * Draw the picture that stands for a page where its link is shared: what it is, its words, and where they are from.
 *
 * @returns A PNG.
 */
export async function drawPicture(
  heading: string,
  text: string,
  source: string,
): Promise<Uint8Array> {
  const largest = SIZES.at(-1) ?? SIZES[0];
  const { fontSize, characters } =
    SIZES.find(({ characters }) => text.length <= characters) ?? largest;
  const cut = text.length > characters ? `${text.slice(0, characters - 2)}……` : text;
  const { text: words, missing } = drawable(cut);
  if (missing.length > 0) {
    const characters = missing.map(nameOf).join(', ');
    console.warn(
      `${source}, ${heading}: the font of the picture lacks ${characters}, drawn as 〓.`,
    );
  }
  const fonts = fontsFor(heading + words + source);
  const box = (style: object, children: unknown) => ({
    type: 'div',
    key: null,
    props: { style: { display: 'flex', ...style }, children },
  });
  const page = box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '64px 80px',
      background: '#fdfcf9',
      color: '#1b1b1a',
      borderTop: '16px solid #1d4f91',
      fontFamily: fonts.map(({ name }) => `"${name}"`).join(', '),
      boxSizing: 'border-box',
    },
    [
      box({ fontSize: 36, color: '#143f78' }, heading),
      box({ fontSize, lineHeight: 1.6 }, words),
      box({ fontSize: 28, color: '#4f4d49' }, source),
    ],
  );
  const svg = await satori(page, { ...SIZE, fonts });
  // On another core, while pages are made.
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
}

/** `𠮷 (U+20BB7)`. */
function nameOf(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()})`;
}
