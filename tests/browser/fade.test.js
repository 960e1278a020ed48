// A switch of the language is one fade of the article, where the browser can and the reader has nothing against motion.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { serveSite } from './support/site.js';
import { see, seeArticle, selectors } from './support/view.js';

/** @import { Browser } from './drivers/index.js' */

/**
 * From here on the page counts its fades, in `fades`, with what each of them captures.
 *
 * @param {Browser} browser
 */
const countFades = (browser) =>
  browser.evaluate(() => {
    /** @type {string[][]} */
    const fades = [];
    Object.assign(globalThis, { fades });
    const start = document.startViewTransition;
    document.startViewTransition = function (...given) {
      const fade = start.apply(this, given);
      /** @type {string[]} */
      const captured = [];
      fades.push(captured);
      fade.ready.then(
        () => {
          for (const { effect } of document.getAnimations()) {
            const name = effect instanceof KeyframeEffect && effect.pseudoElement;
            if (name && !captured.includes(name)) captured.push(name);
          }
        },
        () => {},
      );
      return fade;
    };
  });

/** @param {Browser} browser @returns {Promise<string[][]>} */
const readFades = (browser) =>
  browser.evaluate(() =>
    /** @type {any} */ (globalThis).fades.map((/** @type {string[]} */ captured) =>
      captured.sort(),
    ),
  );

/** @param {string} language */
const isIn = (language) => (/** @type {import('./support/view.js').View} */ view) =>
  view.language === language;

inEveryBrowser('the article alone fades, and once', async (browser, context) => {
  const site = await serveSite(context);
  await browser.forgetErrors();
  await browser.open(site.url);
  await seeArticle(browser);
  await countFades(browser);
  await browser.click(selectors.otherLanguage);
  await see(browser, isIn('en'), 'the page in English');
  assert.deepEqual(await readFades(browser), [
    ['::view-transition-new(article)', '::view-transition-old(article)'],
  ]);
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser(
  'nothing fades for a reader who wants less motion',
  async (browser, context) => {
    const site = await serveSite(context);
    await browser.open(site.url);
    await seeArticle(browser);
    await countFades(browser);
    await browser.click(selectors.otherLanguage);
    await see(browser, isIn('en'), 'the page in English');
    assert.deepEqual(await readFades(browser), []);
  },
  { reducedMotion: true },
);

inEveryBrowser('a browser that cannot fade switches all the same', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.evaluate(() => {
    Object.defineProperty(document, 'startViewTransition', { value: undefined });
  });
  await browser.click(selectors.otherLanguage);
  const { query } = await see(browser, isIn('en'), 'the page in English');
  assert.equal(query, '?lang=en');
});

inEveryBrowser(
  'however fast one switch follows another, the last one counts',
  async (browser, context) => {
    const site = await serveSite(context);
    await browser.forgetErrors();
    await browser.open(site.url);
    await seeArticle(browser);
    for (const pause of [0, 10, 40]) {
      await browser.evaluate(
        async ({ languages }, pause) => {
          const links = [...document.querySelectorAll(`${languages} a`)];
          for (let count = 0; count < 12; count += 1) {
            /** @type {HTMLElement} */ (links[count % 2]).click();
            if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
          }
        },
        selectors,
        pause,
      );
      const { query, title } = await see(browser, isIn('en'), 'the page in English');
      assert.deepEqual([query, title], ['?lang=en', 'About']);
      const current = await browser.evaluate(
        ({ languages }) =>
          [...document.querySelectorAll(`${languages} [aria-current]`)].map(
            (link) => /** @type {HTMLElement} */ (link).lang,
          ),
        selectors,
      );
      assert.deepEqual(current, ['en']);
    }
    assert.deepEqual(await browser.consoleErrors(), []);
  },
);

inEveryBrowser('the switch can be clicked on while the article fades', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.evaluate(() => {
    // Long enough for the next click to come in between.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::view-transition-group(article) { animation-duration: 20s !important }');
    document.adoptedStyleSheets = [sheet];
  });
  await browser.click(selectors.otherLanguage);
  await browser.evaluate(async () => {
    while (document.documentElement.lang !== 'en') await new Promise(requestAnimationFrame);
  });
  await browser.click(selectors.otherLanguage);
  await browser.evaluate(async () => {
    while (document.documentElement.lang !== 'zh-CN') await new Promise(requestAnimationFrame);
  });
  await browser.evaluate(() => void (document.adoptedStyleSheets = []));
});
