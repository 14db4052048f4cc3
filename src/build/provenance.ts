import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceAddress } from '../core/addresses.ts';
import { resolutionMarkdown } from '../core/export/markdown.ts';
import { sourceWords } from '../core/interface.zh.ts';
import type { Resolution } from '../core/resolution/model.ts';
import { fileStem } from '../core/resolution/symbol.ts';
import { SOURCE_TYPES, SOURCES } from './proof/source-files.ts';

/** What lets anyone check that a text is what it claims to be. */
export interface Provenance {
  /** SHA-256 of the Markdown file that is published. */
  record: string;
  /** The official documents that the project has of it: no build differs from them. */
  sources: PublishedSource[];
}

/** An official document that is published as it came. */
export interface PublishedSource {
  /** Its extension, such as `txt`. */
  type: string;
  address: string;
  sha256: string;
}

/** Where a resolution's text comes from. */
export function provenanceOf(resolution: Resolution): Provenance {
  const sources = sourceNames(resolution).map((name) => ({
    type: path.extname(name).slice(1),
    address: sourceAddress(name),
    sha256: sha256(readFileSync(SOURCES + name)),
  }));
  return { record: sha256(resolutionMarkdown(resolution)), sources };
}

/** Whether the text was compared with its source, in words. */
export function comparison({ sources }: Provenance): string {
  return sources.length > 0 ? sourceWords.compared : sourceWords.notCompared;
}

function sourceNames({ symbol }: Resolution): string[] {
  const names = SOURCE_TYPES.map((type) => fileStem(symbol) + type);
  return names.filter((name) => existsSync(SOURCES + name));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
