// Everything is reached without a pointer.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { serveSite } from './support/site.js';
import { see, seeArticle, selectors } from './support/view.js';

/** @import { Browser } from './drivers/index.js' */

/**
 * Presses Tab until the focus is in such an element.
 *
 * @param {Browser} browser
 * @param {string} selector
 * @param {number} most
 */
async function tabTo(browser, selector, most) {
  for (let presses = 1; presses <= most; presses += 1) {
    await browser.press('Tab');
    const reached = await browser.evaluate(
      (selector) => document.activeElement?.matches(selector) ?? false,
      selector,
    );
    if (reached) return;
  }
  assert.fail(`${selector} is not among the first ${most} stops`);
}

/** Whether what has the focus is seen to have it. */
const focusIsSeen = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return false;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const onScreen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
  return onScreen && ((outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none');
};

inEveryBrowser('the first stop leads past everything to the text', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.press('Tab');
  assert.equal(await browser.evaluate(focusIsSeen), true, 'the skip link shows itself');
  await browser.press('Enter');
  await browser.press('Tab');
  const past = await browser.evaluate(
    ({ languages }) => document.activeElement?.closest(languages) === null,
    selectors,
  );
  assert.equal(past, true, 'the next stop is past the switch');
  const { article } = await seeArticle(browser);
  assert.notEqual(article, '');
});

inEveryBrowser(
  'the language is switched by Enter, and the focus stays',
  async (browser, context) => {
    const site = await serveSite(context);
    await browser.open(site.url);
    await seeArticle(browser);
    await tabTo(browser, selectors.otherLanguage, 5);
    assert.equal(await browser.evaluate(focusIsSeen), true, 'the focus is seen');
    await browser.press('Enter');
    await see(browser, ({ language }) => language === 'en', 'the page in English');
    const stayed = await browser.evaluate(
      ({ languages }) => Boolean(document.activeElement?.closest(languages)),
      selectors,
    );
    assert.equal(stayed, true);
  },
);

inEveryBrowser(
  'an entry of the contents list moves reading to its heading',
  async (browser, context) => {
    const site = await serveSite(context);
    await browser.open(site.url);
    await seeArticle(browser);
    await tabTo(browser, selectors.contentsLink, 8);
    await browser.press('Enter');
    const hash = await browser.evaluate(() => decodeURIComponent(location.hash.slice(1)));
    assert.notEqual(hash, '');
    await see(browser, ({ article }) => article !== '', 'the article is still there');
    // The next stop is inside of the section, not in the contents list.
    await browser.press('Tab');
    const inside = await browser.evaluate(
      ({ contents }) => document.activeElement?.closest(contents) === null,
      selectors,
    );
    assert.equal(inside, true);
  },
);
