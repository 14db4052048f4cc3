import type { DocumentKind } from './kind.ts';
import { readDocument } from './document.ts';
import type { SourceReader } from './reading.ts';

/** Let this process answer the bytes of each document with what became of it, as long as that asks which started it. */
export function answerWith(readers: Record<DocumentKind, SourceReader>): void {
  process.on('message', (bytes: Uint8Array) => {
    void readDocument(bytes, readers).then((outcome) => process.send?.(outcome));
  });
  // A key that ends a command reaches all its processes; the one that started them ends them in order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => undefined);
}
