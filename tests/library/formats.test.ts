import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { resolutionFormats } from '../../src/core/addresses.ts';
import { readProject } from '../support/files.ts';
import { filesOf, pagesOf } from '../support/pages.ts';

const builds = inject('builds');
const read = (copy: string, file: string) => readFileSync(path.join(copy, 'dist', file), 'utf8');

describe.each([
  ['library', builds.library],
  ['structures', builds.structures],
  ['own', builds.own],
])('the files of the build %s', (_, copy) => {
  const files = filesOf(copy).map((file) => file.replaceAll('\\', '/'));

  it('should stand beside every resolution, and beside each place of one that has a page', () => {
    for (const { path: page, $ } of pagesOf(copy)) {
      const isResolution = $('h1 .number').length > 0 && page !== '';
      const isPlace = $('.elsewhere').length > 0;
      const expected = isResolution ? resolutionFormats : isPlace ? ['json', 'md', 'txt'] : [];
      const found = expected.filter((format) => files.includes(`${page.slice(0, -1)}.${format}`));
      expect(found, page).toEqual(expected);
    }
  });

  it('should be named by each page, in its head and for the reader', () => {
    for (const { path: page, $ } of pagesOf(copy)) {
      const alternates = $('link[rel=alternate]')
        .map((_, link) => $(link).attr('href'))
        .get();
      const links = $('.formats a')
        .map((_, link) => $(link).attr('href'))
        .get();
      expect(links, page).toEqual(alternates);
      for (const href of alternates)
        expect(existsSync(path.join(copy, 'dist', href)), href).toBe(true);
    }
  });

  it('should be JSON that its schema describes', () => {
    const schema = JSON.parse(read(copy, 'schema/resolution.json')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const json = files.filter((file) => /^\d+\/.*\.json$/.test(file));
    expect(json.length).toBeGreaterThan(0);
    for (const file of json) {
      const isValid = validate(JSON.parse(read(copy, file)));
      expect(isValid ? [] : validate.errors, file).toEqual([]);
    }
    expect(validate({ symbol: 'A/RES/64/158' })).toBe(false);
  });

  it('should be Akoma Ntoso that its schema describes', async () => {
    const schema = readProject('tests/fixtures/akn/akomantoso30.xsd');
    const preload = [{ fileName: 'xml.xsd', contents: readProject('tests/fixtures/akn/xml.xsd') }];
    const documents = files.filter((file) => /^\d+\/.*\.xml$/.test(file));
    expect(documents.length).toBeGreaterThan(0);
    for (const file of documents) {
      const xml = [{ fileName: file, contents: read(copy, file) }];
      const { errors } = await validateXML({ xml, schema: [schema], preload });
      expect(errors, file).toEqual([]);
    }
    const broken = read(copy, documents[0] ?? '')
      .replace('<preface>', '<prefix>')
      .replace('</preface>', '</prefix>');
    const { valid } = await validateXML({ xml: broken, schema: [schema], preload });
    expect(valid).toBe(false);
  });
});
