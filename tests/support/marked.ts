import type { SourcePoint } from '../../src/core/resolution/model.ts';

/** Stands in a marked text where a fault is expected. */
export const HERE = Symbol('here');

/** Text of a content file, and the point in it that was marked. */
export interface Marked {
  source: string;
  at: SourcePoint;
}

const FRONT_MATTER = `---
symbol: A/RES/64/158
title: 标题
adopted: 2009-12-18
meeting: 65
language: zh
---

`;

/** A text with `${HERE}` where a fault is expected. */
export function file(parts: TemplateStringsArray, ...values: (string | typeof HERE)[]): Marked {
  const written = parts.flatMap((part, index) => [part, values[index] ?? '']);
  const mark = written.indexOf(HERE);
  const before = written.slice(0, Math.max(mark, 0)).join('').split('\n');
  return {
    source: written.filter((part) => part !== HERE).join(''),
    at: { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 },
  };
}

/** The same for the body alone: sound front matter and the enacting formula go before it. */
export function body(parts: TemplateStringsArray, ...values: (string | typeof HERE)[]): Marked {
  const { source, at } = file(parts, ...values);
  const before = `${FRONT_MATTER}大会，\n\n`;
  return {
    source: before + source,
    at: { line: before.split('\n').length - 1 + at.line, column: at.column },
  };
}
