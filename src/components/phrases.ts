/** Words that begin a new phrase of a title; 和 and its like join what belongs together. */
const OPENERS = new Set(['并', '并且', '以', '以及', '在', '为', '对', '关于']);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Cut a title where a line may end: after a pause, and before a word that joins phrases.
 *
 * @returns The phrases; joined, they are the title.
 */
export function phrasesOf(title: string): string[] {
  const phrases: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(title)) {
    if (isOpen && !OPENERS.has(segment)) phrases.push((phrases.pop() ?? '') + segment);
    else phrases.push(segment);
    isOpen = !/[、，；：]$/.test(segment);
  }
  return phrases;
}
