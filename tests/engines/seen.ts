/**
 * The lines of text that lie over others, each with its words. Runs in the page.
 *
 * A line is as high as its font, which is higher than the characters: half of it is enough to touch.
 */
export function linesOverLines(): string[] {
  const lines: { words: string; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    const isSeen = parent?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    // Words for screen readers are clipped away; a skip link waits above the page.
    if (!node.data.trim() || !isSeen || parent?.closest('.visually-hidden, .skip, .beside h2'))
      continue;
    const range = new Range();
    range.selectNodeContents(node);
    for (const { x, y, width, height } of range.getClientRects()) {
      const box = new DOMRect(x + 1, y + height / 4, width - 2, height / 2);
      if (box.width > 0) lines.push({ words: node.data.trim().slice(0, 20), box });
    }
  }
  return lines.flatMap(({ words, box }, index) =>
    lines
      .slice(index + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      )
      .map((other) => `${words} / ${other.words}`),
  );
}

/**
 * How much ink is on an element, in black pixels. Runs in the page.
 *
 * @param picture - Of the viewport, as PNG in Base64.
 */
export async function inkOf(picture: string, selector: string): Promise<number> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  const { x, y, width, height } =
    document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  Object.assign(canvas, { width: Math.round(width), height: Math.round(height) });
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, -Math.round(x), -Math.round(y));
  const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const paper = data[0] ?? 255;
  let ink = 0;
  for (let index = 0; index < data.length; index += 4)
    ink += (paper - (data[index] ?? paper)) / paper;
  return ink;
}
