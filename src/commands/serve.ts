/** Serve `dist/` as a web host would, and print the address. `PORT` asks for another port than 4321. */
import { runCommand } from './command.ts';
import { readPort, serve } from './server.ts';

await runCommand(() => serve(readPort(process.env['PORT'])));
