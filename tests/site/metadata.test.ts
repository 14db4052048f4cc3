import { readFileSync } from 'node:fs';
import path_ from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, it } from 'vitest';
import { drawable } from '../../src/build/picture/fonts.ts';
import { text64158 } from '../support/libraries.ts';
import { filesOf, pageOf, pagesOf } from '../support/pages.ts';
import { HOSTED } from '../support/setup.ts';

const builds = inject('builds');
const base = `${HOSTED.SITE_URL}${HOSTED.BASE_PATH}`;
const read = (copy: string, file: string) => readFileSync(path_.join(copy, 'dist', file), 'utf8');

interface LinkedData {
  '@type': string;
  '@id': string;
  text?: string;
  legislationIdentifier?: string;
  hasPart?: LinkedData[];
  encoding?: { contentUrl: string }[];
  isPartOf?: LinkedData;
}

function linkedData(pagePath: string): LinkedData {
  const { $ } = pageOf(builds.hosted, pagePath);
  return JSON.parse($('script[type="application/ld+json"]').text()) as LinkedData;
}

describe('linked data', () => {
  it('should describe the resolution, its paragraphs and its formats', () => {
    const data = linkedData('64/158/');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': `${base}/64/158/`,
      legislationIdentifier: 'A/RES/64/158',
      legislationDate: '2009-12-18',
    });
    expect(data.hasPart).toHaveLength(20);
    expect(data.encoding?.map(({ contentUrl }) => contentUrl)).toContain(`${base}/64/158.xml`);
  });

  it('should describe a paragraph as a part of the resolution', () => {
    const data = linkedData('64/158/op8/');
    expect(data.text).toBe(
      '强调在这方面不断需要关于所有国家政治、经济和社会状况及事件的公正、客观资料；',
    );
    expect(data.isPartOf?.['@id']).toBe(`${base}/64/158/`);
  });

  it('should not be able to end its element', () => {
    const { $ } = pageOf(builds.library, '64/7/op2/');
    const data = JSON.parse($('script[type="application/ld+json"]').first().text()) as LinkedData;
    expect(data.text).toBe('决定结束关于</script>的审议。');
  });
});

describe('what reference managers read', () => {
  it.each(['64/158/', '64/158/op3/', '64/158/pp6/'])('should be complete on %s', (page) => {
    const { $ } = pageOf(builds.hosted, page);
    const tag = (name: string) => $(`meta[name="${name}"]`).attr('content');
    expect(tag('citation_title')).toContain('促进国际合作');
    expect(tag('citation_author')).toBe('联合国大会');
    expect(tag('citation_date')).toBe('2009/12/18');
    expect(tag('citation_technical_report_number')).toBe('A/RES/64/158');
    expect(tag('citation_language')).toBe('zh');
    expect(tag('citation_public_url')).toBe(`${base}/${page}`);
    expect(tag('DC.identifier')).toBe('A/RES/64/158');
    expect(tag('DC.date')).toBe('2009-12-18');
  });
});

describe('Open Graph', () => {
  it('should say of every page what it is', () => {
    for (const { path, $ } of pagesOf(builds.hosted)) {
      const property = (name: string) => $(`meta[property="og:${name}"]`).attr('content');
      expect($('title').text(), path).toBe(`${property('title')} · 联合国大会决议`);
      expect(property('url'), path).toBe($('link[rel=canonical]').attr('href'));
      expect(property('description'), path).toBe($('meta[name=description]').attr('content'));
    }
  });
});

describe('without an origin', () => {
  it('should have no path where programs take only whole addresses', () => {
    for (const { path, $ } of pagesOf(builds.root)) {
      const told = $('meta[property^="og:"], meta[name^="citation_"], link[rel=canonical]');
      for (const element of told) {
        const { content, href, property, name } = element.attribs;
        const value = content ?? href ?? '';
        expect(value, `${path}: ${property ?? name ?? 'canonical'}`).not.toMatch(/^\//);
      }
      expect($('meta[property="og:url"], meta[property="og:image"]').length, path).toBe(0);
    }
    const [, publicUrl] =
      /"citation_public_url" content="([^"]*)"/.exec(pageOf(builds.root, '64/158/op3/').html) ?? [];
    expect(publicUrl).toBe('https://docs.un.org/zh/A/RES/64/158');
    expect(filesOf(builds.root)).not.toContain('sitemap.xml');
  });
});

describe('the picture of a page', () => {
  it('should be there for the resolution and every paragraph, in the size that it says', () => {
    const pictured = pagesOf(builds.hosted).filter(
      ({ $ }) => $('meta[property="og:image"]').length > 0,
    );
    expect(pictured).toHaveLength(22);
    for (const { path, $ } of pictured) {
      const address = $('meta[property="og:image"]').attr('content') ?? '';
      expect(address).toBe(`${base}/${(path || '64/158/').slice(0, -1)}.png`);
      const png = readFileSync(path_.join(builds.hosted, 'dist', address.slice(base.length)));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  it('should have a slice of the font for every character', () => {
    expect(drawable(text64158).missing).toEqual([]);
  });

  it('should have 〓 for a character that the font lacks', () => {
    expect(drawable('人𠮷权')).toEqual({ text: '人〓权', missing: ['𠮷'] });
  });
});

describe('the lists for programs', () => {
  const canonicals = pagesOf(builds.hosted).map(
    ({ $ }) => $('link[rel=canonical]').attr('href') ?? '',
  );
  const pages = new Set(canonicals.filter((url) => !/404\.html$|\/search\/$/.test(url)));

  it('should have every page in the sitemap', () => {
    const $ = load(read(builds.hosted, 'sitemap.xml'), { xml: true });
    const listed = $('loc')
      .map((_, loc) => $(loc).text())
      .get();
    expect(new Set(listed)).toEqual(pages);
    expect(listed).toHaveLength(pages.size);
  });

  it('should name the sitemap in robots.txt', () => {
    expect(read(builds.hosted, 'robots.txt')).toContain(`Sitemap: ${base}/sitemap.xml\n`);
    expect(read(builds.root, 'robots.txt')).not.toContain('Sitemap');
  });

  it('should lead language models to Markdown that is there', () => {
    const links = [...read(builds.hosted, 'llms.txt').matchAll(/\]\((\S+)\)/g)].map(
      ([, link = '']) => link,
    );
    expect(links).toHaveLength(21);
    for (const link of links) expect(read(builds.hosted, link.slice(base.length + 1))).not.toBe('');
  });
});
