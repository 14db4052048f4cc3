import { pathBelowBase } from '../core/addresses.ts';
/** Names the address that was asked for, and offers the nearest pages that exist. */
import { nearestPages } from './nearest.ts';
import type { Outline } from '../core/resolution/outline.ts';

const box = document.getElementById('not-found');
if (box) {
  const library = JSON.parse(box.dataset['library'] ?? '[]') as Outline[];
  const asked = pathBelowBase(location.pathname) + location.hash;
  box.querySelector('code')?.replaceChildren(readable(asked));
  const offers = nearestPages(asked, library).map(({ address, name }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = name;
    item.append(link);
    return item;
  });
  box.querySelector('ul')?.append(...offers);
  if (offers.length === 0) box.querySelector('.nearest')?.remove();
  box.hidden = false;
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
