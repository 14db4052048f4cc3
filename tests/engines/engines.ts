import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import { type Host, startHost } from '../support/host.ts';
import type { Driver } from './driver.ts';
import { startPuppeteer } from './puppeteer.ts';
import { startWebKit } from './webkit.ts';

type Name = 'chromium' | 'firefox' | 'webkit';

/** A reader who visits the site for the first time, in one of the engines. */
export interface Reader {
  engine: Name;
  /** The window. */
  driver: Driver;
  /** The site, at an origin that no reader has seen. */
  host: Host;
  /** Open an address of the site, such as `/64/158/`. */
  open: (address: string) => Promise<void>;
}

const start: Record<Name, () => Promise<Driver>> = {
  chromium: () => startPuppeteer('chrome', inject('engines').chromium),
  firefox: () => startPuppeteer('firefox', inject('engines').firefox),
  webkit: () => startWebKit(inject('engines').webkit),
};

/** Define tests that run in every engine; after each, no page may have had an error. */
export function inEveryEngine(define: (reader: Reader) => void): void {
  describe.each(['chromium', 'firefox', 'webkit'] as const)('%s', (engine) => {
    const reader = { engine } as Reader;

    beforeAll(async () => {
      reader.driver = await start[engine]();
    });

    afterAll(() => reader.driver.close());

    beforeEach(async () => {
      const host = await startHost();
      host.show({ copy: inject('releases').first });
      Object.assign(reader, {
        host,
        open: (address: string) => reader.driver.open(host.origin + encodeURI(address)),
      });
      await reader.driver.resize(1440, 900);
    });

    afterEach(async () => {
      const errors = await takeErrors(reader.driver);
      // The page is left first, so that it misses nothing.
      await reader.driver.open('about:blank');
      await reader.host.stop();
      expect(errors).toEqual([]);
    });

    define(reader);
  });
}

/** The errors of a tab's pages since the last call; see `setup.ts`. */
export async function takeErrors(driver: Driver): Promise<unknown> {
  return driver.evaluate(() => {
    const kept = sessionStorage.getItem('errors') ?? '[]';
    sessionStorage.removeItem('errors');
    return JSON.parse(kept) as unknown;
  });
}
