import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's root. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Text of a file of the project. */
export function readProject(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
