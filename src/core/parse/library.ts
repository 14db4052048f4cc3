import type { Resolution } from '../resolution/model.ts';
import { ContentError, type Fault, isContentError } from './fault.ts';
import { parse } from './index.ts';

/** A file of the content folder: what it holds, or why that cannot be read. */
export type ContentFile = {
  /** Path from the project's root, such as `content/64-158.md`. */
  path: string;
} & ({ text: string } | { fault: Fault });

/**
 * Read all content files.
 *
 * @returns One resolution for each file, in the order of the files.
 * @throws ContentError with the faults of all files.
 */
export function parseLibrary(files: readonly ContentFile[]): Resolution[] {
  const faults: Fault[] = [];
  const pathOf = new Map<string, string>();
  const resolutions = files.flatMap((file) => {
    const { path } = file;
    try {
      if (!path.endsWith('.md')) throw fileNameError();
      if ('fault' in file) throw new ContentError([file.fault]);
      const resolution = parse(file.text);
      const other = pathOf.get(resolution.symbol);
      if (other) throw duplicateError(resolution, other);
      pathOf.set(resolution.symbol, path);
      return resolution;
    } catch (error) {
      if (!isContentError(error)) throw error;
      for (const fault of error.faults) faults.push({ ...fault, path });
      return [];
    }
  });
  if (files.length === 0) {
    const reason = 'The folder holds no resolution.';
    faults.push({ rule: 'library-empty', reason, path: 'content', line: 1, column: 1 });
  }
  if (faults.length > 0) throw new ContentError(faults);
  return resolutions;
}

function fileNameError(): ContentError {
  const reason = 'The file would not be published: its name does not end in .md.';
  return new ContentError([{ rule: 'file-name', reason, line: 1, column: 1 }]);
}

function duplicateError({ symbol }: Resolution, other: string): ContentError {
  const reason = `${symbol} is already in ${other}.`;
  return new ContentError([{ rule: 'symbol-duplicate', reason, line: 1, column: 1 }]);
}
