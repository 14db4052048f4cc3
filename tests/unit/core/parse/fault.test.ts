import { describe, expect, it } from 'vitest';
import { ContentError, type Fault } from '../../../../src/core/parse/fault.ts';
import { parseLibrary } from '../../../../src/core/parse/content-files.ts';

const faults = (path: string, count: number): Fault[] =>
  Array.from({ length: count }, (_, index) => ({
    rule: 'character',
    reason: 'The character U+0001 does not belong in a text.',
    path,
    line: index + 1,
    column: 1,
  }));

/** The lines that name a place, without what to do about it. */
const linesOf = (error: Error) =>
  error.message.split('\n').filter((line) => !line.startsWith('    '));

describe('the message of faults', () => {
  it('should list 50 faults of a file, and count the rest', () => {
    const error = new ContentError([...faults('content/a.md', 3000), ...faults('content/b.md', 2)]);
    const lines = linesOf(error);
    expect(lines).toHaveLength(53);
    expect(lines[49]).toMatch(/^content\/a\.md:50:1 character /);
    expect(lines[50]).toBe('content/a.md has 2,950 more faults.');
    expect(lines[52]).toMatch(/^content\/b\.md:2:1 character /);
    expect(error.faults).toHaveLength(3002);
  });

  it('should list 200 faults in all, and count the files and faults that are left', () => {
    const all = Array.from({ length: 1000 }, (_, index) => faults(`content/${index}.md`, 3)).flat();
    const lines = linesOf(new ContentError(all));
    expect(lines).toHaveLength(202);
    expect(lines.at(-2)).toBe('content/66.md has 1 more faults.');
    expect(lines.at(-1)).toBe('933 more files have 2,799 faults.');
  });

  it('should show what would steer a terminal, or hide, by its code', () => {
    const path = 'content/\u001B[2J\u009B1m\u202E\n.md';
    const text = '---\n\u001B]0;title\u0007: x\n---\n\n[\u001B[31m](javascript:\u001B[0m)\n';
    const run = () => parseLibrary([{ path, text }]);
    expect(run).toThrow(ContentError);
    expect(run).toThrow('content/\\u{1B}[2J\\u{9B}1m\\u{202E}\\u{A}.md:');
    // eslint-disable-next-line no-control-regex -- That is what is looked for.
    expect(run).not.toThrow(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });
});
