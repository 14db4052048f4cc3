import { parentPort } from 'node:worker_threads';
import type { DocumentKind } from './kind.ts';
import { readDocument } from './document.ts';
import type { SourceReader } from './reading.ts';

/** Let this thread answer the bytes of each document with what became of it. */
export function answerWith(readers: Record<DocumentKind, SourceReader>): void {
  parentPort?.on('message', (bytes: Uint8Array) => {
    void readDocument(bytes, readers).then((outcome) => parentPort?.postMessage(outcome));
  });
}
