import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsOf, type Pinpoint } from '../../../../src/core/citation/write.ts';
import { root } from '../../../support/files.ts';

const title = '促进国际合作并重视非选择性、公正性和客观性以加强联合国在人权领域的行动';
const resolution = { symbol: 'A/RES/64/158', title, adopted: '2009-12-18' };
const cite = (pinpoint?: Pinpoint) => citationsOf(resolution, 'https://example.org/', pinpoint);

describe('a citation', () => {
  it('should cite the whole resolution', () => {
    expect(cite()).toEqual({
      running: '大会第64/158号决议',
      footnote: '第64/158号决议',
      un: 'General Assembly resolution 64/158',
      oscola: 'UNGA Res 64/158 (18 December 2009) UN Doc A/RES/64/158',
      bluebook: 'G.A. Res. 64/158, U.N. Doc. A/RES/64/158 (Dec. 18, 2009)',
      gbt7714: `联合国大会. ${title}: A/RES/64/158[EB/OL]. (2009-12-18)[引用日期]. https://example.org/`,
    });
  });

  it('should cite an operative paragraph', () => {
    expect(cite({ ids: ['op3'] })).toMatchObject({
      running: '大会第64/158号决议第3段',
      footnote: '第64/158号决议，第3段',
      un: 'General Assembly resolution 64/158, para. 3',
      oscola: 'UNGA Res 64/158 (18 December 2009) UN Doc A/RES/64/158, para 3',
      bluebook: 'G.A. Res. 64/158, ¶ 3, U.N. Doc. A/RES/64/158 (Dec. 18, 2009)',
    });
  });

  it('should cite a preambular paragraph', () => {
    expect(cite({ ids: ['pp6'] })).toMatchObject({
      running: '大会第64/158号决议序言部分第6段',
      footnote: '第64/158号决议，序言部分第6段',
      un: 'General Assembly resolution 64/158, sixth preambular paragraph',
      oscola: 'UNGA Res 64/158 (18 December 2009) UN Doc A/RES/64/158, preambular para 6',
      bluebook: 'G.A. Res. 64/158, pmbl. ¶ 6, U.N. Doc. A/RES/64/158 (Dec. 18, 2009)',
    });
  });

  it.each([
    [[3, 4, 5], '第3至5段', '第3-5段', 'paras. 3–5', 'paras 3–5', '¶¶ 3–5'],
    [[3, 4], '第3和4段', '第3和4段', 'paras. 3 and 4', 'paras 3 and 4', '¶¶ 3, 4'],
    [
      [3, 5, 7],
      '第3、5和7段',
      '第3、5和7段',
      'paras. 3, 5 and 7',
      'paras 3, 5 and 7',
      '¶¶ 3, 5, 7',
    ],
    [
      [9, 1, 3, 2, 2],
      '第1至3和9段',
      '第1-3和9段',
      'paras. 1–3 and 9',
      'paras 1–3 and 9',
      '¶¶ 1–3, 9',
    ],
  ])('should cite paragraphs %j', (operative, running, footnote, un, oscola, bluebook) => {
    const citations = cite({ ids: operative.map((number) => `op${number}`) });
    expect(citations.running).toBe(`大会第64/158号决议${running}`);
    expect(citations.footnote).toBe(`第64/158号决议，${footnote}`);
    expect(citations.un.endsWith(`, ${un}`)).toBe(true);
    expect(citations.oscola.endsWith(`, ${oscola}`)).toBe(true);
    expect(citations.bluebook).toContain(`64/158, ${bluebook}, U.N.`);
  });

  it('should cite a sub-paragraph', () => {
    const citations = cite({ ids: ['op3'], subparagraph: '(a)' });
    expect(citations.running).toBe('大会第64/158号决议第3(a)段');
    expect(citations.footnote).toBe('第64/158号决议，第3(a)段');
    expect(citations.un).toBe('General Assembly resolution 64/158, para. 3 (a)');
    expect(citations.oscola.endsWith(', para 3(a)')).toBe(true);
    expect(citations.bluebook).toContain(', ¶ 3(a), U.N. Doc.');
  });

  it('should cite paragraphs of both parts', () => {
    expect(cite({ ids: ['pp1', 'pp2', 'pp3', 'pp21', 'op2'] })).toMatchObject({
      running: '大会第64/158号决议序言部分第1至3和21段和第2段',
      un: 'General Assembly resolution 64/158, first to third and twenty-first preambular paragraphs and para. 2',
      bluebook: expect.stringContaining('pmbl. ¶¶ 1–3, 21, ¶ 2,') as string,
    });
  });

  it('should name every paragraph of any set once, and no other', () => {
    const sets = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sets, (operative) => {
        for (const [style, dash] of [
          ['running', '至'],
          ['footnote', '-'],
          ['oscola', '–'],
        ] as const) {
          const [, pinpoint = ''] =
            /(?:号决议，?第|paras? )([\d至\-–、和, and]+)(?:段|$)/.exec(
              cite({ ids: operative.map((number) => `op${number}`) })[style],
            ) ?? [];
          const named = pinpoint.split(/[、和]|, | and /).flatMap((member) => {
            const [first = 0, last = first] = member.split(dash).map(Number);
            return Array.from({ length: last - first + 1 }, (_, index) => first + index);
          });
          expect(named).toEqual(operative.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('a date in a citation', () => {
  it.each([
    ['01', 'January', 'Jan.'],
    ['02', 'February', 'Feb.'],
    ['03', 'March', 'Mar.'],
    ['04', 'April', 'Apr.'],
    ['05', 'May', 'May'],
    ['06', 'June', 'June'],
    ['07', 'July', 'July'],
    ['08', 'August', 'Aug.'],
    ['09', 'September', 'Sept.'],
    ['10', 'October', 'Oct.'],
    ['11', 'November', 'Nov.'],
    ['12', 'December', 'Dec.'],
  ])('should name month %s in full, and short as the Bluebook does', (month, full, short) => {
    const { oscola, bluebook } = citationsOf({ ...resolution, adopted: `2009-${month}-01` }, '');
    expect(oscola).toContain(`(1 ${full} 2009)`);
    expect(bluebook).toContain(`(${short} 1, 2009)`);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'should not depend on the machine, its time zone %s and its language',
    (TZ) => {
      const program = `
        const { citationsOf } = await import(${JSON.stringify(pathToFileURL(`${root}/src/core/citation/write.ts`))});
        const resolution = { symbol: 'A/RES/64/158', title: '', adopted: '2009-12-01' };
        console.log(citationsOf(resolution, '').oscola);`;
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { TZ, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
        encoding: 'utf8',
      });
      expect(said).toContain('(1 December 2009)');
    },
  );
});
