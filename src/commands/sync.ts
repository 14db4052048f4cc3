/** Generate the types of the content collection, which linting and type checking read. */
import { sync } from 'astro';
import { runCommand } from './command.ts';

await runCommand(() => sync({ logLevel: 'warn' }));
