/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope;

/**
 * What is kept: for each pack, list of sums or part of the search index a cache of its own, whose name says its address
 * and its sum. So a release finds what it shares with the last one, and never takes anything of another.
 */
export interface Kept {
  address: string;
  sum: string;
}

// Other sites may stand above this one and below it on the same host: a name ends with the whole scope.
/** The name of a cache. */
export function nameOf({ address, sum }: Kept): string {
  return `kept ${address} ${sum} ${self.registration.scope}`;
}

/** What a cache keeps; nothing where it is not this site's, or was made by an earlier kind of worker. */
export function readName(name: string): Kept | undefined {
  const [kind, address, sum, scope] = name.split(' ');
  if (kind !== 'kept' || !address || !sum || scope !== self.registration.scope) return undefined;
  return { address, sum };
}

/** Whether a cache is this site's, whatever kind of worker made it. */
export function isOurs(name: string): boolean {
  const { scope } = self.registration;
  const isEarlier = name.startsWith(`${scope}read-`) || name === `workbox-precache-v2-${scope}`;
  return isEarlier || readName(name) !== undefined;
}
