import type { ParsedFile } from '../../core/parse/content-files.ts';
import type { Fault } from '../../core/parse/fault.ts';
import { fileStem } from '../../core/resolution/symbol.ts';
import { prove } from './prove.ts';
import { listSources, type SourceFile, SOURCES } from './source-files.ts';

/**
 * Compare each resolution with all its sources, so that nothing that differs is published.
 *
 * @param files - The content files as they were read.
 * @param root - The project's root, as a `file:` address with a slash at its end.
 * @returns The same files, with a fault where one differs, and each source without a resolution with its own.
 */
export async function proveFiles(files: readonly ParsedFile[], root: URL): Promise<ParsedFile[]> {
  const sources = Map.groupBy(await listSources(root), ({ stem }) => stem);
  const proved: ParsedFile[] = [];
  const stems = new Set<string>();
  for (const file of files) {
    const { resolution, path, text } = file;
    // A faulty file may be the one that its name says.
    const stem = resolution ? fileStem(resolution.symbol) : nameOf(path);
    stems.add(stem);
    // One after the other: a system lets a process open some hundred files at once.
    const fault = resolution && (await firstFault(text, sources.get(stem) ?? [], root));
    proved.push(fault ? { path, text, faults: [{ ...fault, path }] } : file);
  }
  const isComplete = files.every(({ resolution }) => resolution);
  return [
    ...proved,
    ...[...sources].flatMap(([stem, named]) =>
      named.flatMap((source) => {
        const reason = reasonAgainst(source, stems.has(stem) || !isComplete);
        return reason ? [refused(source, reason)] : [];
      }),
    ),
  ];
}

async function firstFault(
  text: string,
  sources: readonly SourceFile[],
  root: URL,
): Promise<Fault | undefined> {
  for (const source of sources) {
    const fault = source.type && (await prove(text, source, root));
    if (fault) return fault;
  }
  return undefined;
}

function reasonAgainst({ type }: SourceFile, hasResolution: boolean): string | undefined {
  if (!type) return 'It is neither XML nor text nor PDF, and would be published all the same.';
  return hasResolution ? undefined : 'The library has no resolution of which it is the source.';
}

function refused({ name }: SourceFile, reason: string): ParsedFile {
  const path = SOURCES + name;
  const fault: Fault = { rule: 'source-orphan', reason, path, line: 1, column: 1 };
  return { path, text: '', faults: [fault] };
}

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.md$/g, '');
}
