/** Names the address that was asked for, and offers the nearest pages that exist. */
import { pathBelowBase } from '../core/addresses.ts';
import { LIBRARY_DATA, NEAREST, NOT_FOUND_ID } from '../core/markup.ts';
import type { Outline } from '../core/resolution/outline.ts';
import { element } from './dom.ts';
import { nearestPages } from './nearest.ts';

const box = document.getElementById(NOT_FOUND_ID);
if (box) {
  const library = JSON.parse(box.dataset[LIBRARY_DATA] ?? '[]') as Outline[];
  const asked = pathBelowBase(location.pathname) + location.hash;
  box.querySelector('code')?.replaceChildren(readable(asked));
  const offers = nearestPages(asked, library).map(({ address, name }) =>
    element('li', {}, element('a', { href: address }, name)),
  );
  box.querySelector('ul')?.append(...offers);
  if (offers.length === 0) box.querySelector(NEAREST)?.remove();
  box.hidden = false;
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
