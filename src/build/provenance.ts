import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { sourceAddress } from '../core/addresses.ts';
import { resolutionMarkdown } from '../core/export/markdown.ts';
import { sourceWords } from '../core/interface.zh.ts';
import type { Resolution } from '../core/resolution/model.ts';
import { sourceName, SOURCES } from './proof/source-file.ts';

/** What lets anyone check that a text is what it claims to be. */
export interface Provenance {
  /** SHA-256 of the Markdown file that is published. */
  record: string;
  /** The text extraction of the official document, where the project has it: no build differs from it. */
  source?: { address: string; sha256: string };
}

/** Where a resolution's text comes from. */
export function provenanceOf(resolution: Resolution): Provenance {
  const name = sourceName(resolution);
  const file = SOURCES + name;
  const record = sha256(resolutionMarkdown(resolution));
  if (!existsSync(file)) return { record };
  return { record, source: { address: sourceAddress(name), sha256: sha256(readFileSync(file)) } };
}

/** Whether the text was compared with its source. */
export function comparison({ source }: Provenance): string {
  return source ? sourceWords.compared : sourceWords.notCompared;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
