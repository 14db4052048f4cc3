/** What stands in Pagefind's module for the browser, and what takes its place. */
const edits: readonly (readonly [from: string, to: string])[] = [
  // An index takes the function that it loads its files with, so that what goes wrong is known to its own searches.
  [
    'this.metaCacheTag=opts.metaCacheTag??null;',
    'this.metaCacheTag=opts.metaCacheTag??null;this.fetch=opts.fetch??((input)=>fetch(input));',
  ],
  ['await fetch(queued.input)', 'await this.fetch(queued.input)'],
  // `init()` waits until the index is ready, and fails when it cannot be: it would return at once.
  ['this.init(options2?.language);', 'this.ready=this.init(options2?.language);'],
  [
    'waitForInit(){return this.initPromise??Promise.resolve();}',
    'async waitForInit(){await this.initPromise;await this.fallback?.ready;}',
  ],
];

/**
 * How often Pagefind's module says `fetch`: in the call that is edited, and in WebAssembly's loader in a call and a
 * message, which do not come about because Pagefind hands it bytes and never an address.
 */
const FETCHES = 3;

/**
 * Edit Pagefind's module for the browser, so that `createInstance` takes a `fetch`, and `init` waits.
 *
 * @param source - The module as Pagefind makes it.
 * @throws Error when it is not as this project knows it, which a new version of Pagefind may bring about.
 */
export function editPagefind(source: string): string {
  const fetches = source.match(/\bfetch\b/g)?.length;
  if (fetches !== FETCHES) throw unknownError(`"fetch" ${fetches ?? 0} times`);
  let edited = source;
  for (const [from, to] of edits) {
    const parts = edited.split(from);
    if (parts.length !== 2) throw unknownError(`"${from}" ${parts.length - 1} times`);
    edited = parts.join(to);
  }
  return edited;
}

function unknownError(found: string): Error {
  return new Error(
    `Pagefind's module is not the one that src/build/search/pagefind-module.ts edits: it has ${found}.`,
  );
}
