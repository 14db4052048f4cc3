/** What the site looks like once it is installed. */
import { appIconAddress, homeAddress } from '../core/addresses.ts';
import { appWords } from '../core/interface.zh.ts';

/** Colour of the page, as in the style sheet. */
export const paper = { light: '#fdfcf9', dark: '#16181b' } as const;

/** An icon for systems. */
export interface AppIcon {
  name: string;
  /** Width and height in pixels. */
  size: number;
  /** Whether the ground reaches the edges, for systems that cut icons to a shape of their own. */
  isMaskable: boolean;
}

/** The icon that Apple's systems ask for. */
export const touchIcon = 'touch-180';

export const appIcons: readonly AppIcon[] = [
  { name: 'any-192', size: 192, isMaskable: false },
  { name: 'any-512', size: 512, isMaskable: false },
  { name: 'maskable-512', size: 512, isMaskable: true },
  { name: touchIcon, size: 180, isMaskable: true },
];

/** The web application manifest. */
export function appManifest(): object {
  return {
    id: homeAddress(),
    start_url: homeAddress(),
    scope: homeAddress(),
    name: appWords.name,
    short_name: appWords.shortName,
    description: appWords.description,
    lang: 'zh-Hans',
    dir: 'ltr',
    display: 'standalone',
    background_color: paper.light,
    theme_color: paper.light,
    icons: appIcons
      .filter(({ name }) => name !== touchIcon)
      .map(({ name, size, isMaskable }) => ({
        src: appIconAddress(name),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: isMaskable ? 'maskable' : 'any',
      })),
  };
}
