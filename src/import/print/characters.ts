import type { Glyph } from './glyphs.ts';
import type { Findings } from './printed.ts';

/** Kangxi radicals and radicals of the supplement: an extraction names glyphs by them, and no text is written in them. */
const RADICAL = /^[\u2E80-\u2EFF\u2F00-\u2FDF]$/;

/** Radicals of the supplement with the characters that Unicode's EquivalentUnifiedIdeograph.txt has for them. */
const SUPPLEMENT = new Map(
  Object.entries({
    ...{ '⺠': '民', '⺩': '王', '⺶': '羊', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角' },
    ...{ '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦', '⻚': '页' },
    ...{ '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻥': '鱼', '⻦': '鸟', '⻧': '卤' },
    ...{ '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙' },
  }),
);

/** What a radical stands for; itself, where Unicode does not say. */
function meantBy(value: string): string {
  return RADICAL.test(value) ? (SUPPLEMENT.get(value) ?? value.normalize('NFKC')) : value;
}

/** Marks of direction, of width and of order that print does not show. */
const INVISIBLE = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]$/;

/**
 * Repair the characters that a text cannot have: a radical becomes the character that it stands for, where Unicode says
 * which, and what print does not show goes. Each is reported once, with its number.
 */
export function repairCharacters(lines: readonly Glyph[][], findings: Findings): Glyph[][] {
  const found = new Map<string, { glyph: Glyph; count: number }>();
  const note = (glyph: Glyph) => {
    const entry = found.get(glyph.value) ?? { glyph, count: 0 };
    entry.count++;
    found.set(glyph.value, entry);
  };
  const repaired = lines.map((line) =>
    line.flatMap((glyph) => {
      if (INVISIBLE.test(glyph.value)) {
        note(glyph);
        return [];
      }
      const meant = meantBy(glyph.value);
      if (meant === glyph.value) return [glyph];
      note(glyph);
      return [{ ...glyph, value: meant }];
    }),
  );
  for (const [value, { glyph, count }] of found) {
    const code = `U+${value.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const times = count === 1 ? 'once' : `${count} times`;
    if (INVISIBLE.test(value)) {
      const message = `${code}, which print does not show, stands here (${times} in all) and is left out.`;
      findings.repair('invisible character', glyph, message);
    } else {
      const message = `The radical ${code} stands for ${meantBy(value)} (${times} in all).`;
      findings.repair('radical', glyph, message);
    }
  }
  return repaired;
}
