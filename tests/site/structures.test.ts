import { describe, expect, inject, it } from 'vitest';
import { everyStructure } from '../support/libraries.ts';
import { filesOf, pageOf } from '../support/pages.ts';

const copy = inject('builds').structures;

/** The address of the sample of a structure, below the root of the site. */
function addressOf(sample: string): string {
  const [, number = ''] = /^symbol: A\/RES\/(\d+\/\d+)/m.exec(everyStructure[sample] ?? '') ?? [];
  return `${number}/`;
}

describe('a table', () => {
  const { $ } = pageOf(copy, `${addressOf('tables.md')}annex/`);

  it('should keep its merged cells, its head and its own notes', () => {
    const table = $('#annex\\.t1 table');
    expect(table.find('th[scope=col]').eq(1).attr('colspan')).toBe('2');
    expect(
      table
        .find('td[rowspan=2]')
        .map((_, cell) => $(cell).text())
        .get(),
    ).toEqual(['甲', '二']);
    expect(
      $('#annex\\.t1 .table-notes li')
        .map((_, note) => $(note).attr('id'))
        .get(),
    ).toEqual(['annex.t1.a', 'annex.t1.b']);
    expect($('#annex\\.t2 .table-notes li').attr('id')).toBe('annex.t2.a');
  });

  it('should scroll within itself, be reached by keyboard and be named', () => {
    const region = $('#annex\\.t1');
    expect(region.attr('role')).toBe('region');
    expect(region.attr('tabindex')).toBe('0');
    expect(region.attr('aria-label')).toBe('附件表1');
  });
});

describe('sections', () => {
  const address = addressOf('sections-again.md');

  it('should each have a page and paragraphs of their own where numbers start again', () => {
    const page = pageOf(copy, `${address}s2/op1/`);
    expect(page.$('h1').text()).toBe('第二节第1段');
    expect(page.$('.citation').eq(1).text().trim()).toBe(
      `第${address.slice(0, -1)}号决议，第二节，第1段`,
    );
    expect(pageOf(copy, `${address}s2/`).$('.division h2, .division h3').first().text()).toContain(
      '房舍',
    );
  });

  it('should have no page where numbers run on', () => {
    const running = addressOf('sections.md');
    expect(filesOf(copy).filter((file) => file.startsWith(`${running}s`))).toEqual([]);
  });
});

describe('an address', () => {
  it('should lead somewhere at each of its prefixes', () => {
    const pages = filesOf(copy).filter((file) => /^\d+\/.*index\.html$/.test(file));
    const missing = pages.flatMap((file) => {
      const segments = file.split('/').slice(0, -1);
      const prefixes = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
      return prefixes.filter((prefix) => !pages.includes(`${prefix}/index.html`));
    });
    expect(missing).toEqual([]);
  });

  it('should name a part, an annex and an article of a resolution with a letter', () => {
    expect(pageOf(copy, '75/900/b/').$('h1').text()).toBe('B部分');
    expect(pageOf(copy, '3/217/a/').$('h1 .number').text()).toBe('217 A(III).');
    expect(pageOf(copy, '3/217/').$('.library a').attr('href')).toBe('/3/217/a/');
  });
});
