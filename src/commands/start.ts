/**
 * Build the site, then serve it. Ending npm (Ctrl+C, or a supervisor's SIGTERM) ends the server too.
 */
import { runCommand } from './command.ts';
import { make } from './make.ts';
import { serve } from './server.ts';

await runCommand(async () => {
  await make();
  await serve();
});
