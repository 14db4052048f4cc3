import { describe, expect, it } from 'vitest';
import { listsOf } from '../../../../src/core/library/lists.ts';
import { wayTo, waysToSessions, waysWithin } from '../../../../src/core/library/ways.ts';
import { sample, samples } from '../../../support/sample-resolutions.ts';

const ofThird = samples('74', 201).map((resolution) => ({
  ...resolution,
  record: { committee: '3' as const },
}));
const library = [
  ...ofThird,
  sample('75/1', '2020-12-16', { committee: '1', subjects: ['PEACE', '和平'] }),
];

describe('the way to a list', () => {
  it('should say how many resolutions it has, and its language where it is not Chinese', () => {
    expect(listsOf.subjects(library).map((list) => wayTo('subjects', list))).toMatchObject([
      { name: 'PEACE', address: '/subjects/peace/', lang: 'en', count: 1 },
      { name: '和平', address: `/subjects/${encodeURIComponent('和平')}/`, lang: undefined },
    ]);
  });

  it('should have both names of a committee', () => {
    const [first] = listsOf.committees(library);
    expect(first && wayTo('committees', first)).toMatchObject({
      name: '第一委员会',
      note: '裁军和国际安全委员会',
    });
  });

  it('should lead to sessions, the newest first', () => {
    expect(waysToSessions(library)).toEqual([
      { name: '第75届会议', address: '/75/', count: 1 },
      { name: '第74届会议', address: '/74/', count: 201 },
    ]);
  });

  it('should lead to what a session has of a list: a page of its own where that is long, else a place', () => {
    const committees = listsOf.committees(library);
    expect(waysWithin('committees', committees, '74')).toMatchObject([
      { name: '第三委员会', address: '/committees/3/74/', count: 201 },
    ]);
    expect(waysWithin('committees', committees, '75')).toMatchObject([
      { name: '第一委员会', address: '/committees/1/#s75', count: 1 },
    ]);
  });
});
