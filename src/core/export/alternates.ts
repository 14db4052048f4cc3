import { type Format, formatAddress } from '../addresses.ts';
import { mediaTypes } from './media-types.ts';
import { formatNames } from '../interface.zh.ts';

/** A file that holds what a page shows in another format. */
export interface Alternate {
  href: string;
  /** Media type. */
  type: string;
  /** Name of the format. */
  title: string;
}

/** The files beside a page. */
export function alternatesOf(page: string, formats: readonly Format[]): Alternate[] {
  return formats.map((format) => ({
    href: formatAddress(page, format),
    type: mediaTypes[format],
    title: formatNames[format],
  }));
}
