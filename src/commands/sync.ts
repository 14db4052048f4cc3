/** Generate the types of the content collection, which linting and type checking read. */
import { runCommand } from './command.ts';
import { sync } from 'astro';

await runCommand(() => sync({ logLevel: 'warn' }));
