import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from '../../src/core/parse/index.ts';
import { readArchive } from '../../src/import/archive.ts';
import { type DocumentOutcome, READER_FAILED } from '../../src/import/document.ts';
import { isArchive } from '../../src/import/kind.ts';
import { openPool, type Pool, READING_ENDED, READING_TOO_LONG } from '../../src/import/pool.ts';
import { root } from '../support/files.ts';
import { randomNumbers } from '../support/random.ts';
import { damage } from './damage.ts';

/** What became of damaged documents. */
export interface ImportOutcomes {
  taken: number;
  refused: number;
}

/** Kinds of reasons for which the importer is to blame. */
const BLAMED = [READER_FAILED, READING_ENDED, READING_TOO_LONG];

/** How long one document may take, in milliseconds. */
const PATIENCE = 30_000;

/** A document that is taken, and what is made of it before it is damaged. */
interface Sound {
  name: string;
  bytes: Uint8Array;
  outcome: DocumentOutcome;
}

/**
 * Damage documents, and hold the importer to its promise: reasons with places that there are, or a file that says what
 * stands in the damaged document. No other end, nothing read but the document.
 *
 * @param seed - The same seed does the same damage.
 * @param documents - Documents by name.
 * @throws AssertionError that names the document and how to try it again.
 */
export async function checkImport(
  seed: number,
  runs: number,
  documents: Record<string, Uint8Array> = fixtures(),
): Promise<ImportOutcomes> {
  const size = os.availableParallelism();
  const script = new URL('import-worker.ts', import.meta.url);
  const pool = openPool({ size, script, patience: PATIENCE });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fuzz-'));
  const outcomes: ImportOutcomes = { taken: 0, refused: 0 };
  try {
    const sound: Sound[] = [];
    for (const [name, bytes] of Object.entries(documents)) {
      const outcome = await pool.read(bytes);
      if (outcome.reasons.length === 0) sound.push({ name, bytes, outcome });
    }
    let next = 0;
    const work = async (place: number) => {
      for (let run = next++; run < runs; run = next++)
        await checkRun(run, path.join(folder, `${place}.zip`));
    };
    await Promise.all(Array.from({ length: 2 * size }, (_, place) => work(place)));
    return outcomes;

    async function checkRun(run: number, archive: string): Promise<void> {
      const random = randomNumbers(seed * 1_000_003 + run);
      const document = sound[Math.floor(random() * sound.length)];
      if (!document) throw new Error('There is no document.');
      const { how, bytes } = damage(document.bytes, random);
      try {
        for (const [each, outcome] of await outcomesOf(bytes, pool, archive)) {
          outcomes[checkOutcome(document, each, outcome)]++;
        }
      } catch (error) {
        const kept = path.join(os.tmpdir(), `damaged-${seed}-${run}`);
        writeFileSync(kept, bytes);
        const again = `FUZZ_SEED=${seed} FUZZ_RUNS=${run + 1} npm run fuzz:import`;
        throw new Error(`${document.name}, ${how} (${kept}). Again: ${again}\n${String(error)}`, {
          cause: error,
        });
      }
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true });
  }
}

/** The documents of the tests. */
function fixtures(): Record<string, Uint8Array> {
  const folders = ['tests/fixtures/source', 'tests/fixtures/import'];
  return Object.assign(
    {},
    ...folders.map((folder) => documentsIn(path.join(root, folder))),
  ) as Record<string, Uint8Array>;
}

/** The documents of a folder, at any depth, by path. */
export function documentsIn(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = entries.map((name) => path.join(folder, name));
  const documents = files.filter(
    (file) => /\.(?:xml|txt|pdf)$/.test(file) && statSync(file).isFile(),
  );
  return Object.fromEntries(documents.map((file) => [file, readFileSync(file)]));
}

/** What becomes of a document, or of each in an archive. */
async function outcomesOf(
  bytes: Uint8Array,
  pool: Pool,
  archive: string,
): Promise<[Uint8Array, DocumentOutcome][]> {
  if (!isArchive(bytes)) return [[bytes, await pool.read(bytes)]];
  const outcomes: [Uint8Array, DocumentOutcome][] = [];
  writeFileSync(archive, bytes);
  for await (const input of readArchive(archive, 'a.zip', () => undefined)) {
    if ('bytes' in input) outcomes.push([input.bytes, await pool.read(input.bytes)]);
    else outcomes.push([new Uint8Array(), { reasons: [input.reason], repairs: [], remarks: [] }]);
  }
  return outcomes;
}

function checkOutcome(
  sound: Sound,
  bytes: Uint8Array,
  { kind, markdown, reasons, repairs, remarks }: DocumentOutcome,
): keyof ImportOutcomes {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const lines = text.split(/\r\n|\r|\n/);
  for (const { kind: what, message, line, column } of [...reasons, ...repairs, ...remarks]) {
    assert.ok(what && message && !BLAMED.includes(what), `${what}: ${message}`);
    if (kind === 'pdf') continue;
    const written = lines[line - 1];
    const isThere =
      written !== undefined && column >= 1 && column <= Array.from(written).length + 1;
    assert.ok(isThere, `${line}:${column} (${what}: ${message}) is not in the document.`);
  }
  if (reasons.length > 0) return 'refused';
  assert.ok(markdown !== undefined, 'A document is neither refused nor written.');
  parse(markdown);
  // The text of a PDF is compressed.
  if (kind !== 'pdf') {
    const { markdown: whole = '' } = sound.outcome;
    const undamaged = Buffer.from(sound.bytes).toString('utf8');
    checkLeftOut(leftOut(text, markdown), leftOut(undamaged, whole), kind);
  }
  return 'taken';
}

/** The most characters that the heads of a few pages have, which extractions repeat and files leave out. */
const HEADS = 60;

/**
 * Nothing is in the file that is not in the document, and no more is left out than of the undamaged one. Damaged
 * closing lines are text like any other; damaged heads of pages are left out like others.
 */
function checkLeftOut(
  damaged: Map<string, number>,
  sound: Map<string, number>,
  kind: DocumentOutcome['kind'],
): void {
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  for (const character of new Set([...damaged.keys(), ...sound.keys()])) {
    const [now = 0, before = 0] = [damaged.get(character), sound.get(character)];
    const isKept = now >= Math.min(0, before) && (kind === 'text' || now <= Math.max(0, before));
    assert.ok(
      isKept,
      `${character} stands ${now} times more in the document; undamaged ${before}.`,
    );
  }
  assert.ok(sum(damaged) <= sum(sound) + HEADS, `${sum(damaged)} characters are left out.`);
}

/** The Chinese characters that a document has and the file does not, or the other way round, each with how many more. */
function leftOut(document: string, markdown: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, by: number) => {
    for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
      counts.set(character, (counts.get(character) ?? 0) + by);
    }
  };
  add(crudeText(document), 1);
  // Front matter has other words than print; the title stands in the text of an extraction.
  const [, title = '', body = ''] = /^title: (.*)$[^]*?\n---\n([^]*)/m.exec(markdown) ?? [];
  add(body + (isXml(document) ? '' : title), -1);
  return new Map([...counts].filter(([, count]) => count !== 0).sort());
}

/**
 * The text of XML for a reader who knows no more than that tags stand between angle brackets, and that metadata, title
 * and closing lines are elsewhere.
 */
function crudeText(document: string): string {
  if (!isXml(document)) return document;
  return document
    .replaceAll(/<!--[^]*?-->|<(meta|coverPage|preface|conclusions)\b[^]*?<\/\1\s*>/g, '')
    .replaceAll(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) => characterOf(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => characterOf(Number(code)));
}

function isXml(document: string): boolean {
  return document.trimStart().startsWith('<');
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
