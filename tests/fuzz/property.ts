import assert from 'node:assert/strict';
import vm from 'node:vm';
import fc from 'fast-check';
import { resolutionMarkdown } from '../../src/core/export/markdown.ts';
import { resolutionText } from '../../src/core/export/plain-text.ts';
import type { Resolution } from '../../src/core/resolution/model.ts';
import { ContentError } from '../../src/core/parse/fault.ts';
import { parse } from '../../src/core/parse/index.ts';
import { rules } from '../../src/core/parse/rules.ts';
import { flatten } from '../../src/core/resolution/text.ts';
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

  const printed = resolutionText(resolution);
  let at = 0;
  for (const line of printedLines(resolution)) {
    const found = printed.indexOf(line, at);
    assert.ok(found >= 0, `The plain text lacks ${JSON.stringify(line)}.`);
    at = found + line.length;
  }
}

/** What print shows, in its order. */
function printedLines({ title, enactingFormula, ...parts }: Resolution): string[] {
  const paragraphs = parts.operative.flatMap((one) => [one, ...flatten(one.subparagraphs)]);
  const lines = [...parts.preamble, ...paragraphs, ...parts.footnotes].map(({ children }) =>
    children.map((child) => ('value' in child ? child.value : `[${child.number}]`)).join(''),
  );
  return [title, enactingFormula, ...lines];
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
