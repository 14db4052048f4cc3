import type { Locator } from 'playwright-core';

/** The lines in which an element's text is set, as the reader sees them; the marks of notes belong to their lines. */
export function linesOf(element: Locator): Promise<string[]> {
  return element.evaluate((e) => {
    const lines: { bottom: number; text: string }[] = [];
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('.label, .paragraph-tools')) continue;
      for (let offset = 0; offset < node.length; offset++) {
        const range = new Range();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const [box] = range.getClientRects();
        if (!box) continue;
        const last = lines.at(-1);
        // A raised mark overlaps its line; the next line begins below.
        if (last && box.top < last.bottom - 2) {
          last.text += node.data[offset] ?? '';
          last.bottom = Math.max(last.bottom, box.bottom);
        } else {
          lines.push({ bottom: box.bottom, text: node.data[offset] ?? '' });
        }
      }
    }
    return lines.map(({ text }) => text);
  });
}
