import assert from 'node:assert/strict';
import vm from 'node:vm';
import fc from 'fast-check';
import { resolutionMarkdown } from '../../src/core/export/markdown.ts';
import { resolutionText } from '../../src/core/export/plain-text.ts';
import { readId } from '../../src/core/ids.ts';
import type { BelowContent, Block, Division, Resolution } from '../../src/core/resolution/model.ts';
import { ContentError } from '../../src/core/parse/fault.ts';
import { parse } from '../../src/core/parse/index.ts';
import { rules } from '../../src/core/parse/rules.ts';
import { noteMark } from '../../src/core/resolution/notes.ts';
import { annexesOf, linesOf, mainOf, walk } from '../../src/core/resolution/walk.ts';
import { documents } from './documents.ts';
import { readByHand, readModel } from './oracle.ts';

/** How long one text may take before it counts as a hang, in milliseconds; a sound one takes a few. */
const PATIENCE = 60_000;

/** What became of some texts. */
export interface Outcomes {
  accepted: number;
  refused: number;
}

/**
 * Hold random texts against the promise of the parser: a model that has every character, or faults that stand in the
 * text; no other error, no hang, no silent change.
 *
 * @param seed - The same seed makes the same texts.
 * @throws Error with the smallest text that breaks the promise, and how to try it again.
 */
export function checkParser(seed: number, runs: number): Outcomes {
  const outcomes: Outcomes = { accepted: 0, refused: 0 };
  const property = fc.property(documents, (text) => {
    outcomes[inTime(() => checkText(text))]++;
  });
  const result = fc.check(property, { seed, numRuns: runs });
  if (result.failed) {
    const again = `Try it again: FUZZ_SEED=${seed} FUZZ_RUNS=${runs} npm run fuzz`;
    throw new Error(`${fc.defaultReportMessage(result)}\n\n${again}`, {
      cause: result.errorInstance,
    });
  }
  return outcomes;
}

/** Hold one text against the promise. */
export function checkText(text: string): keyof Outcomes {
  let resolution: Resolution;
  try {
    resolution = parse(text);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    checkFaults(text, error);
    return 'refused';
  }
  checkWords(text, resolution);
  return 'accepted';
}

function checkFaults(text: string, { faults }: ContentError): void {
  assert.ok(faults.length > 0, 'A text is refused without a fault.');
  const lines = text.replace(/^\uFEFF+/, '').split(/\r\n|\r|\n/);
  for (const { rule, reason, line, column } of faults) {
    assert.ok(Object.hasOwn(rules, rule) && reason, 'A fault has no rule.');
    const written = lines[line - 1];
    const isInText =
      written !== undefined && column >= 1 && column <= Array.from(written).length + 1;
    assert.ok(isInText, `${line}:${column} (${rule}) is not in the text.`);
  }
}

function checkWords(text: string, resolution: Resolution): void {
  assert.deepEqual(readModel(resolution), readByHand(text));

  const written = resolutionMarkdown(resolution);
  const again = parse(written);
  assert.deepEqual(withoutPlaces(again), withoutPlaces(resolution));
  assert.deepEqual(readModel(again), readByHand(written));
  assert.equal(resolutionMarkdown(again), written);
  checkIds(resolution);

  const printed = resolutionText(resolution);
  let at = 0;
  for (const line of printedLines(resolution)) {
    const found = printed.indexOf(line, at);
    assert.ok(found >= 0, `The plain text lacks ${JSON.stringify(line)}.`);
    at = found + line.length;
  }
}

/** Places have addresses of their own, which can be read. */
function checkIds({ children }: Resolution): void {
  const ids = [...walk(children)].flatMap(({ node }) => ('id' in node ? [node.id] : []));
  for (const id of ids) assert.ok(readId(id), `${JSON.stringify(id)} cannot be read.`);
  const below = (node: Block | Division | BelowContent): string[] =>
    nodesIn(node).flatMap((child) => ['id' in child ? child.id : '', ...below(child)]);
  const all = [...ids, ...[...walk(children)].flatMap(({ node }) => below(node))].filter(Boolean);
  assert.equal(new Set(all).size, all.length, `Two places have one id: ${all.join(' ')}`);
}

function nodesIn(node: Block | Division | BelowContent): BelowContent[] {
  if ('below' in node) return node.below;
  return node.type === 'quotation' ? node.children : [];
}

/** What print shows, in its order. */
function printedLines(resolution: Resolution): string[] {
  const { title, footnotes } = resolution;
  const blocks = [mainOf(resolution), annexesOf(resolution)].flatMap((nodes) => [...walk(nodes)]);
  const lines = [
    ...blocks.flatMap(({ node }) => linesOf(node)),
    ...footnotes.map(({ children }) => children),
  ].map((children) =>
    children.map((child) => ('value' in child ? child.value : `[${noteMark(child)}]`)).join(''),
  );
  return [title, ...lines];
}

function withoutPlaces(resolution: Resolution): unknown {
  return JSON.parse(
    JSON.stringify(resolution, (key, value: unknown) => (key === 'position' ? undefined : value)),
  );
}

const script = new vm.Script('checkInTime()');

/** Run something and end it when it does not end itself. */
function inTime<T>(run: () => T): T {
  let result: T | undefined;
  Object.assign(globalThis, { checkInTime: () => void (result = run()) });
  script.runInThisContext({ timeout: PATIENCE });
  return result as T;
}
