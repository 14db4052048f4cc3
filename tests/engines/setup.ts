import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../browser/find-browser.ts';
import { findChineseFont } from '../browser/find-fonts.ts';
import { copyProject, dropSources, run } from '../support/project.ts';
import { findFirefox, findWebKit } from './find-engines.ts';
import type { WebKitPrograms } from './webkit.ts';

/** What a later release says, and the first does not. */
export const NEW_WORDS = '为测试而改的文字';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the three browsers are. */
    engines: { chromium: string; firefox: string; webkit: WebKitPrograms };
    /** Copies of the project, each with its `dist/`: as it is, and a later release. */
    releases: { first: string; later: string };
  }
}

/** Find the browsers and a font, and build what they show. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('engines', { chromium: findBrowser(), firefox: findFirefox(), webkit: findWebKit() });
  findChineseFont();
  const [first, later] = await Promise.all([
    build('engines'),
    build('engines-later', (text) => text.replace('自由决定其政治地位', NEW_WORDS)),
  ]);
  provide('releases', { first, later });
}

/** Build the project with pages that keep their errors, which no driver of WebKit tells of. */
async function build(name: string, edit = (text: string) => text): Promise<string> {
  const copy = await copyProject(name);
  await dropSources(copy);
  replace(path.join(copy, 'content/64-158.md'), edit);
  replace(path.join(copy, 'src/layouts/Page.astro'), (text) =>
    text.replace('<head>', '<head><script is:inline src="/errors.js"></script>'),
  );
  writeFileSync(path.join(copy, 'public/errors.js'), `(${keepErrors.toString()})()`);
  const { exitCode, stdout, stderr } = await run(copy, 'build');
  if (exitCode !== 0) throw new Error(`The build of ${name} failed:\n${stdout}${stderr}`);
  return copy;
}

function replace(file: string, edit: (text: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

/** Keep every error of the pages of a tab. What a page that is left gives up loading is none. */
function keepErrors(): void {
  let isLeft = false;
  addEventListener('beforeunload', () => {
    isLeft = true;
  });
  const keep = (error: unknown) => {
    if (isLeft) return;
    const kept = JSON.parse(sessionStorage.getItem('errors') ?? '[]') as string[];
    sessionStorage.setItem('errors', JSON.stringify([...kept, String(error)]));
  };
  addEventListener(
    'error',
    (event) => {
      const { target, message } = event;
      keep(target instanceof Element ? `${target.outerHTML} did not load.` : message);
    },
    { capture: true },
  );
  addEventListener('unhandledrejection', (event) => {
    // The page itself may take it later.
    setTimeout(() => {
      if (!event.defaultPrevented) keep(event.reason);
    });
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    keep(`${violatedDirective} forbids ${blockedURI}.`);
  });
  for (const name of ['error', 'warn'] as const) {
    const write = console[name].bind(console);
    console[name] = (...parts: unknown[]) => {
      keep(parts.join(' '));
      write(...parts);
    };
  }
}
