import { describe, expect, it } from 'vitest';
import { besideIn } from '../../../../src/core/library/beside.ts';
import { sample } from '../../../support/sample-resolutions.ts';

const library = [sample('64/158'), sample('65/2'), sample('65/10')];

describe('the resolutions beside one', () => {
  it('should be those before and after it, with number and title and no more', () => {
    const beside = library.map(besideIn(library));
    expect(beside[1]).toEqual({
      previous: { symbol: 'A/RES/64/158', title: '64/158的标题' },
      next: { symbol: 'A/RES/65/10', title: '65/10的标题' },
    });
    expect(beside[0]?.previous).toBeUndefined();
    expect(beside[2]?.next).toBeUndefined();
  });

  it('should not be said of a library of one', () => {
    expect(besideIn([sample('64/158')])(sample('64/158'))).toBeUndefined();
  });
});
