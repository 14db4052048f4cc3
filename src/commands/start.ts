/**
 * Build the site, then serve it. Ending npm (Ctrl+C, or a supervisor's SIGTERM) ends the server too.
 */
import { runCommand } from './command.ts';
import { make } from './make.ts';
import { readPort, serve } from './server.ts';

await runCommand(async () => {
  const port = readPort(process.env['PORT']);
  await make();
  await serve(port);
});
