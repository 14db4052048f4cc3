/** What the Assembly does in an operative paragraph: state a position, ask someone to act, or decide. */
export type ActionKind = 'position' | 'request' | 'decision';

const DECISION = /决定|通过|核准|授权|设立|任命/;
const REQUEST = /请|吁|敦促|促使|鼓励|要求|建议/;

/**
 * The kind of action that an action phrase names.
 *
 * @param phrase - Such as `吁请`; one that names no request or decision states a position.
 */
export function actionKind(phrase: string): ActionKind {
  if (DECISION.test(phrase)) return 'decision';
  return REQUEST.test(phrase) ? 'request' : 'position';
}
