/** The main committees by their numbers, and `plenary` for what was adopted without reference to one of them. */
export const committees = ['1', '2', '3', '4', '5', '6', 'plenary'] as const;

/** One of them. */
export type Committee = (typeof committees)[number];
