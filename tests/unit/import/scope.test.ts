import { describe, expect, it } from 'vitest';
import { scopeReason } from '../../../src/import/scope.ts';
import { readProject } from '../../support/files.ts';

const akn = (language: string, organ: string) => `<akomaNtoso>
  <FRBRuri value="/akn/un/statement/deliberation/${organ}/2019-12-13/74-104/"></FRBRuri>
  <FRBRlanguage language="${language}"></FRBRlanguage>`;

describe('scopeReason', () => {
  it('should let Chinese texts of the General Assembly pass', () => {
    expect(scopeReason('text', readProject('tests/fixtures/source/64-158.txt'))).toBeUndefined();
    expect(scopeReason('akn', akn('zho', 'unga'))).toBeUndefined();
    expect(scopeReason('akn', '<akomaNtoso>')).toBeUndefined();
    expect(scopeReason('pdf', '')).toBeUndefined();
  });

  it('should refuse another language', () => {
    expect(scopeReason('akn', akn('eng', 'unga'))).toEqual({
      kind: 'language',
      message:
        'Its language is “eng”, and the library holds Chinese texts of the General Assembly.',
      line: 3,
      column: 3,
    });
    const english = ' 64/158. Enhancement of cooperation\n\n The General Assembly,\n';
    expect(scopeReason('text', english)).toMatchObject({
      kind: 'language',
      message: expect.stringContaining('Of its 42 letters 0 are Chinese') as string,
    });
  });

  it('should refuse another organ', () => {
    expect(scopeReason('akn', akn('zho', 'unsc'))).toMatchObject({ kind: 'organ', line: 2 });
    expect(scopeReason('text', '第1325(2000)号决议\n\n 安全理事会，\n 回顾')).toMatchObject({
      kind: 'organ',
      message: expect.stringContaining('It is a text of 安全理事会') as string,
      line: 3,
    });
    // It may be named in a text of the General Assembly.
    expect(scopeReason('text', ' 大会，\n 请\n安全理事会，\n在')).toBeUndefined();
  });
});
