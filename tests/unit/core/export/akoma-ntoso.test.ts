import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { akomaNtoso } from '../../../../src/core/export/akoma-ntoso.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import { readProject } from '../../../support/files.ts';
import { paragraphsByPart } from '../../../support/paragraphs.ts';

const SIGNS = '甲 & "乙" <丙> ]]> \'丁\' &amp;';

it('should be sound XML whatever signs the text holds, and give them back', async () => {
  const resolution = {
    ...parse(readProject('tests/fixtures/library/64-7.md')),
    title: SIGNS,
  };
  paragraphsByPart(resolution).operative[0]?.children.push(
    { type: 'text', value: SIGNS },
    { type: 'link', url: 'https://example.org/?a&b', value: SIGNS },
  );
  const contents = akomaNtoso(resolution, 'https://example.org/?a&b');

  const { errors } = await validateXML({
    xml: [{ fileName: '64-7.xml', contents }],
    schema: [readProject('tests/fixtures/akn/akomantoso30.xsd')],
    preload: [{ fileName: 'xml.xsd', contents: readProject('tests/fixtures/akn/xml.xsd') }],
  });
  expect(errors).toEqual([]);
  const $ = load(contents, { xml: true });
  expect($('docTitle').text()).toBe(SIGNS);
  expect($('ref').last().text()).toBe(SIGNS);
  expect($('FRBRalias').attr('value')).toBe('https://example.org/?a&b');
});
