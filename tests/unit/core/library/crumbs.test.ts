import { describe, expect, it } from 'vitest';
import {
  notesAddress,
  paragraphAddress,
  partAddress,
  resolutionAddress,
} from '../../../../src/core/addresses.ts';
import { crumbsOf } from '../../../../src/core/library/crumbs.ts';
import { parse } from '../../../../src/core/parse/index.ts';
import type { Resolution } from '../../../../src/core/resolution/model.ts';
import { pagedPlaces } from '../../../../src/core/resolution/pages.ts';
import { everyStructure, text64158 } from '../../../support/libraries.ts';
import { sample } from '../../../support/sample-resolutions.ts';

const plain = parse(text64158);
const structure = (name: string) => parse(everyStructure[`${name}.md`] ?? '');
const way = (resolution: Resolution, page: string) =>
  crumbsOf(resolution, page).map(({ name }) => name);

describe('the way to a page', () => {
  it.each([
    [resolutionAddress(plain), ''],
    [partAddress(plain, 'preamble'), ' › 序言部分'],
    [notesAddress(plain), ' › 脚注'],
    [paragraphAddress(plain, { id: 'pp6' }), ' › 序言部分 › 第6段'],
    [paragraphAddress(plain, { id: 'op3' }), ' › 执行部分 › 第3段'],
  ])('should lead to %s by session and resolution%s', (page, below) => {
    expect(way(plain, page).join(' › ')).toBe(`第64届会议 › 第64/158号决议${below}`);
  });

  it.each([
    ['sections-again', 's2.op1', '第二节 › 第1段'],
    ['articles', 'annex.art1.p2', '附件 › 第1条 › 第2段'],
    ['annexes', 'annex2', '附件二'],
    ['parts', 'b.op2', 'B部分 › 第2段'],
    ['unnumbered', 'u1', '执行部分 › 未编号第1段'],
  ])('should have, in %s, the divisions above %s', (name, id, steps) => {
    const resolution = structure(name);
    const page = paragraphAddress(resolution, { id });
    expect(way(resolution, page).slice(2).join(' › ')).toBe(steps);
  });

  it('should have the page of the number where its resolutions have letters', () => {
    const resolution = sample('74/254 B');
    expect(crumbsOf(resolution, resolutionAddress(resolution))).toEqual([
      { name: '第74届会议', address: '/74/' },
      { name: '第74/254号决议', address: '/74/254/' },
      { name: '第74/254 B号决议', address: '/74/254/b/' },
    ]);
  });

  it('should end at the page and pass only pages that there are', () => {
    for (const name of Object.keys(everyStructure)) {
      const resolution = structure(name.replace('.md', ''));
      const pages = pagedPlaces(resolution).map(({ node }) => paragraphAddress(resolution, node));
      const known = [
        ...pages,
        resolutionAddress(resolution),
        partAddress(resolution, 'preamble'),
        partAddress(resolution, 'operative'),
      ];
      for (const page of pages) {
        const addresses = crumbsOf(resolution, page).map(({ address }) => address);
        expect(addresses.at(-1), page).toBe(page);
        const below = addresses.filter((address) =>
          address.startsWith(resolutionAddress(resolution)),
        );
        expect(
          below.filter((address) => !known.includes(address)),
          page,
        ).toEqual([]);
      }
    }
  });
});
