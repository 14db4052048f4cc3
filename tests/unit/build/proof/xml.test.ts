import { describe, expect, it } from 'vitest';
import { compareWithSource } from '../../../../src/build/proof/prove.ts';
import { readProject } from '../../../support/files.ts';

const CONTENT = readProject('tests/fixtures/proof/75-900-B.md');
const XML = readProject('tests/fixtures/proof/75-900-B.xml');

const compare = (content: string, xml: string) =>
  compareWithSource(content, xml, 'public/source/75-900-B.xml');

/** The text with one piece of it changed, which must be there. */
function edited(text: string, from: string, to: string): string {
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  return changed;
}

/** Where a piece stands. */
function placeOf(text: string, piece: string): string {
  const before = text.slice(0, text.indexOf(piece)).split('\n');
  return `${before.length}:${Array.from(before.at(-1) ?? '').length + 1}`;
}

describe('a source in XML', () => {
  it.each([
    ['a character of the text', '和交流', '及交流', '和交流', '和交流'],
    ['a character that is written as an entity', '&lt;附件&gt;', '&lt;附件', '以及', '以及'],
    ['a label in the text', '	(a)	开展', '	(b)	开展', 'a)	开展', 'a) 开展'],
    ['a label in its own element', '<num>(b)', '<num>(c)', 'b)</num>', 'b) Submit'],
    ['a cell', '<p>12</p>', '<p>22</p>', '12</p>', '12 |'],
    ['a word in a note', '第3段', '第4段', '3段', '3段'],
  ])('should be found to differ in %s, at its place in both', (_, from, to, inXml, inFile) => {
    const fault = compare(CONTENT, edited(XML, from, to));
    if (from.includes('&gt;')) {
      expect(fault?.reason).toContain('goes on with “，”, and this file goes on with “>，”.');
      return;
    }
    expect(`${fault?.line}:${fault?.column}`).toBe(placeOf(CONTENT, inFile));
    expect(fault?.reason).toContain(`public/source/75-900-B.xml:${placeOf(XML, inXml)} goes on`);
  });

  it.each([
    ['white space of the layout', '开展合作', '开展\n        合作'],
    ['a mark of direction', '开展合作', '开展\u200E合作'],
    ['where a label stands', '<num>(b)</num><content><p>', '<content><p>(b)	'],
    ['the element that holds a paragraph', 'crossHeading', 'p'],
    ['an empty row', '<tr><th></th><th></th><th></th></tr>', ''],
    ['whether a note repeats its mark', '<sup>	2</sup>', ''],
    ['the comma of the formula', '</span>,</p>', '</span>，</p>'],
    ['a note that is cited again', '<sup>2</sup> 和', '<sup> 2</sup>和'],
    ['what is bold', '<span class="bold">请</span>丁', '请丁'],
  ])('should be found the same whatever %s', (_, from, to) => {
    const changed = XML.split(from).join(to);
    expect(changed).not.toBe(XML);
    expect(compare(CONTENT, changed)).toBeUndefined();
  });

  it('should be told a misprinted number only where its neighbours leave one place', () => {
    expect(compare(CONTENT, edited(XML, '25.', '2.'))).toBeUndefined();
    expect(compare(CONTENT, edited(XML, '25.', '2'))).toBeUndefined();
    expect(compare(CONTENT, edited(XML, '25.', '9'))).toBeDefined();
    const next = edited(XML, '<num>3.</num>', '<num>5.</num>');
    expect(compare(CONTENT, next)?.reason).toContain('goes on with “5.决定下列数额：”');
    expect(compare(CONTENT, edited(next, '25.', '2.'))).toBeUndefined();
  });

  it('should be told a paragraph that is torn only within a sentence', () => {
    const ended = edited(XML, '审查本决议的</p>', '审查本决议。</p>');
    expect(compare(edited(CONTENT, '本决议的执行', '本决议。执行'), ended)).toMatchObject({
      rule: 'source-differs',
    });
  });

  it('should be told a mark that stands as a plain digit only where no number can stand', () => {
    const plain = edited(XML, '各项报告，<sup>2</sup> 和', '各项报告，2 和');
    expect(compare(CONTENT, plain)).toBeUndefined();
    expect(compare(CONTENT, edited(plain, '，2 和', '，2和'))).toBeDefined();
    const within = edited(CONTENT, '各项报告，[^2]和来文', '各项报告，和来[^2]文');
    expect(compare(within, edited(plain, '，2 和来文', '，和来2 文'))).toBeDefined();
  });

  it('should be refused with what would not be compared', () => {
    const more = (from: string, to: string) => compare(CONTENT, edited(XML, from, to));
    const unreadable = { rule: 'source-unreadable' };
    expect(more('全体会议(续会)', '全体会议(续会)。决定结束')).toMatchObject(unreadable);
    expect(more('<docNumber>B</docNumber>', '<p>大会决定</p>')).toMatchObject(unreadable);
    expect(more('marker="3"', 'marker="2"')?.reason).toContain('It has two notes 2.');
  });

  it('should be found to have a note, a row or a paragraph more', () => {
    const more = (from: string, to: string) => compare(CONTENT, edited(XML, from, to));
    expect(
      more('和交流；', '和交流；<authorialNote marker="4"><p>丁。</p></authorialNote>'),
    ).toBeDefined();
    expect(
      more('<tr><th></th><th></th><th></th></tr>', '<tr><td><p>0</p></td></tr>'),
    ).toBeDefined();
    expect(
      more(
        '<paragraph><content><p>缔约国',
        '<paragraph><content><p>戊</p></content></paragraph><paragraph><content><p>缔约国',
      ),
    ).toBeDefined();
  });
});
