import { expect, it } from 'vitest';
import { expected } from '../browser/searching.ts';
import { inEveryEngine, type Reader } from './engines.ts';

/** The query that is answered, and the ids of its results. */
const answer = ({ driver }: Reader) =>
  driver.evaluate(() => {
    const list = document.querySelector<HTMLElement>('[data-query]');
    const items = [...(list?.querySelectorAll('li') ?? [])];
    return `${list?.dataset['query'] ?? ''}: ${items.map((item) => item.dataset['id']).join(' ')}`;
  });

/** The words that are marked on the page. */
const marked = ({ driver }: Reader) =>
  driver.evaluate(() => [...(CSS.highlights.get('match') ?? [])].map(String));

/** What the clipboard holds. */
const copied = async ({ driver }: Reader) => {
  await driver.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
  });
  await driver.paste();
  return driver.evaluate(() => {
    const field = document.querySelector('textarea');
    field?.remove();
    return field?.value;
  });
};

inEveryEngine((reader) => {
  it('should find Simplified and Traditional words in the box, and mark them where they stand', async () => {
    const { driver, open } = reader;
    await open('/64/158/');
    await driver.type('[type=search]', '人權理事會');
    await expect.poll(() => answer(reader)).toBe(`人權理事會: ${expected('人权理事会')}`);
    await driver.click('[data-query] li');
    await expect.poll(() => marked(reader)).toEqual(['人权理事会']);
  });

  it.each([
    ['国际合作', '国际合作'],
    ['國際合作', '国际合作'],
  ])('should find %s on the page of search', async (query, words) => {
    await reader.open(`/search/?q=${query}`);
    await expect.poll(() => answer(reader)).toBe(`${query}: ${expected(words)}`);
  });

  it('should mark the words of an address', async () => {
    await reader.open('/64/158/op5/?hl=非选择性、公正性和客观性');
    await expect.poll(() => marked(reader)).toEqual(['非选择性、公正性和客观性']);
  });

  it('should mark the range of an address', async () => {
    const { driver, open } = reader;
    await open('/64/158/#op3-op5');
    await expect
      .poll(() =>
        driver.evaluate(() => [...document.querySelectorAll('.in-range')].map((e) => e.id)),
      )
      .toEqual(['op3', 'op4', 'op5']);
    const top = () =>
      driver.evaluate(() => document.getElementById('op3')?.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(60);
  });

  it('should copy citations and the words of a paragraph', async () => {
    const { driver, open } = reader;
    await open('/64/158/op3/');
    await driver.click('.cite summary');
    await driver.click('//button[@aria-label="复制：OSCOLA"]');
    const status = () => driver.evaluate(() => document.querySelector('.copy-status')?.textContent);
    await expect.poll(status).toBe('OSCOLA：已复制');
    expect(await copied(reader)).toBe(
      'UNGA Res 64/158 (18 December 2009) UN Doc A/RES/64/158, para 3',
    );
    await driver.evaluate(() => {
      document.querySelector<HTMLElement>('.label')?.focus();
    });
    await driver.click('//button[.="复制引文"]');
    await expect.poll(() => copied(reader)).toMatch(/^“吁请.*；”，第64\/158号决议，第3段$/);
  });
});
