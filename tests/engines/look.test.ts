import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/files.ts';
import type { Driver } from './driver.ts';
import { inEveryEngine } from './engines.ts';
import { linesOverLines, shapesOf } from './seen.ts';

/** Where the pictures are put, to be looked at. */
const folder = path.join(root, 'screenshots/engines');
mkdirSync(folder, { recursive: true });

const pages = {
  'whole-text': '/64/158/',
  paragraph: '/64/158/op3/',
  search: '/search/?q=人权',
};

/** The answer has come, or none is asked for. */
const isComplete = (driver: Driver) =>
  driver.evaluate(
    () =>
      !location.pathname.startsWith('/search/') ||
      document.querySelector('[data-query] li') !== null,
  );

const setTheme = (driver: Driver, theme: string) =>
  driver.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, theme);

inEveryEngine((reader) => {
  it.each([320, 390, 1440])('should set no text over other text at %i px', async (width) => {
    const { driver, engine, open } = reader;
    for (const [name, address] of Object.entries(pages)) {
      await driver.resize(width, 900);
      await open(address);
      await expect.poll(() => isComplete(driver)).toBe(true);
      expect(await driver.evaluate(() => innerWidth)).toBe(width);
      expect(await driver.evaluate(linesOverLines), name).toEqual([]);
      for (const theme of ['light', 'dark']) {
        await setTheme(driver, theme);
        await driver.resize(width, width < 500 ? 2400 : 1100);
        const file = path.join(folder, `${name}-${width}-${theme}-${engine}.png`);
        writeFileSync(file, await driver.picture(), 'base64');
      }
    }
  });

  it('should draw no character over another where it sets space between scripts', async () => {
    const { driver, open } = reader;
    await open('/64/158/');
    await driver.evaluate(() => {
      const heading = document.querySelector('h1');
      heading?.replaceChildren('2009年12月18日第64/158号决议');
      Object.assign(heading?.style ?? {}, { fontSize: '36px', whiteSpace: 'nowrap' });
    });
    const shapes = async () => driver.evaluate(shapesOf, await driver.picture(), 'h1');
    const drawn = await shapes();
    await driver.evaluate(() => {
      document.documentElement.style.setProperty('text-autospace', 'no-autospace');
    });
    const apart = await shapes();
    expect(apart).toBeGreaterThan(15);
    expect(drawn).toBeGreaterThanOrEqual(apart);
  });
});
