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
 * How many shapes with white between them stand in a line, from one side to the other. Runs in the page.
 *
 * @param picture - Of the viewport, as PNG in Base64.
 * @param selector - Of the element that holds the line; it is light, and the characters dark.
 */
export async function shapesOf(picture: string, selector: string): Promise<number> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const [width, height] = [Math.round(box.width), Math.round(box.height)];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, -Math.round(box.x), -Math.round(box.y));
  const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] };
  const isDark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128;
  let shapes = 0;
  let wasDark = false;
  for (let x = 0; x < width; x++) {
    const isColumnDark = Array.from({ length: height }, (_, y) => y).some((y) => isDark(x, y));
    if (isColumnDark && !wasDark) shapes++;
    wasDark = isColumnDark;
  }
  return shapes;
}
