import { placeName } from '../core/interface.zh.ts';
import type { Division, Paragraph } from '../core/resolution/model.ts';
import { actionPhrase, plainText } from '../core/resolution/text.ts';
import { isDivision } from '../core/resolution/walk.ts';

/** A place by its name and what it says first: `第3段 吁请`, `附件 标题`. */
export function nameInFull(place: Paragraph | Division): string {
  if (!isDivision(place)) return `${placeName(place.id)} ${actionPhrase(place)}`;
  const title = plainText(place.title);
  return place.label ? `${placeName(place.id)} ${title}` : title;
}
