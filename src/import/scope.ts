import { Source } from '../core/parse/source.ts';
import type { DocumentKind } from './kind.ts';
import type { Finding } from './reading.ts';

/** What an Akoma Ntoso document says of its language, in ISO 639, and of the organ that adopted it. */
const LANGUAGE = /<FRBRlanguage\s[^<>]{0,200}?language="(?!zh|chi)([^"<>]{0,40})"/;
const ORGAN =
  /<FRBRuri\s[^<>]{0,200}?value="\/akn\/un\/statement\/[^/"]{1,40}\/(?!unga\/)([^/"]{1,40})\//;

/** How the texts of the General Assembly and of other organs open, on a line of its own. */
const FORMULA = /^[ \t\u3000]*大会[，,]?[ \t\u3000]*$/m;
const OTHER_FORMULA = /^[ \t\u3000]*((?:安全|经济及社会|人权|托管)理事会)[，,]?[ \t\u3000]*$/m;

/** The least of a text's letters that are Chinese; tables of names in Latin letters have half. */
const LEAST_CHINESE = 0.1;

/**
 * Why a document is none that the library holds: it is in another language, or another organ adopted it.
 *
 * @param text - All of it; a PDF has none that can be looked at.
 * @returns Nothing when it may be one.
 */
export function scopeReason(kind: DocumentKind, text: string): Finding | undefined {
  const refuse = (what: string, { index }: { index: number }, message: string) => ({
    ...{
      kind: what,
      message: `${message}, and the library holds Chinese texts of the General Assembly.`,
    },
    ...new Source(text).pointAt(index),
  });
  if (kind === 'akn') {
    const language = LANGUAGE.exec(text);
    if (language) return refuse('language', language, `Its language is “${language[1]}”`);
    const organ = ORGAN.exec(text);
    return organ ? refuse('organ', organ, `Its organ is “${organ[1]}”`) : undefined;
  }
  if (kind === 'pdf') return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (chinese < letters * LEAST_CHINESE) {
    const message = `Of its ${letters.toLocaleString('en')} letters ${chinese.toLocaleString('en')} are Chinese`;
    return refuse('language', { index: 0 }, message);
  }
  const formula = FORMULA.test(text) ? undefined : OTHER_FORMULA.exec(text);
  return formula ? refuse('organ', formula, `It is a text of ${formula[1]}`) : undefined;
}
