/**
 * Takes the network from the process that imports this, and from its threads. Every use is refused and told on the
 * error stream, so that it is seen even where the code makes nothing of the refusal.
 */
import dgram from 'node:dgram';
import { writeSync } from 'node:fs';
import net from 'node:net';
import { pathToFileURL } from 'node:url';

/** Environment of Node.js programs that are to run without network. */
export const NO_NETWORK = {
  NODE_OPTIONS: `--import=${pathToFileURL(import.meta.filename).href}`,
};

if (process.env['NODE_OPTIONS'] === NO_NETWORK.NODE_OPTIONS) {
  net.Socket.prototype.connect = refuse;
  dgram.Socket.prototype.send = refuse;
}

function refuse(...target: unknown[]): never {
  const { stack = '' } = new Error(`The network was asked for: ${JSON.stringify(target)}`);
  writeSync(2, `${stack}\n`);
  throw new Error('There is no network.');
}
