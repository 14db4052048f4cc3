import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { load } from 'cheerio';
import { describe, expect, inject, it } from 'vitest';
import type { ParagraphFile, ResolutionFile } from '../../src/core/export/json.ts';
import { readProject } from '../support/files.ts';
import { text64158 } from '../support/libraries.ts';
import { pageOf, pagesOf } from '../support/pages.ts';
import { printedOf } from '../support/printed.ts';
import { HOSTED } from '../support/setup.ts';

const builds = inject('builds');
const source = printedOf(text64158);
const read = (copy: string, file: string) => readFileSync(path.join(copy, 'dist', file), 'utf8');
const base = `${HOSTED.SITE_URL}${HOSTED.BASE_PATH}`;

describe('the Akoma Ntoso of 64/158', () => {
  const $ = load(read(builds.root, '64/158.xml'), { xml: true });
  const text = (selector: string) => {
    const element = $(selector).clone();
    element.find('authorialNote, noteRef').each((_, note) => {
      $(note).replaceWith(`[^${$(note).attr('marker')}]`);
    });
    return element.text();
  };

  it('should have the words of the source', () => {
    expect(text('preface p')).toBe(`${source.number}. ${source.title}`);
    expect(text('formula')).toBe(source.formula);
    source.preamble.forEach((words, index) => {
      expect(text(`container[eId=preamble__container_${index + 1}]`)).toBe(words);
    });
    for (const [number, words] of source.operative) {
      expect($(`paragraph[eId=para_${number}] > num`).text()).toBe(`${number}.`);
      expect(text(`paragraph[eId=para_${number}] > content`)).toBe(words);
    }
    expect($('container, paragraph')).toHaveLength(20);
    expect(
      $('conclusions p')
        .map((_, p) => $(p).text())
        .get(),
    ).toEqual([source.date, source.meeting]);
  });

  it('should have each note once, where it is first cited, and refer to it after that', () => {
    for (const [number, words] of source.notes) {
      expect($(`authorialNote[marker=${number}]`).text()).toBe(words);
    }
    expect($('authorialNote')).toHaveLength(3);
    const references = $('noteRef')
      .map((_, note) => $(note).attr('href'))
      .get();
    expect(references).toEqual(['#authorialNote_1', '#authorialNote_2', '#authorialNote_2']);
  });

  it('should be named as the profile has it', () => {
    expect($('FRBRWork > FRBRthis').attr('value')).toBe(
      '/akn/un/statement/deliberation/unga/2009-12-18/64-158/!main',
    );
    expect($('FRBRExpression > FRBRthis').attr('value')).toContain('/zho@/!main');
  });
});

describe('the plain text of 64/158', () => {
  const expected = [
    `${source.number}. ${source.title}`,
    source.formula,
    ...source.preamble,
    ...[...source.operative].map(([number, text]) => `${number}. ${text}`),
    source.date,
    source.meeting,
    ...[...source.notes].map(([number, text]) => `[${number}] ${text}`),
  ].map((line) => line.replaceAll(/\[\^(\d+)\]/g, '[$1]'));

  it('should be the text of record', () => {
    expect(read(builds.root, '64/158.txt').trimEnd().split('\n\n')).toEqual(expected);
  });

  it('should be a paragraph and its notes beside the page of a paragraph', () => {
    const [paragraph, ...notes] = read(builds.root, '64/158/op3.txt').trimEnd().split('\n\n');
    expect(expected).toContain(paragraph);
    expect(notes).toEqual(expected.slice(-3, -1));
  });
});

describe('the entries for reference managers', () => {
  it.each(['ris', 'bib'])('should be read back by another program: %s', (format) => {
    const [entry, ...others] = new Cite(read(builds.hosted, `64/158.${format}`)).data;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ title: source.title, URL: `${base}/64/158/` });
    expect(JSON.stringify(entry)).toContain('联合国大会');
    expect(JSON.stringify(entry)).toContain('2009');
  });
});

describe('addresses in the files', () => {
  it('should be absolute where the build knows its host', () => {
    const file = JSON.parse(read(builds.hosted, '64/158/op3.json')) as ParagraphFile;
    expect(file.$schema).toBe(`${base}/schema/resolution.json`);
    expect(file.paragraph.url).toBe(`${base}/64/158/op3/`);
    expect(file.paragraph.citations.gbt7714).toContain(`${base}/64/158/op3/`);
  });

  it('should cite the official document where it does not', () => {
    const file = JSON.parse(read(builds.root, '64/158.json')) as ResolutionFile;
    expect(file.citations.gbt7714).toContain('https://docs.un.org/zh/A/RES/64/158');
  });
});

describe('what is said of where a text comes from', () => {
  const sha256 = (copy: string, file: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(copy, 'dist', file)))
      .digest('hex');
  /** What a list of sums says: the files, and the sum of each. */
  const sumsIn = (copy: string, page: string, at: string) => {
    const { $ } = pageOf(copy, page);
    const rows = $(`${at} .sums > div`).map((_, row) => [
      [$(row).find('a').attr('href'), $(row).find('code').text()],
    ]);
    return rows.get();
  };

  it.each([
    ['root', builds.root],
    ['library', builds.library],
  ])('should be true of each resolution, with its own sums: %s', (_, copy) => {
    const { $ } = pageOf(copy, 'about/');
    const symbols = $('.provenances li > a').map((_, a) => $(a).text());
    const wholeTexts = pagesOf(copy).filter(({ path: page }) => /^\d+\/\d+\/$/.test(page));
    expect(symbols.get().sort()).toEqual(
      wholeTexts.map(({ path: page }) => `A/RES/${page.slice(0, -1)}`).sort(),
    );
    for (const [index, symbol] of symbols.get().entries()) {
      const short = symbol.slice('A/RES/'.length);
      const source = `source/${short.replace('/', '-')}.txt`;
      const isCompared = existsSync(path.join(copy, 'dist', source));
      const said = isCompared ? '已与来源逐字核对' : '未与来源核对';
      const sums = [`${short}.md`, ...(isCompared ? [source] : [])].map((file) => [
        `/${file}`,
        sha256(copy, file),
      ]);
      const item = `.provenances li:nth-child(${index + 1})`;
      expect($(`${item} > span`).text()).toBe(said);
      expect(sumsIn(copy, 'about/', item)).toEqual(sums);
      expect(pageOf(copy, `${short}/`).$('.provenance summary').text()).toBe(said);
      expect(sumsIn(copy, `${short}/`, '.provenance')).toEqual(sums);
    }
  });

  it('should be in one file, as programs check it', () => {
    const lines = read(builds.library, 'sums.txt').trimEnd().split('\n');
    const sums = lines.map((line) => line.split('  '));
    const files = sums.map(([, file = '']) => file);
    expect(files).toContain('source/64-158.txt');
    expect(files.filter((file) => file.endsWith('.md'))).toHaveLength(3);
    for (const [sum, file = ''] of sums) expect(sha256(builds.library, file)).toBe(sum);
  });

  it('should name a resolution that was compared, and one that was not', () => {
    const summary = (page: string) => pageOf(builds.library, page).$('.provenance summary').text();
    expect(summary('64/158/')).toBe('已与来源逐字核对');
    expect(summary('64/7/')).toBe('未与来源核对');
  });

  it('should be of the very text and source', () => {
    expect(read(builds.root, 'source/64-158.txt')).toBe(
      readProject('tests/fixtures/source/64-158.txt'),
    );
    expect(read(builds.root, '64/158.md')).toBe(text64158);
  });
});
