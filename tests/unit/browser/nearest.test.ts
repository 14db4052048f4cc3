import { describe, expect, it } from 'vitest';
import { nearestPages } from '../../../src/browser/nearest.ts';
import type { Outline } from '../../../src/core/resolution/outline.ts';

const one: Outline[] = [['A/RES/64/158', 8, 12, 3]];
const several: Outline[] = [
  ...one,
  ['A/RES/ES-11/1', 14, 16, 4],
  ['A/RES/77/263', 1, 1, 0, { '': [1, 1, 0, 0], s2: [0, 3, 0, 0], annex: [0, 0, 1, 2] }],
  ['A/RES/74/254 A', 1, 2, 0],
  ['A/RES/74/254 B', 1, 2, 0],
];

describe('nearestPages', () => {
  it.each([
    ['/64/158/op3', '/64/158/op3/'],
    ['/64/158/OP3/', '/64/158/op3/'],
    ['/64/158/3', '/64/158/op3/'],
    ['/64-158/op3.htm', '/64/158/op3/'],
    ['/A/RES/64/158/pp6', '/64/158/pp6/'],
    ['/64/158/%E7%AC%AC3%E6%AE%B5', '/64/158/op3/'],
    ['/64/158/序言部分第6段', '/64/158/pp6/'],
    ['/64/158/序6', '/64/158/pp6/'],
    ['/６４/１５８/ｏｐ３', '/64/158/op3/'],
    ['/64/158/op13/', '/64/158/operative/'],
    ['/64/158/op0/', '/64/158/operative/'],
    ['/64/158/pp9/', '/64/158/preamble/'],
    ['/64/158/footnotes/', '/64/158/notes/'],
    ['/64/158/fn1', '/64/158/notes/'],
    ['/64/158/x/', '/64/158/'],
    ['/64/158', '/64/158/'],
    ['/es-11/1/op2', '/ES-11/1/op2/'],
    ['/64/1580/op3', 'https://docs.un.org/zh/A/RES/64/1580'],
    ['/64/15/', 'https://docs.un.org/zh/A/RES/64/15'],
    ['/es-10/21', 'https://docs.un.org/zh/A/RES/ES-10/21'],
    ['/years/1900/', '/years/'],
    ['/un/subjects/no-such-subject', '/subjects/'],
    ['/64/015/', undefined],
    ['/op3/', undefined],
    ['/77/263/s2/op99/', '/77/263/#s2'],
    ['/77/263/s2/op3x/', '/77/263/#s2'],
    ['/77/263/S2/OP3', '/77/263/s2/op3/'],
    ['/77/263/annex/p9/', '/77/263/annex/'],
    ['/77/263/annex.p2', '/77/263/annex/p2/'],
    ['/77/263/annex/u1/', '/77/263/annex/#annex.u1'],
    ['/77/263/op1', '/77/263/op1/'],
    ['/74/254/b/op9', '/74/254/b/operative/'],
    ['/74/254/B/op2', '/74/254/b/op2/'],
    ['/74/254/c/', '/74/254/a/'],
    ['/%', undefined],
    ['/', undefined],
  ])('should answer %s with %s', (asked, address) => {
    expect(nearestPages(asked, several)[0]?.address).toBe(address);
  });

  it('should answer an address of any length in good time', () => {
    for (const run of ['序', 'preamble', '1', 'op', '/', '\u0301\u0316', '第', '%']) {
      const asked = `/64/158/#${run.repeat(1_000_000)}x`;
      expect(nearestPages(asked, several).at(-1)?.address).toBe('/64/158/');
    }
  });

  it('should go on with the whole text', () => {
    expect(nearestPages('/64/158/op3x', several)).toEqual([
      { address: '/64/158/op3/', name: '第3段' },
      { address: '/64/158/', name: '第64/158号决议 全文' },
    ]);
  });

  it('should go on with the session where the library has some of it', () => {
    expect(nearestPages('/64/15/', several)[1]).toEqual({ address: '/64/', name: '第64届会议' });
    expect(nearestPages('/65/15/', several)).toHaveLength(1);
    expect(nearestPages('/years/1900/', one).map(({ address }) => address)).toEqual(['/64/158/']);
  });

  it('should take the only resolution when none is named', () => {
    expect(nearestPages('/op3/', one)[0]?.address).toBe('/64/158/op3/');
    expect(nearestPages('/64/1/op3/', one)).toEqual([
      { address: 'https://docs.un.org/zh/A/RES/64/1', name: '联合国正式文件 A/RES/64/1' },
    ]);
  });
});
