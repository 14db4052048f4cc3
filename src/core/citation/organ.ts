/**
 * Whose resolution is cited. The Human Rights Council, some commissions and the conferences of parties number theirs as
 * the Assembly does (人权理事会第43/1号决议); those of the Security Council (第1325(2000)号) and of the Economic and
 * Social Council (第2019/24号) have other forms, so that naming these says nothing.
 */

/** The organ that a text names for a resolution; none says the Assembly, whose resolution the text is. */
export type Organ = 'assembly' | 'none' | 'other';

/** What stands before 大会 where it is the assembly of others: 联合国环境大会, 世界卫生大会, 缔约国大会. */
const OTHERS_OWN =
  '环境|卫生|缔约[方国]|住区|人居|司法|犯罪|组织|联盟|机构|红十字|代表|国际|科学|青年';

/** The organs that number their resolutions as the Assembly does. */
const OTHER = `人权理事会|麻醉药品委员会|麻委会|刑事司法委员会|妇女地位委员会|经济社会委员会|经社会|经委会|缔约[方国]会议|(?<!安全|社会|托管)理事会|(?<=${OTHERS_OWN})大会`;

const ASSEMBLY = `(?<!${OTHERS_OWN})大会(?!堂)`;

/** What stands between an organ and the number of its resolution: 2019年12月18日, 题为“……”的, 通过的. */
const BETWEEN =
  '(?:在?其)?(?:(?:关于|题为)[^，；。]{0,80}的)?(?:\\d{4}年\\d{1,2}月\\d{1,2}日)?(?:(?:关于|题为|通过)[^，；。]{0,80}的)?';

/** Any body that a resolution directly follows. */
const ATTACHED = new RegExp(
  `(?:(?<assembly>${ASSEMBLY})|委员会|理事会|会议|执行局|组织|机构|${OTHER})${BETWEEN}$`,
  'u',
);

/** 其 (its own) for itself, and not in 其他, 其中, 尤其 or 其后; nor in 在其, which is the one named before. */
const NAMES = new RegExp(
  `(?<other>${OTHER})|(?<assembly>${ASSEMBLY})|(?<![尤在])(?<own>其)(?![他它中后余次])`,
  'gu',
);

/** How far back a text is read, in UTF-16 code units. */
const FARTHEST = 400;

/**
 * Whose a resolution is that is cited at the end of some words.
 *
 * @param before - The text before it.
 */
export function organBefore(before: string): Organ {
  const sentence = afterLast(before.slice(-FARTHEST), /[。；：\n]/u);
  const attached = ATTACHED.exec(sentence);
  if (attached) return isOf('assembly', attached) ? 'assembly' : 'other';
  // What its clause names is what 其 stands for: 人权理事会按照其.
  let organ: Organ = 'none';
  let clause: Organ = 'none';
  let end = 0;
  for (const found of sentence.matchAll(NAMES)) {
    const { 0: name, index } = found;
    if (/[，,]/u.test(sentence.slice(end, index))) clause = 'none';
    end = index + name.length;
    if (isOf('own', found)) organ = clause === 'other' ? 'other' : 'assembly';
    else organ = clause = isOf('other', found) ? 'other' : 'assembly';
  }
  return organ;
}

function afterLast(words: string, stop: RegExp): string {
  return words.split(stop).at(-1) ?? '';
}

function isOf(group: string, { groups }: RegExpExecArray): boolean {
  return groups?.[group] !== undefined;
}
