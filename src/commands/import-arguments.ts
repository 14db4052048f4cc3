import { parseArgs } from 'node:util';

/** What an import was asked to do. */
export interface ImportArguments {
  /** Files, folders and archives. */
  paths: string[];
  /** What relative paths start from. */
  base: string;
  into: string | undefined;
  force: boolean;
  draft: boolean;
  report: string | undefined;
}

const USAGE = `Usage: npm run import -- [options] FILE|FOLDER|ZIP…

Makes content files of official documents: Akoma Ntoso (XML), PDF, or a text extraction of one.

  --into DIR          write into DIR and DIR/source, and nothing into the project
  --force             replace files that are there and differ
  --draft             of what is refused, write what could be made of it into drafts/
  --report FILE.json  write what became of each document, for programs
  --help              show this

Exit code: 0 when all documents came in, 1 when any did not, 2 when the command is used in another way.`;

const options = {
  into: { type: 'string' },
  force: { type: 'boolean', default: false },
  draft: { type: 'boolean', default: false },
  report: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * Read what stands behind the name of the command. Where nothing is to be imported, that is said, and the exit code is
 * set.
 */
export function readArguments(args: string[]): ImportArguments | undefined {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (values.help) {
      console.log(USAGE);
      return undefined;
    }
    const { into, report } = values;
    if (positionals.length === 0) throw new Error('There is nothing to import.');
    for (const value of [into, report, ...positionals]) {
      if (value === '') throw new Error('A path is empty.');
    }
    const { force, draft } = values;
    return { paths: positionals, base: askedFrom(), into, force, draft, report };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** Where the command was asked for: npm runs it in the root of the project, and says where it was called. */
function askedFrom(): string {
  const { npm_lifecycle_event: script, INIT_CWD: from } = process.env;
  return script === 'import' && from ? from : process.cwd();
}
