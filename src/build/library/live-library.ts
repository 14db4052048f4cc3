import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { ContentError } from '../../core/parse/fault.ts';
import type { ParsedFile } from '../../core/parse/content-files.ts';
import type { Resolution } from '../../core/resolution/model.ts';
import { compareSymbols, symbolOfFile } from '../../core/resolution/symbol.ts';
import { readParsedFiles } from './content-folder.ts';

/** A content file that is faulty now. */
export interface FaultyFile extends ParsedFile {
  /** Symbol of the resolution that it last held, or that its name promises, if any. */
  symbol: string | undefined;
}

/** The content while it is edited: a fault belongs to its file, and all others go on. */
export class LiveLibrary {
  readonly #root: URL;
  readonly #logger: AstroIntegrationLogger;
  readonly #sound = new Map<string, Resolution>();
  #report = '';

  /** The files that are faulty now. */
  faulty: readonly FaultyFile[] = [];

  /** Called when the faults are others than before. */
  changed: () => void = () => undefined;

  constructor(root: URL, logger: AstroIntegrationLogger) {
    this.#root = root;
    this.#logger = logger;
  }

  /**
   * Read the content as it is now.
   *
   * @returns The resolutions by session and number; for a faulty file, the last that it held.
   */
  readonly read = async (): Promise<Resolution[]> => {
    const files = await readParsedFiles(this.#root);
    const paths = new Set(files.map(({ path }) => path));
    for (const path of this.#sound.keys()) if (!paths.has(path)) this.#sound.delete(path);
    const bySymbol = new Map<string, Resolution>();
    for (const { path, resolution } of files) {
      if (!resolution) continue;
      this.#sound.set(path, resolution);
      bySymbol.set(resolution.symbol, resolution);
    }
    for (const last of this.#sound.values()) {
      // What is sound comes before what was.
      if (!bySymbol.has(last.symbol)) bySymbol.set(last.symbol, last);
    }
    this.faulty = files
      .filter(({ faults }) => faults.length > 0)
      .map((file) => ({
        ...file,
        symbol: this.#sound.get(file.path)?.symbol ?? promisedSymbol(file.path),
      }));
    this.#tell();
    return [...bySymbol.values()].sort((a, b) => compareSymbols(a.symbol, b.symbol));
  };

  #tell(): void {
    const faults = this.faulty.flatMap(({ faults }) => faults);
    const report = faults.length > 0 ? new ContentError(faults).message : '';
    if (report === this.#report) return;
    this.#report = report;
    if (report) this.#logger.error(`The pages of these files show their faults:\n${report}`);
    else this.#logger.info('The content is sound again.');
    this.changed();
  }
}

/** `A/RES/64/159` for `content/64-159.md`. */
function promisedSymbol(file: string): string | undefined {
  return symbolOfFile(path.parse(file).name);
}
