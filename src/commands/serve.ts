/** Serve `dist/` as a web host would, and print the address. `PORT` asks for another port than 4321. */
import { preview } from 'astro';
import { runCommand } from './command.ts';

await runCommand(async () => {
  const port = Number(process.env['PORT'] ?? 4321);
  await preview({ server: { port } });
});
