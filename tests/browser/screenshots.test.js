// Pictures for people to look at, in build/screenshots/: of the about page, <browser>-<device>-<language>-<theme>.png,
// and, screen by screen, of a page with everything (pages/everything.md), everything-<…>-<number>.png.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inEveryBrowser } from './support/in-every-browser.js';
import { makePicture } from './support/picture.js';
import { build, nameOf, pages, serveSite } from './support/site.js';
import { until } from './support/until.js';
import { seeArticle } from './support/view.js';

const folder = fileURLToPath(new URL('screenshots/', build));

const devices = /** @type {const} */ ([
  { device: 'phone', width: 390, height: 844 },
  { device: 'desktop', width: 1280, height: 900 },
]);

/** Runs in the page: resolves when what has changed is on the screen. */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))));

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  inEveryBrowser(
    `pictures of the ${colorScheme} theme`,
    async (browser, context) => {
      const site = await serveSite(context);
      mkdirSync(folder, { recursive: true });
      const dark = await browser.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      assert.equal(dark, colorScheme === 'dark');
      for (const { device, width, height } of devices) {
        assert.deepEqual(await browser.resize(width, height), { width, height });
        for (const language of ['zh', 'en']) {
          await browser.open(`${site.url}?lang=${language}`);
          await seeArticle(browser);
          await browser.evaluate(drawn);
          const name = [browser.name, device, language, colorScheme].join('-');
          await browser.screenshot(`${folder}${name}.png`);
        }
      }
    },
    { colorScheme },
  );
}

const everything = pages({
  everything: readFileSync(new URL('pages/everything.md', import.meta.url)),
});
const picture = {
  status: 200,
  headers: { 'Content-Type': 'image/png' },
  body: makePicture(1200, 600),
};

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  inEveryBrowser(
    `pictures of everything, ${colorScheme}`,
    async (browser, context) => {
      const site = await serveSite(context, {
        fault: (request) =>
          nameOf(request.url) === 'content/picture.png' ? picture : everything(request),
      });
      mkdirSync(folder, { recursive: true });
      for (const { device, width, height } of devices) {
        await browser.resize(width, height);
        for (const language of ['zh', 'en']) {
          await browser.open(`${site.url}?page=everything&lang=${language}`);
          await until(
            () => browser.evaluate(isComplete),
            'formulas, colours and diagrams are there',
          );
          const name = ['everything', browser.name, device, language, colorScheme].join('-');
          const screens = await browser.evaluate(() =>
            Math.ceil(document.documentElement.scrollHeight / innerHeight),
          );
          for (let screen = 0; screen < screens; screen += 1) {
            await browser.evaluate((index) => scrollTo(0, index * innerHeight), screen);
            await browser.evaluate(drawn);
            await browser.screenshot(`${folder}${name}-${screen + 1}.png`);
          }
        }
      }
      assert.deepEqual(await browser.consoleErrors(), []);
    },
    { colorScheme },
  );
}

/** Runs in the page: whether what comes later has come, and nothing hangs out of a phone's screen. */
function isComplete() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return (
    scrollWidth <= clientWidth &&
    ['math', 'pre .token', 'img[src^="data:image/svg"]', '.code-block'].every((selector) =>
      document.querySelector(`article ${selector}`),
    )
  );
}
