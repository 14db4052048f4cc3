/**
 * Whether a library holds so many resolutions that not every paragraph is listed, drawn on its own and kept for
 * reading without a network: a picture takes 40 ms, and 1,000 resolutions have 20,000 paragraphs.
 */
export function isLarge(library: readonly unknown[]): boolean {
  return library.length > 20;
}
