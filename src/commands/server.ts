import { preview } from 'astro';

/**
 * The port that `PORT` asks for; 4321 when it does not.
 *
 * @throws Error when it is no port.
 */
export function readPort(value = ''): number {
  if (value === '') return 4321;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new Error(
    `PORT is ${JSON.stringify(value)}, which is not a port. Write a number from 1 to 65535, as in PORT=8080.`,
  );
}

/**
 * End this process when npm does. npm runs a command in a shell and hands a signal to that shell alone, so that the
 * server would live on without either and keep the port.
 */
export function endWithNpm(): void {
  if (!process.env['npm_lifecycle_event']) return;
  const shell = process.ppid;
  // No system tells a process that its parent ended.
  setInterval(() => {
    if (process.ppid !== shell) process.exit();
  }, 250).unref();
}

/** Serve `dist/` as a web host would, and print the address. */
export async function serve(): Promise<void> {
  endWithNpm();
  await preview({ server: { port: readPort(process.env['PORT']) } });
}
