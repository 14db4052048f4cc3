/** Build the site into `dist/`. A fault leaves what was there untouched, and the exit code is 1. */
import { runCommand } from './command.ts';
import { make } from './make.ts';

await runCommand(make);
