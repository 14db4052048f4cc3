/** Where the site will stand: the origin, when it is known, and the path below it. */
export interface SiteSettings {
  /** Origin without a trailing slash, such as `https://example.org`; absent when the build is not told. */
  site?: string;
  /** Path with a slash at both ends: `/` or, say, `/un/64-158/`. */
  base: string;
  /** Whether readers' browsers keep the site for reading without a network. */
  offline: boolean;
  /** The sessions whose resolutions this build makes, as in addresses; absent when it makes all. */
  sessions?: string[];
}

/**
 * Read `SITE_URL`, `BASE_PATH`, `OFFLINE` and `SESSIONS`.
 *
 * @param environment - Environment variables of the build.
 * @throws Error when a value cannot be what it should; the message says what to write.
 */
export function siteSettings(environment: Record<string, string | undefined>): SiteSettings {
  const base = basePath(environment['BASE_PATH'] ?? '');
  const url = environment['SITE_URL'];
  const offline = isOn('OFFLINE', environment['OFFLINE'] ?? '');
  const sessions = sessionList(environment['SESSIONS'] ?? '');
  if (sessions && offline) {
    // The service worker knows what all resolutions are; a build of some does not.
    throw new Error(
      'SESSIONS makes a part of the library, which cannot be kept for reading offline. Set OFFLINE=off too.',
    );
  }
  return { ...(url && { site: origin(url) }), base, offline, ...(sessions && { sessions }) };
}

/** The settings as the constants that `src/core/site.ts` takes, for whatever bundles it. */
export function siteConstants({ site = '', base, offline }: SiteSettings): Record<string, string> {
  return {
    SITE_ORIGIN: JSON.stringify(site),
    SITE_BASE: JSON.stringify(base),
    SITE_OFFLINE: JSON.stringify(offline),
  };
}

function sessionList(value: string): string[] | undefined {
  if (value === '') return undefined;
  const sessions = value.split(',');
  if (sessions.every((session) => /^(?:E?S-)?[1-9]\d*$/.test(session))) return sessions;
  throw new Error(
    `SESSIONS is ${JSON.stringify(value)}. Write sessions as in addresses, with commas between them, as in 74,75,S-10.`,
  );
}

function isOn(name: string, value: string): boolean {
  if (value === 'off') return false;
  if (value === 'on' || value === '') return true;
  throw new Error(`${name} is ${JSON.stringify(value)}. Write on or off.`);
}

function origin(value: string): string {
  const url = URL.parse(value);
  // An origin stands in XML, JSON and text of many kinds: of what URLs allow, a host's name may have letters, digits,
  // "-", "_" and "." (other scripts come as these, by Punycode).
  const isHost = url && /^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(url.hostname);
  if (!isHost || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(
      `SITE_URL is ${JSON.stringify(value)}, which is not an origin. Write scheme and host alone, as in https://example.org, and the path in BASE_PATH.`,
    );
  }
  return url.origin;
}

function basePath(value: string): string {
  const segments = value.split('/').filter(Boolean);
  if (!segments.every((segment) => /^[\w.~-]*[\w~-][\w.~-]*$/.test(segment))) {
    throw new Error(
      `BASE_PATH is ${JSON.stringify(value)}, which is not a path. Write segments of letters, digits, "-", "_", "." and "~", as in /un/64-158/.`,
    );
  }
  return segments.length ? `/${segments.join('/')}/` : '/';
}
