import { expect, it } from 'vitest';
import { HOSTED } from '../support/setup.ts';
import { visit } from './open.ts';

const site = visit('hosted');

it.each([
  { asked: '/64/158/OP3', offer: '/64/158/op3/', name: '第3段' },
  { asked: '/64/158/第3段/', offer: '/64/158/op3/', name: '第3段' },
  { asked: '/64/158/op13/', offer: '/64/158/operative/', name: '执行部分' },
  { asked: '/a<b>/', offer: '/64/158/', name: '第64/158号决议 全文' },
])('should say that $asked is not there and offer $offer', async ({ asked, offer, name }) => {
  site.expectMessage(/status of 404/);
  const page = await site.open(HOSTED.BASE_PATH + asked);
  expect(await page.locator('h1').innerText()).toBe('找不到页面');
  expect(await page.locator('#not-found code').innerText()).toBe(asked);
  const link = page.locator('#not-found a').first();
  expect(await link.innerText()).toBe(name);
  expect(await link.getAttribute('href')).toBe(HOSTED.BASE_PATH + offer);
  await link.click();
  await page.waitForURL(`**${HOSTED.BASE_PATH}${offer}`);
});

it.each([
  { asked: '/64/159/op3', offers: ['https://docs.un.org/zh/A/RES/64/159'] },
  { asked: '/wp-login/', offers: ['/64/158/'] },
])('should offer $offers for $asked, and no link twice', async ({ asked, offers }) => {
  site.expectMessage(/status of 404/);
  const page = await site.open(HOSTED.BASE_PATH + asked);
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const below = (address: string) =>
    address.startsWith('/') ? HOSTED.BASE_PATH + address : address;
  expect(links).toEqual([...offers, '/', '/search/'].map(below));
});

it('should answer a fragment of any length', async () => {
  site.expectMessage(/status of 404/);
  const page = await site.open(`${HOSTED.BASE_PATH}/64/158/op13/#${'序'.repeat(200_000)}`);
  expect(await page.locator('#not-found a').first().innerText()).toBe('序言部分');
});

it('should offer the home page without JavaScript', async () => {
  site.expectMessage(/status of 404/);
  const page = await site.open(`${HOSTED.BASE_PATH}/64/158/op13/`, { javaScriptEnabled: false });
  await page.locator('main').getByRole('link', { name: '联合国大会决议' }).click();
  expect(await page.locator('h1').innerText()).toContain('促进国际合作');
});
