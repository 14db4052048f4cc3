// First, because Astro and Pagefind read the environment as they are loaded.
import './environment.ts';
import { isContentError } from '../core/parse/fault.ts';
import { PlainError } from './plain-error.ts';

/**
 * Run a command of the project: what goes wrong is told to a person, and the exit code is 1.
 *
 * A fault of the content or of the machine is shown as its lines and nothing else; any other error with where it came
 * from. A command imports this module before any other.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.once('exit', tellUnfinished);
  try {
    await command();
  } catch (error) {
    const isPlain = isContentError(error) || error instanceof PlainError;
    console.error(isPlain ? error.message : error);
    process.exitCode = 1;
  }
  process.off('exit', tellUnfinished);
}

/** A program that Node.js waits for has ended, and with it all that could wake this process. */
function tellUnfinished(code: number): void {
  if (code !== 13) return;
  console.error(
    'A program that the build uses (Pagefind or esbuild) ended before its work was done. Was it killed, for want of memory say? Try again.',
  );
}
