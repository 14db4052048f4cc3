import { expect, it } from 'vitest';
import { inEveryEngine, type Reader, takeErrors } from './engines.ts';

const place = ({ driver }: Reader) => driver.evaluate(() => location.pathname + location.hash);
const heading = ({ driver }: Reader) =>
  driver.evaluate(() => document.querySelector('h1')?.textContent.trim());
const focused = ({ driver }: Reader) =>
  driver.evaluate(() => {
    const { id = '', textContent = '' } = document.activeElement ?? {};
    return id === '' ? textContent.trim() : id;
  });

/** What of a paragraph's tools and of notes is open. */
const opened = ({ driver }: Reader) =>
  driver.evaluate(() => ({
    notes: [...document.querySelectorAll('.note:popover-open')].map((e) => e.textContent.trim()),
    tools: document.querySelectorAll('.paragraph-tools').length,
  }));

inEveryEngine((reader) => {
  it('should tell of an error', async () => {
    const { driver, open } = reader;
    await open('/64/158/');
    await driver.evaluate(() => {
      dispatchEvent(new ErrorEvent('error', { message: 'told' }));
    });
    await expect.poll(() => takeErrors(driver)).toEqual(['told']);
  });

  it('should lead from the home page to the text, a paragraph and the next', async () => {
    const { driver, open } = reader;
    await open('/');
    await driver.click('//a[.="全文"]');
    await expect.poll(() => place(reader)).toBe('/64/158/');
    expect(await heading(reader)).toContain('促进国际合作');
    await driver.click('#op3 .label');
    await expect.poll(() => place(reader)).toBe('/64/158/op3/');
    await driver.click('[rel=next]');
    await expect.poll(() => heading(reader)).toBe('第4段');
  });

  it('should set notes beside their marks, or all of them below the text', async () => {
    const { driver, open, engine } = reader;
    await open('/64/158/');
    const { isBeside, text, notes } = await driver.evaluate(() => {
      const box = (element: Element | null) => {
        const { top, bottom, left, right } = element?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom, left, right };
      };
      return {
        isBeside: CSS.supports('position-anchor: none'),
        text: box(document.querySelector('.adoption')),
        notes: [...document.querySelectorAll<HTMLElement>('.notes li')].map((note) => ({
          ...box(note),
          mark: box(document.querySelector(`sup [href='#${note.id}']`)),
        })),
      };
    });
    expect(notes).toHaveLength(3);
    if (engine !== 'webkit') expect(isBeside).toBe(true);
    notes.forEach((note, index) => {
      const above = notes[index - 1]?.bottom ?? 0;
      expect(note.top).toBeGreaterThanOrEqual(above);
      if (isBeside) {
        expect(note.left).toBeGreaterThan(text.right);
        expect(note.top - Math.max(above, note.mark.top)).toBeLessThan(40);
      } else {
        expect(note.top).toBeGreaterThan(text.bottom);
        expect(note.left).toBeLessThan(text.right);
      }
    });
  });

  it('should open a note in place, and go back to its mark', async () => {
    const { driver, open } = reader;
    await driver.resize(768, 900);
    await open('/64/158/');
    await driver.click('#fnref1');
    await expect
      .poll(() => opened(reader))
      .toMatchObject({ notes: [expect.stringContaining('第217 A(III)号决议')] });
    await driver.press('Escape');
    await expect.poll(() => opened(reader)).toMatchObject({ notes: [] });
    expect(await focused(reader)).toBe('fnref1');
  });

  it('should open a note that is cited again in place, wherever notes stand', async () => {
    const { driver, open } = reader;
    await open('/64/158/');
    await driver.click('#fnref1-2');
    await expect
      .poll(() => opened(reader))
      .toMatchObject({ notes: [expect.stringContaining('第217 A(III)号决议')] });
    expect(await place(reader)).toBe('/64/158/');
  });

  it.each(['note', 'dom'])(
    'should lead to a note when a script is lost, and open it the next time: %s',
    async (script) => {
      const { driver, open, host } = reader;
      // Without a service worker, which would have the script.
      const worker = 'service-worker';
      host.cut(new RegExp(`${worker}|/_astro/${script}\\.`));
      await open('/64/158/');
      await driver.click('#fnref1-2');
      await expect.poll(() => place(reader)).toBe('/64/158/#fn1');
      host.cut(new RegExp(worker));
      await driver.click('#fnref1-2');
      await expect.poll(async () => (await opened(reader)).notes).toHaveLength(1);
      expect(await takeErrors(driver)).not.toEqual([]);
    },
  );

  it.each([320, 390])(
    'should open a note under a finger at %i px, and nothing else',
    async (width) => {
      const { driver, open } = reader;
      await driver.resize(width, 800, 'phone');
      await open('/64/158/#op3-op5');
      // The script that marks a range brings the tools.
      await expect
        .poll(() => driver.evaluate(() => document.querySelectorAll('.in-range').length))
        .toBe(3);
      await driver.tap('#op1 .label');
      await expect.poll(() => opened(reader)).toEqual({ notes: [], tools: 1 });
      // The tools of another paragraph stay where they are.
      for (const mark of ['fnref1', 'fnref3']) {
        await driver.tap(`#${mark}`);
        await expect.poll(async () => (await opened(reader)).notes).toHaveLength(1);
        const tools = await driver.evaluate(
          () => document.querySelector('.paragraph-tools')?.parentElement?.id,
        );
        expect(tools).toBe('op1');
      }
      await driver.press('Escape');
      await expect.poll(async () => (await opened(reader)).notes).toEqual([]);
      expect(await focused(reader)).toBe('fnref3');
    },
  );

  it('should be read by keys', async () => {
    const { driver, open } = reader;
    await open('/64/158/op3/');
    await driver.press('ArrowRight');
    await expect.poll(() => heading(reader)).toBe('第4段');
    await driver.press('Tab');
    expect(await focused(reader)).toBe('跳到正文');
    await driver.press('Enter');
    await driver.press('Tab');
    expect(await driver.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(
      true,
    );
    await driver.evaluate(() => {
      document.querySelector('main')?.focus();
    });
    await driver.press('?');
    await expect.poll(() => focused(reader)).toBe('keys');
    await driver.press('Escape');
    await expect.poll(() => focused(reader)).toBe('text');
    await driver.press('/');
    await expect
      .poll(() => driver.evaluate(() => document.activeElement?.matches('[type=search]')))
      .toBe(true);
  });

  it('should keep its colours and the size of its letters', async () => {
    const { driver, open } = reader;
    const look = () =>
      driver.evaluate(() => {
        const { backgroundColor, fontSize } = getComputedStyle(document.body);
        return `${backgroundColor} ${fontSize}`;
      });
    await open('/64/158/');
    const before = await look();
    await driver.click('.settings-button');
    for (const choice of ['深色', '特大']) {
      const former = await look();
      await driver.click(`//label[normalize-space()="${choice}"]`);
      await expect.poll(look).not.toBe(former);
    }
    const chosen = await look();
    await open('/64/158/op3/');
    expect(await look()).toBe(chosen);
    await open('/64/158/');
    expect(await look()).toBe(chosen);
    expect(chosen).not.toBe(before);
  });
});
