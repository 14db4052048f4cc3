/**
 * Prints the PDF fixtures: `node tests/support/print-pdf.ts`. Each page in `tests/fixtures/import/pdf/` is set like a
 * page of an official document, with raised marks, action phrases in bold, notes below a rule, and heads and feet of
 * pages; Chromium prints it with the fonts that it embeds (Noto Sans CJK SC). Print only what has changed: the bytes
 * depend on the versions of both.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, launchBrowser } from '../browser/find-browser.ts';
import { findChineseFont } from '../browser/find-fonts.ts';
import { root } from './files.ts';

const folder = path.join(root, 'tests/fixtures/import/pdf');

findChineseFont();
const browser = await launchBrowser(findBrowser());
try {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path.join(folder, file)).href);
    const target = path.join(folder, file.replace(/html$/, 'pdf'));
    await page.pdf({ path: target, preferCSSPageSize: true, tagged: false });
    await page.close();
  }
} finally {
  await browser.close();
}
