import { describe, expect, it } from 'vitest';
import { pagePath, wholeTextPath } from '../../../../src/core/offline/paths.ts';

describe('the path of a page', () => {
  it.each([
    ['/64/158/', '/64/158/'],
    ['/64/158', '/64/158/'],
    ['/64/158/index.html', '/64/158/'],
    ['/index.html', '/'],
    ['/64/158.json', '/64/158.json'],
    ['/404.html', '/404.html'],
  ])('should be, for %s, %s', (asked, page) => {
    expect(pagePath(asked)).toBe(page);
  });
});

describe('the path of the whole text', () => {
  it.each([
    ['/un/64/158/', '/un/64/158/'],
    ['/un/64/158/op3/', '/un/64/158/'],
    ['/un/64/158/op3.json', '/un/64/158/'],
    ['/un/64/158.xml', '/un/64/158/'],
    ['/un/ES-11/1/pp2/', '/un/ES-11/1/'],
    ['/un/', undefined],
    ['/un/about/', undefined],
    ['/un/64/158x/', undefined],
    ['/other/64/158/', undefined],
  ])('should be, for %s, %s', (asked, page) => {
    expect(wholeTextPath(asked, '/un/')).toBe(page);
  });
});
