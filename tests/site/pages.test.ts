import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { HOSTED } from '../support/setup.ts';
import { filesOf, pageOf, pagesOf } from '../support/pages.ts';

const builds = inject('builds');
const base = `${HOSTED.BASE_PATH}/`;

describe('the site', () => {
  it('should have the pages that the addresses promise', () => {
    const paragraphs = [
      ...Array.from({ length: 8 }, (_, index) => `64/158/pp${index + 1}/`),
      ...Array.from({ length: 12 }, (_, index) => `64/158/op${index + 1}/`),
    ];
    const others = [
      '',
      '404.html',
      'about/',
      'search/',
      ...['', 'preamble/', 'operative/', 'notes/'].map((page) => `64/158/${page}`),
    ];
    expect(
      pagesOf(builds.root)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...others, ...paragraphs].sort());
  });
});

describe.each([
  { name: 'root', copy: builds.root, base: '/', origin: '', home: '64/158/' },
  { name: 'hosted', copy: builds.hosted, base, origin: HOSTED.SITE_URL, home: '64/158/' },
  { name: 'library', copy: builds.library, base: '/', origin: '', home: '' },
])('the pages of the build $name', ({ copy, base, origin, home }) => {
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
          if (url.hostname !== 'docs.un.org') broken.push(`${path}: ${address}`);
          continue;
        }
        checked++;
        const target = decodeURI(url.pathname).slice(base.length);
        const isPage = ids.has(target) || files.has(target);
        const isPlace = !url.hash || ids.get(target)?.includes(url.hash.slice(1));
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
      for (const link of page.$('a[href], form[action]')) {
        const address = page.$(link).attr('href') ?? page.$(link).attr('action') ?? '';
        const url = new URL(address, `${HOSTED.SITE_URL}${base}${path}`);
        if (url.origin === HOSTED.SITE_URL) queue.push(url.pathname.slice(base.length));
      }
    }
    expect([...byPath.keys()].filter((path) => !seen.has(path))).toEqual(['404.html']);
  });

  it('should have titles and descriptions of their own, and one canonical address where the origin is known', () => {
    const byAddress = new Map<string, { title: string; description: string | undefined }>();
    for (const { path, $ } of pages) {
      const address = `${base}${path || home}`;
      const shown = {
        title: $('title').text(),
        description: $('meta[name=description]').attr('content'),
      };
      expect(shown.title && shown.description, path).toBeTruthy();
      if (byAddress.has(address)) expect(byAddress.get(address), path).toEqual(shown);
      byAddress.set(address, shown);
      const links = $('link[rel=canonical]').map((_, link) => $(link).attr('href'));
      expect(links.get(), path).toEqual(origin ? [`${origin}${address}`] : []);
    }
    const shown = [...byAddress.values()];
    expect(new Set(shown.map(({ title }) => title)).size).toBe(shown.length);
    expect(new Set(shown.map(({ description }) => description)).size).toBe(shown.length);
  });

  it('should name their language', () => {
    for (const { path, $ } of pages) expect($('html').attr('lang'), path).toBe('zh-Hans');
  });

  it('should load nothing from another site', () => {
    for (const { path, $ } of pages) {
      const loaded = $('script[src], link[rel=stylesheet], link[rel=icon], img, iframe');
      for (const element of loaded) {
        const address = $(element).attr('src') ?? $(element).attr('href');
        expect(address, path).toMatch(new RegExp(`^${base}(?!/)`));
      }
    }
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

describe('the home page', () => {
  it('should be the only resolution, whose own address is canonical', () => {
    for (const copy of [builds.root, builds.hosted]) {
      expect(pageOf(copy, '').html).toBe(pageOf(copy, '64/158/').html);
    }
  });

  it('should list several resolutions by session and number', () => {
    const { $ } = pageOf(builds.library, '');
    const links = $('.library a').map((_, a) => $(a).attr('href'));
    expect(links.get()).toEqual(['/64/7/', '/64/158/', '/65/2/']);
  });
});

describe('a resolution with sub-paragraphs', () => {
  const { $ } = pageOf(builds.library, '64/7/op1/');

  it('should show each with its printed label and an id below that of its paragraph', () => {
    const labels = $('.subparagraph').map((_, element) => {
      const label = $(element).find('> p > .label');
      return `${$(element).attr('id')} ${label.text()} ${label.attr('href')}`;
    });
    expect(labels.get()).toEqual([
      'op1a (a) #op1a',
      'op1a1 (一) #op1a1',
      'op1a2 (二) #op1a2',
      'op1b (b) #op1b',
    ]);
  });

  it('should keep signs that HTML itself uses', () => {
    expect($('#op1a2').text()).toContain('说明<困难>；');
    expect($('#op1b').text()).toContain('提交“报告”&建议；');
  });

  it('should show the notes of its sub-paragraphs', () => {
    expect(
      $('.notes li')
        .map((_, note) => $(note).attr('id'))
        .get(),
    ).toEqual(['fn1']);
  });
});

describe('a resolution without preamble and footnotes', () => {
  const paths = pagesOf(builds.library).map(({ path }) => path);

  it('should have no page of notes', () => {
    expect(paths.filter((path) => path.startsWith('65/2/'))).toEqual([
      '65/2/',
      '65/2/op1/',
      '65/2/operative/',
      '65/2/preamble/',
    ]);
  });

  it('should have its enacting formula, and no word of numbers it lacks', () => {
    const { $ } = pageOf(builds.library, '65/2/preamble/');
    expect($('.formula').text()).toBe('大会，');
    expect($('.aside')).toHaveLength(0);
  });
});
