/**
 * The address of a page that was asked for in another way: with `index.html`, or without the slash at its end.
 *
 * @param path - As asked for.
 */
export function pagePath(path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

/**
 * The whole text of the resolution to which a page or file belongs.
 *
 * @param path - Of a page or file of the site.
 * @param base - Path of the site, with a slash at both ends.
 * @returns The path of its page, or `undefined` when what was asked for belongs to no resolution.
 */
export function wholeTextPath(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const [, symbol] = /^((?:E?S-)?\d+\/\d+)[./]/.exec(path.slice(base.length)) ?? [];
  return symbol && `${base}${symbol}/`;
}
