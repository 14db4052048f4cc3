/**
 * A role of the Digital Publishing WAI-ARIA module, as an attribute to spread: Astro's types know only the core roles.
 *
 * @param role - Such as `doc-noteref`.
 */
export function publishingRole(role: `doc-${string}`): Record<string, string> {
  return { role };
}
