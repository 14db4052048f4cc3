import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheerioAPI, load } from 'cheerio';

/** A page of a built site. */
export interface BuiltPage {
  /** Path below the site's base, such as `64/158/op3/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** Paths of all files of a build, relative to its `dist/`, sorted. */
export function filesOf(copy: string): string[] {
  const dist = path.join(copy, 'dist');
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** More pages than these are not held in memory: each is read again whenever a test asks for it. */
const HELD = 2_000;

/** All pages of a build. */
export function pagesOf(copy: string): BuiltPage[] {
  const files = filesOf(copy).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => ({
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    get html() {
      return readFileSync(path.join(copy, 'dist', file), 'utf8');
    },
    get $() {
      return load(this.html);
    },
  }));
  return files.length > HELD ? pages : pages.map((page) => ({ ...page }));
}

/** A page of a build. */
export function pageOf(copy: string, path: string): BuiltPage {
  const page = pagesOf(copy).find((page) => page.path === path);
  if (!page) throw new Error(`The build has no page ${path}.`);
  return page;
}

/**
 * Those of many pages that a browser opens: all, or a part, evenly chosen, where the library is so large that
 * the tests would not end.
 */
export function someOf(pages: BuiltPage[], most = 150): BuiltPage[] {
  const step = Math.ceil(pages.length / most);
  return pages.filter((_, index) => index % step === 0);
}
