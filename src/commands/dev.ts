/**
 * Serve the sources while they are edited: pages follow every change of content and code. `PORT` asks for another
 * port than 4321.
 */
import { dev } from 'astro';
import { runCommand } from './command.ts';

await runCommand(async () => {
  const port = Number(process.env['PORT'] ?? 4321);
  await dev({ server: { port } });
});
