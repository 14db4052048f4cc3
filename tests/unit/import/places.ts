/** A model, or any part of one, without the places of its source. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'position');
  return Object.fromEntries(entries.map(([name, child]) => [name, withoutPlaces(child)]));
}
