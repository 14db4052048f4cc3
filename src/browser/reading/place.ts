import { CURRENT_PAGE, LINKS_HERE } from '../../core/markup.ts';

/** Below the top of the window by this much, in pixels, is the line that is being read. */
const LINE = 96;

/** Mark in the map the paragraph that is being read. */
export function markPlace(map: HTMLElement): void {
  const links = [...map.querySelectorAll<HTMLAnchorElement>(LINKS_HERE)];
  const paragraphs = links.map(({ hash }) => document.getElementById(hash.slice(1)));
  let marked: HTMLAnchorElement | undefined;
  const atLine = () =>
    links[
      paragraphs.findLastIndex(
        (paragraph) => paragraph && paragraph.getBoundingClientRect().top < LINE,
      )
    ];
  // At its end a page scrolls no further: what was asked for is read there, wherever in the window it stands.
  const isAtEnd = () =>
    scrollY > 0 && document.documentElement.scrollHeight - scrollY - innerHeight < 2;
  const asked = () => links.find(({ hash }) => hash === location.hash);
  /** Bring a link into the middle of the map; the page itself does not scroll. */
  const show = (link: HTMLElement) => {
    map.scrollLeft = link.offsetLeft - (map.clientWidth - link.offsetWidth) / 2;
    map.scrollTop = link.offsetTop - (map.clientHeight - link.offsetHeight) / 2;
  };
  let unfolded: HTMLDetailsElement[] = [];
  /** Open what is folded around a link, and close what was opened for the one before. */
  const unfold = (link: HTMLElement | undefined) => {
    const around: HTMLDetailsElement[] = [];
    for (let node = link?.closest('details'); node; node = node.parentElement?.closest('details')) {
      around.push(node);
    }
    for (const details of unfolded) if (!around.includes(details)) details.open = false;
    unfolded = around.filter((details) => unfolded.includes(details) || !details.open);
    for (const details of unfolded) details.open = true;
  };
  const page = map.querySelector<HTMLElement>(CURRENT_PAGE);
  if (page) show(page);
  const mark = () => {
    const link = isAtEnd() ? (asked() ?? links.at(-1)) : atLine();
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    marked = link;
    unfold(link);
    if (link) show(link);
  };
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      mark();
    });
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  ask();
}
