/** Files that are here or on their way, by address. */
const files = new Map<string, Promise<void>>();

/**
 * Load a module once every file that it needs can be had; `src/build/module-preload.ts` puts this around each `import()`
 * of a bundled script.
 *
 * Browsers remember a module that failed: Firefox whatever failed, WebKit what failed as a preload, so that it fails until
 * the page is loaded anew. What cannot be fetched is therefore never imported, and the next call tries again.
 *
 * @param addresses - Of the module and those that it imports.
 * @throws Error when one cannot be had, or is no script (the page of a network that asks for a login).
 */
export async function preload<Module>(
  load: () => Promise<Module>,
  addresses: string[],
): Promise<Module> {
  await Promise.all(addresses.map(fetchOnce));
  return load();
}

function fetchOnce(address: string): Promise<void> {
  const known = files.get(address);
  if (known) return known;
  const file = fetchScript(address).catch((cause: unknown) => {
    files.delete(address);
    throw new Error(`${address} did not load.`, { cause });
  });
  files.set(address, file);
  return file;
}

/** The import that follows takes the file from the browser's cache. */
async function fetchScript(address: string): Promise<void> {
  const response = await fetch(address);
  const type = response.headers.get('Content-Type');
  if (!response.ok || !type?.includes('javascript')) {
    throw new Error(`The answer is ${response.status}, ${type}.`);
  }
  await response.arrayBuffer();
}
