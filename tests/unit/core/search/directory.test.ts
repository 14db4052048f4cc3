import { describe, expect, it } from 'vitest';
import {
  actionAt,
  fileOf,
  readSections,
  writeActions,
  writeSections,
} from '../../../../src/core/search/directory.ts';

const passages = [
  'title',
  'record',
  'pp1',
  'pp2',
  'b',
  'b.pp1',
  'b.op1',
  'annex',
  'annex.p12',
].concat(['annex.t1', 'closing', 'fn1', 'fn2', 'fn3']);

describe('what a search knows of passages before their texts', () => {
  it('should be their sections in few signs, which are read back as they were', () => {
    const written = writeSections(passages.map((id) => ({ id })));
    expect(written).toBe('trp2opoa3rn3');
    expect(readSections(written)).toEqual([
      'title',
      'record',
      'preamble',
      'preamble',
      'operative',
      'preamble',
      'operative',
      ...Array.from({ length: 3 }, () => 'annex'),
      'record',
      ...Array.from({ length: 3 }, () => 'notes'),
    ]);
  });

  it('should be their action phrases, however many there are', () => {
    const actions = Array.from({ length: 900 }, (_, index) =>
      index % 3 === 0 ? undefined : `动词${index % 400}`,
    );
    const written = JSON.parse(
      JSON.stringify(writeActions(actions.map((action) => (action ? { action } : {})))),
    ) as ReturnType<typeof writeActions>;
    expect(actions.map((_, index) => actionAt(written, index))).toEqual(actions);
  });

  it('should be in which file a word stands, if in any', () => {
    const files: [string, string][] = [
      ['一', 'a'],
      ['人', 'b'],
      ['人权', 'c'],
    ];
    const words = ['A', '一', '一人', '人', '人口', '人权', '龙'];
    const names = words.map((word) => fileOf(files, word));
    expect(names).toEqual([undefined, 'a', 'a', 'b', 'b', 'c', 'c']);
    expect(fileOf([], '人')).toBeUndefined();
  });
});
