// Pictures of the about page for people to look at: build/screenshots/<browser>-<device>-<language>-<theme>.png.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inEveryBrowser } from './support/in-every-browser.js';
import { build, serveSite } from './support/site.js';
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
