import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { licencesOf, packageOf } from '../../../src/build/licences.ts';

/** A package as installed. */
function installed(name: string, files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'licences-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folder = path.join(root, 'node_modules', name);
  const manifest = JSON.stringify({ name, version: '1.2.3', license: 'MIT' });
  for (const [file, text] of Object.entries({ 'package.json': manifest, ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

describe('the package of a module', () => {
  it.each([
    ['/a/node_modules/b/src/c.js?used', '/a/node_modules/b'],
    ['/a/node_modules/b/node_modules/@c/d/e.css', '/a/node_modules/b/node_modules/@c/d'],
    ['C:\\a\\node_modules\\b\\c.js', 'C:/a/node_modules/b'],
    ['/a/src/browser/page.ts', undefined],
    ['/a/src/pages/404.astro?astro&type=script&index=0&lang.ts', undefined],
  ])('should be found for %s', (id, folder) => {
    expect(packageOf(id)).toBe(folder);
  });

  it('should be the bundler for what it makes up, and an error for what nobody knows', () => {
    expect(packageOf('\0vite/modulepreload-polyfill.js')).toMatch(/\/node_modules\/vite$/);
    expect(() => packageOf('\0other/helper.js')).toThrow('which package it comes from');
  });
});

describe('licences', () => {
  it('should stand once for all that share one, with every notice', () => {
    const text = licencesOf([
      installed('b', { LICENSE: 'Terms\r\nof B\n', 'NOTICE.txt': 'By B' }),
      installed('a', { 'license.md': 'Terms of A' }),
      installed('@c/d', { LICENCE: 'Terms of A\n' }),
    ]);
    expect(text).toContain('@c/d 1.2.3 (MIT)\na 1.2.3 (MIT)\n\nTerms of A\n');
    expect(text).toContain('b 1.2.3 (MIT)\n\nTerms\nof B\n\nBy B\n');
  });

  it.each([{}, { LICENSE: ' \n' }, { 'THIRD-PARTY-LICENSES': 'Others' }])(
    'should fail for a package that holds none',
    (files) => {
      expect(() => licencesOf([installed('e', files as Record<string, string>)])).toThrow(
        'without a file that holds its licence: e 1.2.3 (MIT).',
      );
    },
  );
});
