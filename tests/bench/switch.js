// How long a switch of the language takes on the about page, from the reader's click to the frame that shows the other
// language; with the fade and without, which is what the fade costs. Nothing may be asked for meanwhile: that alone is
// a failure, since times depend on the machine and on what else it is doing.

import { fileURLToPath } from 'node:url';
import { startServer } from '../../scripts/server.js';
import { browserNames, launch } from '../browser/drivers/index.js';
import { distribution } from '../browser/support/site.js';
import { see, seeArticle, selectors } from '../browser/support/view.js';

/** @import { Browser, BrowserName } from '../browser/drivers/index.js' */

/** @typedef {{ time: number, frames: number }} Measured  in milliseconds, and the frames up to that of the new text */

const switches = 30;

/** Of code that has not run yet, the first run would be measured with its compilation. */
const switchesBefore = 2;

/** A phone's processor beside this one; only Chromium can be slowed down. */
const slowdowns = { chromium: 4, firefox: 1, webkit: 1 };

/**
 * Runs in the page: measures from the next click on.
 *
 * @returns {void} in `measured`, a promise
 */
function measureNext() {
  const { documentElement } = document;
  const before = documentElement.lang;
  /** @param {(measured: Measured) => void} resolve */
  const measure =
    (resolve) =>
    (/** @type {MouseEvent} */ { timeStamp }) => {
      let frames = 0;
      requestAnimationFrame(function frame() {
        frames += 1;
        if (documentElement.lang === before) return requestAnimationFrame(frame);
        // The first task behind a frame's callbacks comes when the frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ time: performance.now() - timeStamp, frames });
        port2.postMessage(null);
      });
    };
  const measured = new Promise((resolve) => {
    addEventListener('click', measure(resolve), { capture: true, once: true });
  });
  Object.assign(globalThis, { measured });
}

/**
 * @param {Browser} browser
 * @returns {Promise<Measured>}
 */
async function measureSwitch(browser) {
  await browser.evaluate(measureNext);
  await browser.click(selectors.otherLanguage);
  const measured = await browser.evaluate(() => /** @type {any} */ (globalThis).measured);
  await see(browser, () => true, 'the end of the fade');
  return measured;
}

/**
 * @param {BrowserName} name
 * @param {boolean} reducedMotion
 * @returns {Promise<number>} of requests
 */
async function measure(name, reducedMotion) {
  const slowdown = slowdowns[name];
  const server = await startServer({ root: fileURLToPath(distribution) });
  const browser = await launch(name, { reducedMotion, slowdown, width: 390, height: 844 });
  try {
    await browser.open(server.url);
    await seeArticle(browser);
    for (let count = 0; count < switchesBefore; count += 1) await measureSwitch(browser);
    server.requests.length = 0;
    /** @type {Measured[]} */
    const all = [];
    while (all.length < switches) all.push(await measureSwitch(browser));
    const { length } = server.requests;
    const columns = [
      `${name}, processor at 1/${slowdown}, ${reducedMotion ? 'no fade' : 'fade'}`.padEnd(40),
      spread(all.map(({ time }) => time)),
      spread(all.map(({ frames }) => frames)),
      String(length).padStart(8),
    ];
    console.log(columns.join(' '));
    return length;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {number[]} values */
function spread(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return [0, 0.25, 0.5, 0.75, 1]
    .map((part) => String(Math.round(sorted[Math.round(part * (sorted.length - 1))])).padStart(4))
    .join(' ');
}

console.log(`${switches} switches each: least, quartiles and most of the milliseconds and frames`);
console.log(`${''.padEnd(40)} ${'ms'.padEnd(24)} ${'frames'.padEnd(24)} requests`);
let requests = 0;
for (const name of browserNames) {
  for (const reducedMotion of [true, false]) requests += await measure(name, reducedMotion);
}
if (requests > 0) {
  console.error('a switch of the language has asked for something');
  process.exitCode = 1;
}
