import type { AstroIntegration } from 'astro';
import { licences } from './licences.ts';
import { library } from './library/snapshot.ts';
import { offline } from './offline/integration.ts';
import { search } from './search/integration.ts';
import type { SiteSettings } from './site-settings.ts';

/** What makes the site from the library, in the one order that works: the service worker knows the search index. */
export function siteIntegrations(settings: SiteSettings): AstroIntegration[] {
  return [library(), search(), licences(), offline(settings)];
}
