import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pageOf } from '../support/pages.ts';
import { HOSTED } from '../support/setup.ts';

const builds = inject('builds');

describe.each([
  { name: 'root', copy: builds.root, base: '/' },
  { name: 'hosted', copy: builds.hosted, base: `${HOSTED.BASE_PATH}/` },
])('the site as an app in the build $name', ({ copy, base }) => {
  const read = (address: string) => {
    expect(address.startsWith(base)).toBe(true);
    return readFileSync(path.join(copy, 'dist', address.slice(base.length)));
  };
  /** Width and height stand in a PNG at these places. */
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
  const { $ } = pageOf(copy, '64/158/op3/');
  const manifest = JSON.parse(
    read($('link[rel=manifest]').attr('href') ?? '').toString(),
  ) as Record<string, string> & {
    icons: { src: string; sizes: string; purpose: string }[];
  };

  it('should have a manifest in Chinese whose addresses are those of the site', () => {
    expect(manifest).toMatchObject({
      lang: 'zh-Hans',
      display: 'standalone',
      id: base,
      start_url: base,
      scope: base,
    });
    for (const field of ['name', 'short_name', 'description']) {
      expect(manifest[field]).toMatch(/^[\p{sc=Han}，。]+$/u);
    }
  });

  it('should have icons of the sizes that systems ask for', () => {
    expect(manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 512x512',
    ]);
    for (const { src, sizes } of manifest.icons) expect(sizeOf(read(src)).join('x')).toBe(sizes);
    const touch = $('link[rel=apple-touch-icon]').attr('href') ?? '';
    expect(sizeOf(read(touch))).toEqual([180, 180]);
  });

  it('should show the colours of the page around it', () => {
    const style = $('style').text();
    for (const scheme of ['light', 'dark']) {
      const colour = $(`meta[name=theme-color][media*=${scheme}]`).attr('content') ?? '';
      expect(colour).toMatch(/^#[\da-f]{6}$/);
      expect(style).toContain(colour);
    }
  });
});
