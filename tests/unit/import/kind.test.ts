import { describe, expect, it } from 'vitest';
import { isArchive, kindOf } from '../../../src/import/kind.ts';
import { zip } from '../../support/zip.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('kindOf', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['\n\nscanned\n%PDF-1.4\n', 'pdf'],
    [' 64/158. 促进国际合作\n 大会，\n', 'text'],
    ['---\nsymbol: A/RES/64/158\n', 'text'],
    ['<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">', 'akn'],
    ['\uFEFF<?xml version="1.0"?>\n<!-- <html> -->\n<an:akomaNtoso>', 'akn'],
    ['<!DOCTYPE akomaNtoso [ <!ENTITY a "<html>"> ]>\n<akomaNtoso>', 'akn'],
    ['<akomaNtoso', 'akn'],
  ])('should know %j', (text, kind) => {
    expect(kindOf(utf8(text))).toMatchObject({ kind });
  });

  it.each([
    ['', 'file empty', 'nothing in the file'],
    [' \r\n\t', 'file empty', 'nothing in the file'],
    ['<!doctype html><html lang="zh">', 'kind unknown', 'whose root is html'],
    ['<!-- a', 'kind unknown', 'without a root akomaNtoso'],
    ['<?xml version="1.0"?>', 'kind unknown', 'without a root akomaNtoso'],
    ['{\\rtf1', 'kind unknown', 'Rich Text Format'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'kind unknown', 'old Word'],
    [Buffer.from('1f8b08', 'hex'), 'kind unknown', 'gzip'],
    [Buffer.from('89504e470d0a', 'hex'), 'kind unknown', 'picture'],
    [Buffer.from('\uFEFF大会，', 'utf16le'), 'encoding', 'it looks like UTF-16'],
    [Buffer.from('b4f3bbe1a3ac', 'hex'), 'encoding', 'it looks like GB18030'],
    [Buffer.from('a44ab77ca141', 'hex'), 'encoding', 'not UTF-8'],
    [Buffer.from('000102ff', 'hex'), 'encoding', 'no text at all'],
    [zip([]), 'archive nested', 'an archive within an archive'],
  ])('should say what is wrong with %j', (bytes, kind, message) => {
    const known = kindOf(typeof bytes === 'string' ? utf8(bytes) : bytes);
    expect(known).toMatchObject({ reason: { kind, line: 1, column: 1 } });
    expect(known).toHaveProperty('reason.message', expect.stringContaining(message));
  });

  it.each(['<!--', '<?', '<!DOCTYPE a [', ' '])('should not hang over a million of %j', (piece) => {
    expect(kindOf(utf8(`<${piece.repeat(1e6)}`.slice(1)))).toHaveProperty('reason');
  });
});

describe('isArchive', () => {
  it('should know archives by their bytes', () => {
    expect(isArchive(zip([{ name: 'a', bytes: utf8('a') }]))).toBe(true);
    expect(isArchive(zip([]))).toBe(true);
    expect(isArchive(utf8('PK.zip'))).toBe(false);
  });
});
