import type { SourcePoint } from '../resolution/model.ts';
import { type Rule, rules } from './rules.ts';

/** One thing wrong in a content file. */
export interface Fault extends SourcePoint {
  rule: Rule;
  /** What is wrong and why, as a sentence. */
  reason: string;
  /** Path of the file, once it is known. */
  path?: string;
}

/** Thrown with every fault that was found, in the order of the text; nothing of the content is published. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.faults = faults;
  }
}

/**
 * Whether an error is a `ContentError`: by its name, because Vite gives the settings and the collection of the site a
 * copy of this module each, with a class of its own.
 */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError';
}

/** Two lines: `path:line:column rule reason`, and what to do. */
function formatFault({ path = 'content', line, column, rule, reason }: Fault): string {
  return `${path}:${line}:${column} ${rule} ${reason}\n    ${rules[rule]}`;
}
