import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { readRange } from '../../src/core/addresses.ts';
import { filesOf, pagesOf } from '../support/pages.ts';
import { HOSTED } from '../support/setup.ts';

const builds = inject('builds');

describe.each([
  { name: 'hosted', copy: builds.hosted, base: `${HOSTED.BASE_PATH}/`, origin: HOSTED.SITE_URL },
  { name: 'library', copy: builds.library, base: '/', origin: '' },
  { name: 'structures', copy: builds.structures, base: '/', origin: '' },
  { name: 'own', copy: builds.own, base: '/', origin: '' },
])('the pages of the build $name', ({ name, copy, base, origin }) => {
  const pages = pagesOf(copy);
  const files = new Set(filesOf(copy));
  const ids = new Map(
    pages.map(({ path, $ }) => [
      path,
      $('[id]')
        .map((_, element) => $(element).attr('id'))
        .get(),
    ]),
  );

  it('should have ids that are unique on their page', () => {
    for (const [path, all] of ids) expect([...new Set(all)], path).toEqual(all);
  });

  it('should link only to pages, files and places that exist', () => {
    const broken: string[] = [];
    let checked = 0;
    for (const { path, $ } of pages) {
      for (const element of $('[href], [src], [action]')) {
        const { href, src, action } = $(element).attr() ?? {};
        const address = href ?? src ?? action ?? '';
        const url = new URL(address, `${HOSTED.SITE_URL}${base}${path}`);
        if (url.origin !== HOSTED.SITE_URL) {
          // What a publisher's texts cite is theirs to say.
          const isKnown =
            name === 'own' ? url.protocol === 'https:' : url.hostname === 'docs.un.org';
          if (!isKnown) broken.push(`${path}: ${address}`);
          continue;
        }
        checked++;
        const target = decodeURI(url.pathname).slice(base.length);
        const isPage = ids.has(target) || files.has(target);
        const places = url.hash && (readRange(url.hash) ?? [url.hash.slice(1)]);
        const isPlace = !places || places.every((id) => ids.get(target)?.includes(id));
        if (!url.pathname.startsWith(base) || !isPage || !isPlace)
          broken.push(`${path}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(pages.length * 5);
  });

  it('should each be reached by links from the home page', () => {
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const seen = new Set<string>();
    const queue = [''];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const page = byPath.get(path);
      if (!page || seen.has(path)) continue;
      seen.add(path);
      const { $ } = page;
      for (const link of $('a[href], form[action]')) {
        const address = $(link).attr('href') ?? $(link).attr('action') ?? '';
        const url = new URL(address, `${HOSTED.SITE_URL}${base}${path}`);
        if (url.origin === HOSTED.SITE_URL) queue.push(url.pathname.slice(base.length));
      }
    }
    // The latter is what a worker answers with in a large library.
    const unlinked = ['404.html', 'offline/'].filter((path) => byPath.has(path));
    expect([...byPath.keys()].filter((path) => !seen.has(path))).toEqual(unlinked);
  });

  it('should have titles and descriptions of their own, and one canonical address where the origin is known', () => {
    const byAddress = new Map<string, { title: string; description: string | undefined }>();
    const home = pages
      .find(({ path }) => path === '')
      ?.$('title')
      .text();
    for (const { path, $ } of pages) {
      const shown = {
        title: $('title').text(),
        description: $('meta[name=description]').attr('content'),
      };
      expect(shown.title && shown.description, path).toBeTruthy();
      const links = $('link[rel=canonical]').map((_, link) => $(link).attr('href'));
      expect(links, path).toHaveLength(origin ? 1 : 0);
      if (path && origin) expect(links.get(), path).toEqual([`${origin}${base}${path}`]);
      // The home page of one resolution is that resolution.
      const address = shown.title === home ? '' : path;
      if (byAddress.has(address)) expect(byAddress.get(address), path).toEqual(shown);
      byAddress.set(address, shown);
    }
    const shown = [...byAddress.values()];
    expect(new Set(shown.map(({ title }) => title)).size).toBe(shown.length);
    expect(new Set(shown.map(({ description }) => description)).size).toBe(shown.length);
  });

  it('should name their language', () => {
    for (const { path, $ } of pages) expect($('html').attr('lang'), path).toBe('zh-Hans');
  });

  it('should be valid HTML', async () => {
    const validator = new HtmlValidate(
      new FileSystemConfigLoader({ root: true, extends: ['html-validate:standard'] }),
    );
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html);
      const messages = results.flatMap((result) => result.messages);
      expect(
        messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      ).toEqual([]);
    }
  });
});
