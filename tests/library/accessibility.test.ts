import { describe, expect, inject, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import { visit } from '../browser/open.ts';
import { pagesOf, someOf } from '../support/pages.ts';

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

describe.each(['library', 'structures', 'own'] as const)('the pages of the build %s', (build) => {
  const site = visit(build);

  it('should break no rule of accessibility, in both schemes, wide and narrow', async () => {
    const page = await site.open('/about/');
    const found: string[] = [];
    for (const { path } of someOf(
      pagesOf(inject('builds')[build]),
      build === 'structures' ? 40 : 150,
    )) {
      await page.goto(new URL(`/${path}`, page.url()).href);
      for (const { colorScheme, width } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        for (const violation of await violations(page)) {
          found.push(`${colorScheme}, ${width} px: ${violation}`);
        }
      }
    }
    expect(found).toEqual([]);
  }, 600_000);
});
