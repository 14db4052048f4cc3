/**
 * A process that reads documents and can reach nothing else: once the readers are loaded, a use of the network or a file
 * ends it, which is no way for a document to be refused.
 */
import fs from 'node:fs';
import net from 'node:net';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { readDocument } from '../../src/import/document.ts';
import { readers } from '../../src/import/readers.ts';
import { answerWith } from '../../src/import/answer.ts';

// What is loaded late is loaded now.
for (const text of ['%PDF-1.4', '<akomaNtoso>', '甲']) {
  await readDocument(new TextEncoder().encode(text), readers);
}
const end = () => process.exit(99);
Object.assign(net.Socket.prototype, { connect: end });
Object.assign(dgram.Socket.prototype, { send: end });
Object.assign(dns, { lookup: end });
Object.assign(fs, {
  open: end,
  openSync: end,
  readFile: end,
  readFileSync: end,
  createReadStream: end,
});
Object.assign(fs.promises, { open: end, readFile: end });
answerWith(readers);
