/** An error whose message says all that a person needs; where in the code it arose helps no one. */
export class PlainError extends Error {
  override name = 'PlainError';
}
