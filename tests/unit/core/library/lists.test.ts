import { describe, expect, it } from 'vitest';
import { type List, listsOf, sessionsOf } from '../../../../src/core/library/lists.ts';
import { shortSymbol } from '../../../../src/core/resolution/symbol.ts';
import { sample } from '../../../support/sample-resolutions.ts';

const library = [
  sample('64/158', '2009-12-18', { committee: '3', subjects: ['human_rights', 'PEACE'] }),
  sample('74/254 A', '2019-12-27', { committee: 'plenary', subjects: ['HUMAN RIGHTS'] }),
  sample('74/254 B', '2020-04-02', { committee: '3' }),
  sample('ES-11/1', '2022-03-02'),
  sample('S-32/1', '2021-06-02'),
  sample('217(III)', '1948-12-10', { committee: '1', subjects: ['Human rights', 'HUMAN RIGHTS'] }),
];
const said = (lists: List[]) =>
  lists.map(({ key, name, resolutions }) => [
    key,
    name,
    resolutions.map(({ symbol }) => shortSymbol(symbol)).join(' '),
  ]);

describe('the lists of a library', () => {
  it('should have sessions, the newest first, special ones last', () => {
    expect(said(sessionsOf(library))).toEqual([
      ['74', '第74届会议', '74/254 A 74/254 B'],
      ['64', '第64届会议', '64/158'],
      ['3', '第3届会议', '217(III)'],
      ['ES-11', '第11届紧急特别会议', 'ES-11/1'],
      ['S-32', '第32届特别会议', 'S-32/1'],
    ]);
  });

  it('should have the years of adoption, the latest first', () => {
    expect(said(listsOf.years(library)).map(([key, name]) => `${key} ${name}`)).toEqual([
      '2022 2022年',
      '2021 2021年',
      '2020 2020年',
      '2019 2019年',
      '2009 2009年',
      '1948 1948年',
    ]);
  });

  it('should have the committees that are known, in their order', () => {
    expect(said(listsOf.committees(library))).toEqual([
      ['1', '第一委员会', '217(III)'],
      ['3', '第三委员会', '64/158 74/254 B'],
      ['plenary', '未经发交主要委员会', '74/254 A'],
    ]);
  });

  it('should have a subject once, however the texts write it', () => {
    const subjects = [
      ['human-rights', 'HUMAN RIGHTS', '64/158 74/254 A 217(III)'],
      ['peace', 'PEACE', '64/158'],
    ];
    expect(said(listsOf.subjects(library))).toEqual(subjects);
    const reversed = listsOf.subjects(library.toReversed());
    expect(reversed.map(({ name }) => name)).toEqual(['HUMAN RIGHTS', 'PEACE']);
  });
});
