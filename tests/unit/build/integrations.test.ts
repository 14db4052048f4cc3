import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { describe, expect, it } from 'vitest';
import { siteIntegrations } from '../../../src/build/integrations.ts';
import { siteSettings } from '../../../src/build/site-settings.ts';

const writer: AstroIntegration = { name: 'writer', hooks: { 'astro:build:done': () => undefined } };
const reader: AstroIntegration = { name: 'reader', hooks: {} };

const settings = siteSettings({});

/** What Astro does once all settings are known. */
function settle(integrations: AstroIntegration[]): void {
  const config = { integrations } as AstroConfig;
  for (const { hooks } of integrations) {
    void hooks['astro:config:done']?.({ config } as HookParameters<'astro:config:done'>);
  }
}

describe('the integrations', () => {
  it('should write the search index and the licences before the service worker takes stock of them', () => {
    const writers = siteIntegrations(settings).filter(({ hooks }) => hooks['astro:build:done']);
    expect(writers.map(({ name }) => name)).toEqual(['search', 'licences', 'offline']);
  });

  it('should stand after those that write files, and before others', () => {
    expect(() => {
      settle([writer, ...siteIntegrations(settings), reader]);
    }).not.toThrow();
  });

  it('should refuse one that writes files the service worker would not know', () => {
    expect(() => {
      settle([...siteIntegrations(settings), reader, writer]);
    }).toThrow('has the integration writer after offline');
  });
});
