/** The printed number of a paragraph: `1.`, `15．`; two digits that a space tore apart are one number. */
export const NUMBER = /^(\d{1,3}|\d \d)[.．](?!\d)/;

const NUMERAL = '[一二三四五六七八九十]{1,3}';

/** The printed label of an item: (a), （b）, (一), ㈠, (iv), —. */
export const LABEL = new RegExp(
  String.raw`^(\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|${NUMERAL})\)|（(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|${NUMERAL})）|[\u3220-\u3229\u2460-\u2473]|(?:\d{1,2}\.){1,2}\d{1,2}\.?(?=\p{Script=Han}| )|[–—•·○●▪](?![–—]))`,
  'u',
);
