import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { inlineMarkdown } from '../../../../src/core/export/markdown.ts';

it.each([
  '甲](https://evil.example/) [乙',
  '*甲* `乙` <b>',
  '\\[甲\\]',
  '![甲](https://a.b)',
  '^1',
])('should write the words of a link so that they stay words: %s', (value) => {
  const url = 'https://example.org/64/158.md';
  const written = inlineMarkdown([{ type: 'link', value, url }]);
  expect(unified().use(remarkParse).parse(`- ${written}`)).toMatchObject({
    children: [
      {
        children: [
          {
            children: [{ children: [{ type: 'link', url, children: [{ type: 'text', value }] }] }],
          },
        ],
      },
    ],
  });
});
