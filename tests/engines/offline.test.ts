import { expect, inject, it } from 'vitest';
import { expected } from '../browser/searching.ts';
import { inEveryEngine, type Reader } from './engines.ts';
import { NEW_WORDS } from './setup.ts';

/** Wait until the site is kept. */
const kept = ({ driver }: Reader) =>
  expect
    .poll(() => driver.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');

const text = ({ driver }: Reader) => driver.evaluate(() => document.body.innerText);

inEveryEngine((reader) => {
  it('should be read and searched without a host after one visit', async () => {
    const { driver, host, open } = reader;
    await open('/64/158/');
    await kept(reader);
    await host.stop();
    await open('/64/158/op3/');
    expect(await text(reader)).toContain('吁请');
    await open('/search/?q=國際合作');
    const found = () =>
      driver.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-query] li')]
          .map(({ dataset }) => dataset['id'])
          .join(' '),
      );
    await expect.poll(found).toBe(expected('国际合作'));
  });

  it('should take a new release when the reader chooses', async () => {
    const { driver, host, open } = reader;
    await open('/64/158/op1/');
    await kept(reader);
    host.show({ copy: inject('releases').later });
    await open('/64/158/');
    await open('/64/158/op1/');
    await expect.poll(() => text(reader)).toContain('本站有新版本。');
    expect(await text(reader)).not.toContain(NEW_WORDS);
    await driver.click('//button[.="更新"]');
    await expect.poll(() => text(reader)).toContain(NEW_WORDS);
    await host.stop();
    await open('/64/158/');
    expect(await text(reader)).toContain(NEW_WORDS);
  });
});
