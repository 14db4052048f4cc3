import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { filesOf, pageOf } from '../support/pages.ts';

const copy = inject('builds').structures;

/** The links of a part of a page: words and addresses. */
function linksOf(path: string, part: string): string[] {
  const { $ } = pageOf(copy, path);
  return $(`${part} a:not(.label)`)
    .map((_, link) => `${$(link).text().trim()} → ${$(link).attr('href')}`)
    .get();
}

describe('words that cite a resolution', () => {
  it('should lead to its page, to the paragraph that is named, or to the official document', () => {
    expect(linksOf('77/950/op1/', '.paragraph > p')).toEqual([
      '第75/900 B号决议第1段 → /75/900/b/op1/',
      '第75/900 B号决议第1至2段 → /75/900/#b.op1-b.op2',
      '217 A(III) → /3/217/a/op1/',
    ]);
    expect(linksOf('77/950/op2/', '.paragraph > p')).toEqual([
      '第70/1号决议 → https://docs.un.org/zh/A/RES/70/1',
    ]);
  });

  it('should lead there in the whole text and in the notes as well', () => {
    expect(linksOf('77/950/', '#pp1 > p')).toEqual([
      '1 → #fn1',
      '第75/900号决议 → /75/900/',
      '第76/950号决议 → /76/950/',
    ]);
    expect(linksOf('77/950/notes/', '#fn1 > p:first-child')).toEqual([
      '第217 A(III)号决议 → /3/217/a/',
    ]);
  });

  it('should be as they are in the files of other formats', () => {
    for (const format of ['json', 'md', 'xml']) {
      const file = readFileSync(path.join(copy, 'dist/77', `950.${format}`), 'utf8');
      expect(file, format).toContain('https://docs.un.org/zh/A/RES/217(III)');
      expect(file, format).not.toMatch(/\/3\/217\/a|\/75\/900/);
    }
  });
});

describe('who cites a resolution', () => {
  it('should be listed where it is cited, the newest first, each with its places', () => {
    const { $ } = pageOf(copy, '3/217/a/');
    expect($('.cited-by summary').text()).toBe('被4份决议引用');
    expect(linksOf('3/217/a/', '.cited-by').slice(0, 3)).toEqual([
      '第79/950号决议 → /79/950/',
      '第1段 → /79/950/op1/',
      '序言部分第1段 → /79/950/pp1/',
    ]);
  });

  it('should be listed on the page of a paragraph, and on a page for all where they are many', () => {
    const links = linksOf('75/900/b/op1/', '.cited-by');
    expect(links.filter((link) => link.includes('号决议'))).toEqual([
      '第79/950号决议 → /79/950/',
      '第78/950号决议 → /78/950/',
      '第77/950号决议 → /77/950/',
    ]);
    expect(links.at(-1)).toBe('全部4份决议 → /75/900/b/op1/cited-by/');
    const all = pageOf(copy, '75/900/b/op1/cited-by/');
    expect(all.$('h1').text()).toBe('引用B部分第1段的决议');
    expect(all.$('.library li')).toHaveLength(4);
  });

  it('should not be mentioned where nobody does', () => {
    expect(pageOf(copy, '75/900/a/op1/').$('.cited-by')).toHaveLength(0);
    expect(pageOf(copy, '77/950/op2/').$('.cited-by')).toHaveLength(0);
  });
});

describe('a series', () => {
  it('should be named on each of its resolutions, with the ones before and after', () => {
    expect(linksOf('77/950/', '.series')).toEqual([
      '76/950 → /76/950/',
      '78/950 → /78/950/',
      '全部4份 → /77/950/series/',
    ]);
    expect(linksOf('76/950/', '.series')).toEqual([
      '77/950 → /77/950/',
      '全部4份 → /76/950/series/',
    ]);
    expect(pageOf(copy, '77/950/').$('.series').text()).toContain('按标题归并');
  });

  it('should have a page with the session, date and vote of each, the newest first', () => {
    const { $ } = pageOf(copy, '77/950/series/');
    const items = $('.library li')
      .map((_, item) => $(item).text().replaceAll(/\s+/g, ' ').trim())
      .get();
    expect(items).toHaveLength(4);
    expect(items[0]).toMatch(/第79\/950号决议.*2024年12月18日.*第79届会议.*130票赞成/);
    expect($('[aria-current=true]').attr('href')).toBe('/77/950/');
  });

  it('should not be mentioned where a resolution is alone', () => {
    expect(pageOf(copy, '75/900/').$('.series')).toHaveLength(0);
    expect(filesOf(copy)).not.toContain('75/900/series/index.html');
  });
});
