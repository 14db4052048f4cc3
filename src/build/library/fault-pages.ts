import type { ViteDevServer } from 'vite';
import { pagePath, wholeTextPath } from '../../core/addresses.ts';
import type { Fault } from '../../core/parse/fault.ts';
import { rules } from '../../core/parse/rules.ts';
import { numberPath } from '../../core/resolution/symbol.ts';
import type { FaultyFile, LiveLibrary } from './live-library.ts';

/**
 * While developing, show the faults of a faulty file in place of all pages of its resolution, and those of all files in
 * place of the home page. They give way to the pages by themselves once the faults are mended.
 *
 * @param base - Path of the site, with a slash at both ends.
 */
export function showFaults(library: LiveLibrary, server: ViteDevServer, base: string): void {
  const pageOf = ({ symbol }: FaultyFile) => symbol && `${base}${numberPath(symbol)}/`;
  library.changed = () => {
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  server.middlewares.use((request, response, next) => {
    // Astro has taken the base off the other address by now.
    const { pathname } = new URL(request.originalUrl ?? '', 'http://localhost');
    const asked = wholeTextPath(pagePath(pathname), base);
    const shown = library.faulty.filter(
      (file) => pathname === base || (asked !== undefined && pageOf(file) === asked),
    );
    if (shown.length === 0) {
      next();
      return;
    }
    response.statusCode = 500;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(faultPage(shown.map((file) => ({ ...file, page: pageOf(file) }))));
  });
}

/** A page with the faults of some files, which Vite's script loads anew. */
function faultPage(files: (FaultyFile & { page: string | undefined })[]): string {
  const sections = files.map(({ path, page, text, faults }) => {
    const lines = text.split('\n');
    const name = escape(path);
    const heading = page ? `<a href="${escape(page)}">${name}</a>` : name;
    const items = faults.map((fault) => faultItem(fault, lines[fault.line - 1] ?? ''));
    return `<h1>${heading}</h1>\n<ol>\n${items.join('\n')}\n</ol>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Faults in ${escape(files.map(({ path }) => path).join(', '))}</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.25rem; }
ol { padding: 0; list-style: none; }
li { margin-block: 1.5rem; }
p { margin: 0; }
pre { margin: 0.25rem 0 0; padding: 0.5rem; border-inline-start: 3px solid; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { outline: 1px solid; }
</style>
<script type="module" src="/@vite/client"></script>
${sections.join('\n')}
<p>This page gives way to the text by itself once the file is mended. All other pages go on.</p>
</html>
`;
}

/** How much of a line is shown on either side of a fault, in characters: a faulty file may be one long line. */
const SHOWN = 60;

/** @param text - The line in which the fault stands. */
function faultItem({ path = '', line, column, rule, reason }: Fault, text: string): string {
  const characters = Array.from(text);
  const before = characters.slice(Math.max(0, column - 1 - SHOWN), column - 1).join('');
  const after = characters.slice(column, column + SHOWN).join('');
  // At the end of a line there is nothing to mark but the end.
  const marked = `<mark>${escape(characters[column - 1] ?? '\u00a0')}</mark>`;
  return `<li>
<p><code>${escape(path)}:${line}:${column}</code> <strong>${rule}</strong></p>
<p>${escape(reason)} ${escape(rules[rule])}</p>
<pre>${escape(before)}${marked}${escape(after)}</pre>
</li>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
