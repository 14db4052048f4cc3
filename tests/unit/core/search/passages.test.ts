import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/core/parse/index.ts';
import { passagesOf } from '../../../../src/core/search/passages.ts';
import { severalResolutions, text64158 } from '../../../support/libraries.ts';

const shown = (text = '') => passagesOf(parse(text)).map(({ id, text }) => `${id}: ${text}`);

describe('what search can find', () => {
  it('should be the title, paragraphs with their sub-paragraphs, and notes, each by its id', () => {
    expect(shown(severalResolutions['64-7.md'])).toEqual([
      'title: 为测试而写的决议',
      'record: A/RES/64/7',
      'pp1: 回顾第60/251号决议和《宪章》，',
      'op1: 请秘书长：\n编写报告，其中：\n说明进展；\n说明<困难>；\n提交“报告”&建议；',
      'op2: 决定结束关于</script>的审议。',
      'closing: 2009年10月27日\n第31次全体会议',
      'fn1: 第一条脚注。',
      'fn2: 第二条脚注，见A/64/1 (Part I)。',
    ]);
  });

  it('should be every character of the text of 64/158, but the formula, numbers and marks', () => {
    const [, title = ''] = /^title: (.*)$/m.exec(text64158) ?? [];
    const body = text64158
      .replace(/^---\n.*?\n---\n+大会，\n/s, '')
      .replaceAll(/^(\d+\. |\[\^\d+\]: )|\[\^\d+\]/gm, '')
      .replaceAll(/\[(.+?)\]\(https:\S+?\)(?=[\u4e00-\u9fff])/g, '$1')
      .replaceAll('*', '');
    const texts = passagesOf(parse(text64158)).map(({ text }) => text);
    const [paragraphs, notes] = [
      body.trim().split(/\n+/).slice(0, -3),
      body.trim().split(/\n+/).slice(-3),
    ];
    const closing = '2009年12月18日\n第65次全体会议';
    expect(texts).toEqual([title, 'A/RES/64/158', ...paragraphs, closing, ...notes]);
  });
});
