import { describe, expect, it } from 'vitest';
import {
  byLetter,
  type Group,
  groupsOf,
  isDivided,
  isShort,
  longestOf,
  newestOf,
  numberGroups,
  sessionGroups,
  SHOWN,
} from '../../../../src/core/library/groups.ts';
import { listsOf } from '../../../../src/core/library/lists.ts';
import { sample, samples } from '../../../support/sample-resolutions.ts';

const said = (groups: Group[]) =>
  groups.map(({ id, name, resolutions }) => [id, name, resolutions.length]);

describe('a list of resolutions', () => {
  it('should have a session by hundreds of numbers, each with an id', () => {
    expect(said(numberGroups(samples('74', 254)))).toEqual([
      ['n1', '第1–100号', 100],
      ['n101', '第101–200号', 100],
      ['n201', '第201–300号', 54],
    ]);
    expect(said(numberGroups(samples('74', 100)))).toEqual([['', '', 100]]);
  });

  it('should have a year by months, the latest first', () => {
    const year = ['2020-04-02', '2020-12-16', '2020-12-31'].map((date, index) =>
      sample(`75/${index + 1}`, date),
    );
    expect(said(groupsOf('years', year))).toEqual([
      ['m12', '12月', 2],
      ['m4', '4月', 1],
    ]);
  });

  it('should have any other list by sessions, the newest first', () => {
    expect(said(groupsOf('committees', [sample('64/158'), sample('74/1')]))).toEqual([
      ['s74', '第74届会议', 1],
      ['s64', '第64届会议', 1],
    ]);
  });

  it('should have all of its resolutions in its groups, each once', () => {
    const list = [...samples('64', 150), ...samples('74', 250), sample('ES-11/1')];
    for (const groups of [numberGroups(list), sessionGroups(list), groupsOf('years', list)]) {
      const symbols = groups.flatMap(({ resolutions }) => resolutions).map(({ symbol }) => symbol);
      expect(symbols.toSorted()).toEqual(list.map(({ symbol }) => symbol).toSorted());
    }
  });

  it('should be divided by session from 201 resolutions on, unless it is a year', () => {
    const [few, many] = [200, 201].map((count) => ({ resolutions: samples('74', count) }));
    expect([few, many].map((list) => list && isDivided('subjects', list))).toEqual([false, true]);
    expect(many && isDivided('years', many)).toBe(false);
  });
});

describe('the home page', () => {
  it('should list up to 30 resolutions', () => {
    expect([30, 31].map((count) => isShort(samples('74', count)))).toEqual([true, false]);
  });

  it('should have the resolutions that came last, by date and then by number', () => {
    const library = [
      sample('74/9', '2019-12-18'),
      sample('74/10', '2019-12-18'),
      sample('75/1', '2020-09-21'),
      ...samples('73', SHOWN).map((resolution) => ({ ...resolution, adopted: '2018-12-17' })),
    ];
    const newest = newestOf(library).resolutions.map(({ symbol }) => symbol);
    expect(newest.slice(0, 4)).toEqual([
      'A/RES/75/1',
      'A/RES/74/10',
      'A/RES/74/9',
      `A/RES/73/${SHOWN}`,
    ]);
    expect(newest).toHaveLength(SHOWN);
  });

  it('should have the most frequent subjects, in the order of the letters', () => {
    const library = Array.from({ length: SHOWN + 1 }, (_, index) =>
      sample(`74/${index + 1}`, '2019-12-18', {
        subjects: [index === 0 ? 'RARE' : `COMMON ${index}`],
      }),
    );
    const again = library.slice(1).map((resolution) => ({ ...resolution, symbol: 'A/RES/75/1' }));
    const subjects = longestOf(listsOf.subjects([...library, ...again])).map(({ key }) => key);
    expect(subjects).toHaveLength(SHOWN);
    expect(subjects).not.toContain('rare');
    expect(subjects).toEqual(subjects.toSorted());
  });
});

describe('subjects', () => {
  it('should stand under their letters, others first', () => {
    const subjects = ['WATER', 'WOMEN', '2030 AGENDA', 'ÉDUCATION'];
    const letters = byLetter(listsOf.subjects([sample('74/1', '2019-12-18', { subjects })]));
    expect(Array.from(letters, ([letter, lists]) => [letter, lists.length])).toEqual([
      ['0', 1],
      ['e', 1],
      ['w', 2],
    ]);
  });
});
