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

/** The most faults that are listed, of a file and in all: more are of one cause, and nobody reads them. */
const LISTED_OF_FILE = 50;
const LISTED = 200;

/**
 * Thrown with every fault that was found, in the order of the text; nothing of the content is published. Its message
 * lists the first of them and counts the rest.
 */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(listOf(faults));
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

function listOf(faults: readonly Fault[]): string {
  const lines: string[] = [];
  let listed = 0;
  let unlisted = 0;
  let files = 0;
  for (const [path, ofFile] of Map.groupBy(faults, ({ path = 'content' }) => path)) {
    const shown = ofFile.slice(0, Math.min(LISTED_OF_FILE, LISTED - listed));
    const more = ofFile.length - shown.length;
    listed += shown.length;
    lines.push(...shown.map(formatFault));
    if (shown.length === 0) {
      unlisted += more;
      files += 1;
    } else if (more > 0) {
      lines.push(`${printable(path)} has ${more.toLocaleString('en')} more faults.`);
    }
  }
  if (files > 0) {
    lines.push(
      `${files.toLocaleString('en')} more files have ${unlisted.toLocaleString('en')} faults.`,
    );
  }
  return lines.join('\n');
}

/** Two lines: `path:line:column rule reason`, and what to do. */
function formatFault({ path = 'content', line, column, rule, reason }: Fault): string {
  return `${printable(`${path}:${line}:${column} ${rule} ${reason}`)}\n    ${rules[rule]}`;
}

/** Text of a file or its name as a terminal may show it: what would steer the terminal, or hide, stands as its code. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}
