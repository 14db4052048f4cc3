import { isContentError } from '../core/parse/fault.ts';
import { parse } from '../core/parse/index.ts';
import type { Resolution, SourcePoint } from '../core/resolution/model.ts';
import { sourcePlaces } from './places.ts';
import type { Finding } from './reading.ts';

/**
 * Why the Markdown of a resolution cannot be its content file: the parser refuses it, or makes something else of it.
 *
 * @param resolution - What a reader made of a source, with its places there.
 * @param markdown - What `resolutionMarkdown` wrote of it.
 * @returns Findings at places of the source; none when the file is sound.
 */
export function checkMarkdown(resolution: Resolution, markdown: string): Finding[] {
  let again: Resolution;
  try {
    again = parse(markdown);
  } catch (error) {
    if (!isContentError(error)) throw error;
    const places = sourcePlaces(resolution);
    const lines = markdown.split('\n');
    return error.faults.map(({ rule, reason, line, column }) => ({
      kind: rule,
      message: reason + quote(lines[line - 1] ?? '', column),
      ...(places[line - 1] ?? START),
    }));
  }
  const difference = firstDifference(resolution, again);
  if (!difference) return [];
  const { at, path } = difference;
  const message = `What was written of this reads differently (${path}). That is a mistake of the importer, not of the document.`;
  return [{ kind: 'reads differently', message, ...at }];
}

const START: SourcePoint = { line: 1, column: 1 };

/** What stands around a fault, by which a person finds it in the source. */
function quote(line: string, column: number): string {
  const words = Array.from(line)
    .slice(Math.max(0, column - 9), column + 8)
    .join('')
    .trim();
  return words && ` It stands in “${words}”.`;
}

/** The first part of a resolution that another lacks or has otherwise, places aside. */
function firstDifference(
  one: unknown,
  other: unknown,
  at: SourcePoint = START,
  path: string[] = [],
): { at: SourcePoint; path: string } | undefined {
  if (one === other) return undefined;
  if (!isObject(one) || !isObject(other)) return { at, path: path.join('.') };
  const here = (one['position'] as SourcePoint | undefined) ?? at;
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (name === 'position') continue;
    const found = firstDifference(one[name], other[name], here, [...path, name]);
    if (found) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
