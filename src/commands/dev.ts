/**
 * Serve the sources while they are edited: pages follow every change of content and code. `PORT` asks for another
 * port than 4321.
 */
import { runCommand } from './command.ts';
import { dev } from 'astro';
import { endWithNpm, readPort } from './server.ts';

await runCommand(async () => {
  endWithNpm();
  await dev({ server: { port: readPort(process.env['PORT']) } });
});
