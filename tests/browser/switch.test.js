// Switching the language moves no more than it must.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { serveSite } from './support/site.js';
import { look, see, seeArticle, selectors } from './support/view.js';

/** @import { Browser } from './drivers/index.js' */

/** @param {string} language */
const isIn = (language) => (/** @type {import('./support/view.js').View} */ view) =>
  view.settled && view.language === language && view.article !== '';

/**
 * @param {Browser} browser
 * @param {string} language
 */
const seeLanguage = (browser, language) => see(browser, isIn(language), `the page in ${language}`);

/**
 * Which of the seen headings is the one being read: the last that begins in the window's upper part or above.
 *
 * @param {Browser} browser
 */
async function readingPosition(browser) {
  const { headings } = await look(browser);
  const index = headings.filter(({ top }) => top < 200).length - 1;
  return { index, top: headings[index]?.top ?? NaN };
}

inEveryBrowser('no request and no reload', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  const before = await seeArticle(browser);
  await browser.evaluate(() => {
    Object.assign(globalThis, { notReloaded: true });
    performance.clearResourceTimings();
  });
  const requests = site.requested().length;

  await browser.click(selectors.otherLanguage);
  const view = await seeLanguage(browser, 'en');
  // What a switch may have asked for would arrive before the answer to this.
  await browser.evaluate(async () => {
    await fetch('content/about.md?marker', { cache: 'no-store' });
  });
  assert.deepEqual(site.requested().slice(requests), ['content/about.md']);
  assert.equal(await browser.evaluate(() => 'notReloaded' in globalThis), true);

  assert.equal(view.query, '?lang=en');
  assert.notEqual(view.title, before.title);
  assert.notEqual(view.article, before.article);
  assert.deepEqual(
    view.headings.map(({ level }) => level),
    before.headings.map(({ level }) => level),
    'both languages have the same outline',
  );
});

inEveryBrowser('the choice is remembered', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.click(selectors.otherLanguage);
  await seeLanguage(browser, 'en');
  await browser.open(site.url);
  await seeLanguage(browser, 'en');
});

inEveryBrowser('a link with ?lang= is not taken for a choice', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(`${site.url}?lang=en`);
  await seeLanguage(browser, 'en');
  await browser.open(site.url);
  await seeLanguage(browser, 'zh-CN');
});

inEveryBrowser('back and forward go between the languages', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  const first = await seeArticle(browser);
  await browser.click(selectors.otherLanguage);
  const second = await seeLanguage(browser, 'en');
  await browser.back();
  const back = await seeLanguage(browser, 'zh-CN');
  assert.deepEqual([back.query, back.title], [first.query, first.title]);
  await browser.forward();
  const forward = await seeLanguage(browser, 'en');
  assert.deepEqual([forward.query, forward.title], [second.query, second.title]);
});

inEveryBrowser('the reader stays at the same heading', async (browser, context) => {
  const site = await serveSite(context);
  // Far down and on a narrow screen, where the translation above is longer by more than a screen;
  // narrow from the first, since the contents fold when the screen becomes so.
  await browser.resize(390, 844);
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.evaluate(() => {
    const headings = [...document.querySelectorAll('article h2')];
    headings.at(-2)?.scrollIntoView({ behavior: 'instant' });
  });
  const before = await readingPosition(browser);
  assert.ok(before.index > 4, 'the page is scrolled to a heading');
  // By keyboard: a click would first scroll to where the switch is.
  await browser.evaluate(({ otherLanguage }) => {
    const link = /** @type {HTMLElement | null} */ (document.querySelector(otherLanguage));
    link?.focus({ preventScroll: true });
  }, selectors);
  await browser.press('Enter');
  await seeLanguage(browser, 'en');
  const after = await readingPosition(browser);
  assert.equal(after.index, before.index);
  assert.ok(Math.abs(after.top - before.top) < 200, `from ${before.top} to ${after.top}`);
  await browser.resize(1280, 900);
});

inEveryBrowser('the focus stays in the switch', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.click(selectors.otherLanguage);
  await seeLanguage(browser, 'en');
  const focused = await browser.evaluate(
    ({ languages }) => document.activeElement?.closest(languages) !== null,
    selectors,
  );
  assert.equal(focused, true);
});

inEveryBrowser('the console is silent throughout', async (browser, context) => {
  const site = await serveSite(context);
  await browser.forgetErrors();
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.click(selectors.otherLanguage);
  await seeLanguage(browser, 'en');
  await browser.back();
  await seeLanguage(browser, 'zh-CN');
  assert.deepEqual(await browser.consoleErrors(), []);
});
