import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import type { AppIcon } from '../web-app.ts';

const CORNERS = / rx="\d+"/;

/**
 * Draw the site's icon, `public/favicon.svg`, in a size.
 *
 * Its lines stand within the middle 80 % that no system cuts away; only the corners of its ground must be filled.
 *
 * @returns A PNG.
 * @throws Error when the ground has no round corners to fill.
 */
export function drawIcon({ size, isMaskable }: AppIcon): Uint8Array {
  const round = readFileSync('public/favicon.svg', 'utf8');
  if (!CORNERS.test(round)) {
    throw new Error('public/favicon.svg has no ground with round corners (rx) to make icons from.');
  }
  const svg = isMaskable ? round.replace(CORNERS, '') : round;
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
