import { expect } from 'vitest';
import { ContentError } from '../../src/core/parse/fault.ts';
import type { Rule } from '../../src/core/parse/rules.ts';
import type { SourcePoint } from '../../src/core/resolution/model.ts';

declare module 'vitest' {
  interface Matchers<R> {
    /** The function throws a ContentError with this one fault, there. */
    toThrowContentError: (rule: Rule, at: SourcePoint) => R;
  }
}

expect.extend({
  toThrowContentError(received: () => unknown, rule: Rule, at: SourcePoint) {
    const faults = faultsOf(received);
    const found = faults?.map(({ rule, line, column }) => ({ rule, line, column }));
    const wanted = [{ rule, line: at.line, column: at.column }];
    return {
      pass: this.equals(found, wanted),
      message: () => `expected one fault\n${this.utils.diff(wanted, found) ?? ''}`,
      actual: found,
      expected: wanted,
    };
  },
});

function faultsOf(run: () => unknown): ContentError['faults'] | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return undefined;
}
