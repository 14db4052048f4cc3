import type { Resolution } from '../../src/core/resolution/model.ts';

/** A resolution of which nothing is known but what lists read. */
export function sample(
  short: string,
  adopted = '2019-12-18',
  record: Resolution['record'] = {},
): Resolution {
  return {
    type: 'resolution',
    symbol: `A/RES/${short}`,
    title: `${short}的标题`,
    adopted,
    meeting: 1,
    language: 'zh',
    record,
    children: [],
    footnotes: [],
  };
}

/** Some of one session, numbered from 1. */
export function samples(session: string, count: number): Resolution[] {
  return Array.from({ length: count }, (_, index) => sample(`${session}/${index + 1}`));
}
