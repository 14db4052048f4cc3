import { expect, it } from 'vitest';
import { codeDigest } from '../../../../src/build/reuse/code.ts';

const files = new Map([
  ['src/layouts/Page.astro', 'a'],
  ['public/favicon.svg', 'b'],
  ['public/source/64-158.txt', 'c'],
]);
const settings = { base: '/', offline: true };
const digest = codeDigest(files, settings);

it('should be the same for the same, in whatever order it was read', () => {
  expect(digest).toMatch(/^[\w+/]{43}=$/);
  expect(codeDigest(new Map([...files].reverse()), settings)).toBe(digest);
});

it.each([
  ['a file', new Map([...files, ['src/layouts/Page.astro', 'd']]), settings],
  ['a file of public/', new Map([...files, ['public/favicon.svg', 'd']]), settings],
  ['a new file', new Map([...files, ['src/new.ts', 'd']]), settings],
  ['the path', files, { ...settings, base: '/un/' }],
  ['the origin', files, { ...settings, site: 'https://example.org' }],
  ['what is kept offline', files, { ...settings, offline: false }],
])('should change with %s', (_, files, settings) => {
  expect(codeDigest(files, settings)).not.toBe(digest);
});

it('should leave sources to the resolutions that have them', () => {
  const other = new Map([...files, ['public/source/64-158.txt', 'd']]);
  expect(codeDigest(other, settings)).toBe(digest);
});
