/**
 * Style that prints in the margins of every sheet what it is from: symbol, name of the page, its address and the number of the sheet.
 *
 * @param address - Address to cite.
 */
export function printMargins(symbol: string, name: string, address: string): string {
  const boxes = {
    'top-left': cssString(symbol),
    'top-right': cssString(name),
    'bottom-left': cssString(address),
    'bottom-right': 'counter(page)" / "counter(pages)',
  };
  const rules = Object.entries(boxes).map(([box, content]) => `@${box}{content:${content}}`);
  return `@page{${rules.join('')}}`;
}

/** A string of CSS that can end neither itself nor the style element. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\<\n]/g, (c) => `\\${c.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
