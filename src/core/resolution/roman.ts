const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const TENS = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];

/** A number from 1 to 99 in Roman numerals: III, XXIX. */
export function roman(number: number): string {
  return (TENS[Math.floor(number / 10)] ?? '') + (UNITS[number % 10] ?? '');
}

/** What {@link roman} writes, read back; nothing when it is no such numeral. */
export function readRoman(numeral: string): number | undefined {
  for (let cut = 0; numeral && cut <= numeral.length; cut++) {
    const [tens, units] = [TENS.indexOf(numeral.slice(0, cut)), UNITS.indexOf(numeral.slice(cut))];
    if (tens >= 0 && units >= 0) return tens * 10 + units;
  }
  return undefined;
}
