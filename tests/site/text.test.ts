import { describe, expect, inject, it } from 'vitest';
import { readProject } from '../support/files.ts';
import { type BuiltPage, pageOf } from '../support/pages.ts';
import { printedOf } from '../support/printed.ts';

const source = printedOf(readProject('tests/fixtures/library/64-158.md'));
const copy = inject('builds').root;

/** Text of an element as it is read: without its own number, marks of notes as `[^1]`. */
function textOf({ $ }: BuiltPage, selector: string): string {
  const element = $(selector).clone();
  element.find('.label').remove();
  element.find('sup').each((_, mark) => {
    $(mark).replaceWith(`[^${$(mark).text()}]`);
  });
  return element.text().trim();
}

const preamble = source.preamble.map((text, index) => [`pp${index + 1}`, text] as const);
const operative = [...source.operative].map(([number, text]) => [`op${number}`, text] as const);
const notes = [...source.notes].map(([number, text]) => [`fn${number}`, text] as const);

describe.each(['', '64/158/'])('the whole text at /%s', (address) => {
  const page = pageOf(copy, address);

  it('should have the number, title and symbol', () => {
    expect(page.$('h1').text()).toBe(`${source.number}. ${source.title}`);
    expect(page.$('.about a').text()).toBe(`A/RES/${source.number}`);
  });

  it('should have the formula, date and meeting', () => {
    expect(page.$('.formula').text()).toBe(source.formula);
    expect(page.$('.adoption time').text()).toBe(source.date);
    expect(page.$('.adoption .meeting').text()).toBe(source.meeting);
  });

  it.each([...preamble, ...operative])('should have %s of the source', (id, text) => {
    expect(textOf(page, `#${id}`)).toBe(text);
  });

  it.each(notes)('should have %s of the source', (id, text) => {
    expect(textOf(page, `#${id} > p:first-child`)).toBe(text);
  });

  it('should print the numbers of operative paragraphs and say that others are editorial', () => {
    const labels = page.$('.operative .label').map((_, label) => page.$(label).text());
    expect(labels.get()).toEqual([...source.operative.keys()].map((number) => `${number}.`));
    expect(page.$('.aside').text()).toContain('由本站添加');
  });

  it('should have the paragraphs in the order of the source, and no others', () => {
    const ids = page.$('.paragraph').map((_, paragraph) => page.$(paragraph).attr('id'));
    expect(ids.get()).toEqual([...preamble, ...operative].map(([id]) => id));
  });
});

describe('a paragraph page', () => {
  it.each([...preamble, ...operative])('should have the text of %s', (id, text) => {
    expect(textOf(pageOf(copy, `64/158/${id}/`), `#${id}`)).toBe(text);
  });

  it.each([...preamble, ...operative])('should have the notes of %s', (id, text) => {
    const page = pageOf(copy, `64/158/${id}/`);
    const cited = new Set([...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)));
    const shown = page.$('.notes li').map((_, note) => page.$(note).attr('id'));
    expect(shown.get()).toEqual([...cited].map((number) => `fn${number}`));
    for (const number of cited) {
      expect(textOf(page, `#fn${number} > p:first-child`)).toBe(source.notes.get(number));
    }
  });
});

describe('a part page', () => {
  it.each([
    ['preamble', preamble],
    ['operative', operative],
  ] as const)('should have the paragraphs of the %s part', (part, paragraphs) => {
    const page = pageOf(copy, `64/158/${part}/`);
    expect(page.$('.paragraph')).toHaveLength(paragraphs.length);
    for (const [id, text] of paragraphs) expect(textOf(page, `#${id}`)).toBe(text);
  });
});

describe('the notes page', () => {
  const page = pageOf(copy, '64/158/notes/');

  it.each(notes)('should have %s of the source', (id, text) => {
    expect(textOf(page, `#${id} > p:first-child`)).toBe(text);
  });

  it('should lead to the documents that the notes cite', () => {
    const links = page.$('.notes li > p:first-child a').map((_, a) => page.$(a).attr('href'));
    expect(links.get()).toEqual([
      'https://docs.un.org/zh/A/RES/217(III)',
      'https://docs.un.org/zh/A/RES/2200(XXI)',
      'https://docs.un.org/zh/A/CONF.157/24(PartI)',
    ]);
  });
});

describe('a way back from a note', () => {
  const backFrom = (path: string, note: string) => {
    const { $ } = pageOf(copy, path);
    const links = $(`#${note} .citations a`);
    return links.map((_, a) => [[$(a).text(), $(a).attr('href')]]).get();
  };

  it('should lead to every place that cites it and say which', () => {
    expect(backFrom('64/158/', 'fn2')).toEqual([
      ['序言部分第3段', '#fnref2'],
      ['第3段第1处', '#fnref2-2'],
      ['第3段第2处', '#fnref2-3'],
    ]);
  });

  it('should lead to the whole text from a page that lacks the place', () => {
    expect(backFrom('64/158/op3/', 'fn1')).toEqual([
      ['序言部分第3段', '/64/158/#fnref1'],
      ['第3段', '#fnref1-2'],
    ]);
  });
});
