import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { Builds } from '../support/setup.ts';
import { contextWithoutWorkers } from './context.ts';
import { connectBrowser } from './find-browser.ts';
import { serve, type Server } from '../support/project.ts';

/** A served build, and pages in a browser that shows it. */
export interface Visit {
  /** Open an address of the site, such as `/64/158/`, in a browser without service workers. */
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Expect messages like this in the console: without one the test fails, and so it does with any other. */
  expectMessage: (message: RegExp) => void;
}

/**
 * Drive a browser over a build, for the tests of one file.
 *
 * After each test the console must have stayed empty. The browser is shared with other files: its clipboard belongs to
 * `share.test.ts` alone.
 *
 * @param build - One that all tests share, or one to be made and served: a copy of the project with its `dist/`.
 */
export function visit(build: keyof Builds<string> | (() => Promise<string>)): Visit {
  const messages: string[] = [];
  const expected: RegExp[] = [];
  let origin: string;
  let server: Server | undefined;
  let browser: Browser;

  beforeAll(async () => {
    if (typeof build === 'function') server = await serve(await build(), 'serve');
    origin = typeof build === 'function' ? (server?.origin ?? '') : inject('origins')[build];
    browser = await connectBrowser(inject('browserEndpoint'));
  });

  afterAll(async () => {
    await browser.close();
    await server?.stop();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    const all = messages.splice(0);
    const unexpected = all.filter((message) => !expected.some((e) => e.test(message)));
    const missed = expected.splice(0).filter((e) => !all.some((message) => e.test(message)));
    expect({ unexpected, missed }).toEqual({ unexpected: [], missed: [] });
  });

  return {
    async open(address, options) {
      const context = await contextWithoutWorkers(browser, options);
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(error.message));
      page.on('requestfailed', (request) => {
        const { errorText = '' } = request.failure() ?? {};
        // A page that is left gives up what it was loading.
        if (errorText !== 'net::ERR_ABORTED') messages.push(`${errorText}: ${request.url()}`);
      });
      await page.goto(origin + address);
      return page;
    },
    expectMessage(message) {
      expected.push(message);
    },
  };
}
