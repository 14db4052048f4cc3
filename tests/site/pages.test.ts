import { describe, expect, inject, it } from 'vitest';
import { pageOf, pagesOf } from '../support/pages.ts';

const builds = inject('builds');

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
      '64/',
      ...['', 'preamble/', 'operative/', 'notes/'].map((page) => `64/158/${page}`),
    ];
    expect(
      pagesOf(builds.root)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...others, ...paragraphs].sort());
  });
});

describe('the home page', () => {
  it('should be the only resolution, whose own address is canonical', () => {
    for (const copy of [builds.root, builds.hosted]) {
      expect(pageOf(copy, '').html).toBe(pageOf(copy, '64/158/').html);
    }
  });

  it('should list several resolutions by session, the newest first', () => {
    const { $ } = pageOf(builds.library, '');
    const links = $('.library a').map((_, a) => $(a).attr('href'));
    expect(links.get()).toEqual(['/65/', '/65/2/', '/64/', '/64/158/', '/64/7/']);
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
