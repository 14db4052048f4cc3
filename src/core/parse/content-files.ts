import type { Resolution } from '../resolution/model.ts';
import { ContentError, type Fault, isContentError } from './fault.ts';
import { parse } from './index.ts';

/** A file of the content folder: what it holds, or why that cannot be read. */
export type ContentFile = {
  /** Path from the project's root, such as `content/64-158.md`. */
  path: string;
} & ({ text: string } | { fault: Fault });

/** A content file with its resolution or its faults. */
export interface ParsedFile {
  path: string;
  /** Empty where it cannot be read. */
  text: string;
  resolution?: Resolution;
  /** Empty where there is a resolution. */
  faults: Fault[];
}

/**
 * Read all content files.
 *
 * @returns One resolution for each file, in the order of the files.
 * @throws ContentError with the faults of all files.
 */
export function parseLibrary(files: readonly ContentFile[]): Resolution[] {
  return soundOnes(parseFiles(files));
}

/**
 * The resolutions of files that are all sound.
 *
 * @throws ContentError with the faults of all files.
 */
export function soundOnes(parsed: readonly ParsedFile[]): Resolution[] {
  const faults = parsed.flatMap(({ faults }) => faults);
  if (faults.length > 0) throw new ContentError(faults);
  return parsed.flatMap(({ resolution }) => resolution ?? []);
}

/**
 * Read each content file by itself.
 *
 * @returns What became of each, in the order of the files; of none, the folder with its fault.
 */
export function parseFiles(files: readonly ContentFile[]): ParsedFile[] {
  if (files.length === 0) return [EMPTY];
  const pathOf = new Map<string, string>();
  return files.map((file) => {
    const { path } = file;
    const text = 'text' in file ? file.text : '';
    try {
      if (!path.endsWith('.md')) throw fileNameError();
      if ('fault' in file) throw new ContentError([file.fault]);
      const resolution = parse(text);
      const other = pathOf.get(resolution.symbol);
      if (other) throw duplicateError(resolution, other);
      pathOf.set(resolution.symbol, path);
      return { path, text, resolution, faults: [] };
    } catch (error) {
      if (!isContentError(error)) throw error;
      return { path, text, faults: error.faults.map((fault) => ({ ...fault, path })) };
    }
  });
}

const EMPTY: ParsedFile = {
  path: 'content',
  text: '',
  faults: [
    {
      rule: 'library-empty',
      reason: 'The folder holds no resolution.',
      path: 'content',
      line: 1,
      column: 1,
    },
  ],
};

function fileNameError(): ContentError {
  const reason = 'The file would not be published: its name does not end in .md.';
  return new ContentError([{ rule: 'file-name', reason, line: 1, column: 1 }]);
}

function duplicateError({ symbol }: Resolution, other: string): ContentError {
  const reason = `${symbol} is already in ${other}.`;
  return new ContentError([{ rule: 'symbol-duplicate', reason, line: 1, column: 1 }]);
}
