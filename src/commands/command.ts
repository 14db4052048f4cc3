import { isContentError } from '../core/parse/fault.ts';

/**
 * Run a command of the project: what goes wrong is told to a person, and the exit code is 1.
 *
 * A fault of the content is shown as its lines and nothing else; any other error with where it came from.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await command();
  } catch (error) {
    console.error(isContentError(error) ? error.message : error);
    process.exitCode = 1;
  }
}
