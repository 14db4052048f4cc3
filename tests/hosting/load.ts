import { Agent } from 'node:http';
import { ask } from './request.ts';

/** What came of a load. */
export interface Load {
  /** Answers received. */
  answers: number;
  /** What went wrong, each once. */
  faults: string[];
}

/**
 * Read a site by many connections at once, each asking for one path after the other.
 *
 * @param paths - Paths with the length of what they must answer, in bytes.
 */
export async function load(
  origin: string,
  paths: [path: string, bytes: number][],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const via = new Agent({ keepAlive: true, maxSockets: connections });
  const faults = new Set<string>();
  const end = performance.now() + seconds * 1000;
  let answers = 0;

  const read = async (start: number) => {
    for (let next = start; performance.now() < end; next++) {
      const [path, bytes] = paths[next % paths.length] ?? ['/', 0];
      try {
        const { status, body } = await ask(origin, path, { via });
        answers++;
        if (status !== 200 || body.length !== bytes) {
          faults.add(`${path}: ${status} with ${body.length} bytes`);
        }
      } catch (error) {
        faults.add(`${path}: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => read(index)));
  via.destroy();
  return { answers, faults: [...faults] };
}
