import { expect, it } from 'vitest';
import { actionKind } from '../../../../src/core/resolution/action-kind.ts';

it.each([
  ['重申', 'position'],
  ['表示深信', 'position'],
  ['赞赏地注意到', 'position'],
  ['请', 'request'],
  ['还请', 'request'],
  ['吁请', 'request'],
  ['强烈敦促', 'request'],
  ['鼓励', 'request'],
  ['决定', 'decision'],
  ['又决定', 'decision'],
  ['核准', 'decision'],
  ['', 'position'],
])('should tell what %s does: %s', (phrase, kind) => {
  expect(actionKind(phrase)).toBe(kind);
});
