import { describe, expect, it } from 'vitest';
import { siteSettings } from '../../../src/build/site-settings.ts';

describe('siteSettings', () => {
  it('should be the root of an unknown host when nothing is said', () => {
    const settings = { base: '/', offline: true };
    expect(siteSettings({})).toEqual(settings);
    expect(siteSettings({ SITE_URL: '', BASE_PATH: '', OFFLINE: '' })).toEqual(settings);
  });

  it.each(['un/64-158', '/un/64-158', 'un/64-158/', '/un/64-158/'])(
    'should give the path %s a slash at both ends',
    (BASE_PATH) => {
      expect(siteSettings({ BASE_PATH }).base).toBe('/un/64-158/');
    },
  );

  it.each(['https://example.org', 'https://example.org/', 'https://EXAMPLE.org'])(
    'should read the origin %s',
    (SITE_URL) => {
      expect(siteSettings({ SITE_URL }).site).toBe('https://example.org');
    },
  );

  it.each([
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://联合国.example', 'https://xn--8prs2ec19c.example'],
  ])('should read the host %s', (SITE_URL, site) => {
    expect(siteSettings({ SITE_URL }).site).toBe(site);
  });

  it.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/un/',
    'https://a@example.org',
    'https://',
    'https://a&b.example',
    'https://a"b.example',
    "https://a'b.example",
    'https://a;b.example',
    'https://a,b.example',
    'https://a{b}.example',
    'https://a$b.example',
  ])('should refuse %s as an origin', (SITE_URL) => {
    expect(() => siteSettings({ SITE_URL })).toThrow('SITE_URL is');
  });

  it.each(['/a b/', '/../', '/a/./b/', '/a?b/', '/%41/', '/决议/'])(
    'should refuse %s as a path',
    (BASE_PATH) => {
      expect(() => siteSettings({ BASE_PATH })).toThrow('BASE_PATH is');
    },
  );

  it('should read the sessions of a build that does not work offline', () => {
    const sessions = (SESSIONS: string, OFFLINE = 'off') => siteSettings({ SESSIONS, OFFLINE });
    expect(sessions('74,75,S-10').sessions).toEqual(['74', '75', 'S-10']);
    expect(sessions('')).not.toHaveProperty('sessions');
    for (const wrong of ['74-76', '74, 75', '74,', 'x', '../74']) {
      expect(() => sessions(wrong)).toThrow(`SESSIONS is ${JSON.stringify(wrong)}`);
    }
    expect(() => sessions('74', 'on')).toThrow('Set OFFLINE=off too');
  });

  it('should read whether the site works offline, and refuse what is neither on nor off', () => {
    expect(siteSettings({ OFFLINE: 'off' }).offline).toBe(false);
    expect(siteSettings({ OFFLINE: 'on' }).offline).toBe(true);
    expect(() => siteSettings({ OFFLINE: 'no' })).toThrow('OFFLINE is "no"');
  });
});
