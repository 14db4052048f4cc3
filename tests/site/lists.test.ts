import { describe, expect, inject, it } from 'vitest';
import { filesOf, pageOf, pagesOf } from '../support/pages.ts';

const builds = inject('builds');
const texts = (copy: string, page: string, selector: string) => {
  const { $ } = pageOf(copy, page);
  return $(selector)
    .map((_, element) => $(element).text().trim().replaceAll(/\s+/g, ' '))
    .get();
};
const hrefs = (copy: string, page: string, selector: string) => {
  const { $ } = pageOf(copy, page);
  return $(selector)
    .map((_, element) => $(element).attr('href'))
    .get();
};

describe('a list', () => {
  it('should have, of a session, number, title and date of each resolution', () => {
    expect(texts(builds.library, '64/', '.library li')).toEqual([
      expect.stringMatching(/^第64\/7号决议 为测试而写的决议 2009年10月27日$/),
      expect.stringMatching(/^第64\/158号决议 促进国际合作.*行动 2009年12月18日$/),
    ]);
  });

  it('should have, of a year, what was adopted in it', () => {
    expect(texts(builds.library, 'years/', '.ways li')).toEqual(['2010年 1份', '2009年 2份']);
    expect(texts(builds.library, 'years/2009/', '.library h2')).toEqual(['12月', '10月']);
    expect(hrefs(builds.library, 'years/2009/', '.library .list a')).toEqual([
      '/64/158/',
      '/64/7/',
    ]);
  });

  it('should be led to by the resolutions that say that they are in it, and by their session', () => {
    const [resolution = ''] = hrefs(builds.structures, 'committees/3/', '.library .list a');
    expect(hrefs(builds.structures, resolution.slice(1), '.record a')).toEqual([
      '/committees/3/',
      'https://docs.un.org/zh/A/74/540/Add.1',
      'https://docs.un.org/zh/A/74/L.9',
      '/subjects/human-rights/',
      '/subjects/peace/',
    ]);
    expect(hrefs(builds.structures, '74/', '.further a')).toEqual(['/committees/3/#s74']);
    expect(texts(builds.structures, 'subjects/peace/', '.vote')).toEqual([
      '169票赞成、2票反对、5票弃权',
    ]);
  });

  it('should say what is not Chinese', () => {
    const { $ } = pageOf(builds.structures, 'subjects/human-rights/');
    expect($('h1 [lang=en]').text()).toBe('HUMAN RIGHTS');
    expect($('.crumbs [lang=en]').text()).toBe('HUMAN RIGHTS');
  });
});

describe('the way to a page', () => {
  it('should lead over pages that there are, and be told to programs', () => {
    const { $ } = pageOf(builds.library, '64/158/op3/');
    expect(texts(builds.library, '64/158/op3/', '.crumbs li')).toEqual([
      '第64届会议',
      '第64/158号决议',
      '执行部分',
      '第3段',
    ]);
    expect($('.crumbs [aria-current=page]').text()).toBe('第3段');
    const [, path] = $('script[type="application/ld+json"]')
      .map((_, script) => $(script).text())
      .get();
    expect(JSON.parse(path ?? '')).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, name: '第64届会议', item: '/64/' },
        { position: 2, name: '第64/158号决议', item: '/64/158/' },
        { position: 3, name: '执行部分', item: '/64/158/operative/' },
        { position: 4, name: '第3段', item: '/64/158/op3/' },
      ],
    });
  });

  it('should end at each page of a resolution and of a list', () => {
    for (const copy of [builds.library, builds.structures]) {
      for (const { path, $ } of pagesOf(copy)) {
        const isBelow = /^(?:[^/]+\/){2,}/.test(path);
        expect($('.crumbs [aria-current=page]').length, path).toBe(isBelow ? 1 : 0);
      }
    }
  });
});

describe('the resolutions beside one', () => {
  it('should be those before and after it in the library', () => {
    expect(hrefs(builds.library, '64/7/', '.resolutions a')).toEqual(['/64/158/']);
    expect(hrefs(builds.library, '64/158/', '.resolutions a')).toEqual(['/64/7/', '/65/2/']);
    expect(hrefs(builds.library, '64/158/notes/', '.resolutions [rel=next]')).toEqual(['/65/2/']);
    expect(hrefs(builds.library, '64/158/op3/', '.resolutions a')).toEqual([]);
  });
});

describe('a library of one resolution', () => {
  it('should have no list but its session, and nothing of a way', () => {
    const folders = filesOf(builds.root).filter((file) =>
      /^(?:years|committees|subjects)/.test(file),
    );
    expect(folders).toEqual([]);
    for (const { path, $ } of pagesOf(builds.root)) {
      const told = $('script[type="application/ld+json"]').text();
      expect($('.crumbs, .resolutions, .further, .library-filter').length, path).toBe(0);
      expect(told, path).not.toContain('BreadcrumbList');
      expect($('style').text(), path).not.toContain('.crumbs');
    }
  });
});
