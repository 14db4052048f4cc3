/**
 * Whether a file of the index came whole. Pagefind reads what it gets of a file that was cut off, and finds less;
 * its files are gzip, which carries its length and a checksum.
 */
export async function isWhole(response: Response): Promise<boolean> {
  if (!/\.(?:pf_\w+|pagefind)$/.test(new URL(response.url).pathname)) return true;
  try {
    await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).blob();
    return true;
  } catch {
    return false;
  }
}
