// One test, named and run once for each browser. A file's tests share their browsers, since starting one takes
// seconds; what a test leaves in the storage does not reach the next one, whose server has another port and so
// another origin.

import { after, test } from 'node:test';
import { browserNames, launch } from '../drivers/index.js';

/** @import { Browser, BrowserName, LaunchOptions } from '../drivers/index.js' */
/** @import { TestContext } from 'node:test' */

/** @type {Map<string, Promise<Browser>>} by browser and options */
const running = new Map();

after(async () => {
  await Promise.allSettled([...running.keys()].map(closeBrowser));
});

/**
 * @param {string} name
 * @param {(browser: Browser, context: TestContext) => Promise<void>} body
 * @param {LaunchOptions & { only?: BrowserName[] }} [options]
 */
export function inEveryBrowser(name, body, { only = browserNames, ...options } = {}) {
  for (const browserName of browserNames.filter((candidate) => only.includes(candidate))) {
    test(`${browserName}: ${name}`, { timeout: 90_000 }, async (context) => {
      const key = JSON.stringify([browserName, options]);
      try {
        const browser = await (running.get(key) ?? start(key, browserName, options));
        await body(browser, context);
      } catch (error) {
        // It may hang, or stand in the middle of something: the next test gets a new one.
        await closeBrowser(key);
        throw error;
      }
    });
  }
}

/**
 * @param {string} key
 * @param {BrowserName} browserName
 * @param {LaunchOptions} options
 */
function start(key, browserName, options) {
  const browser = launch(browserName, options);
  running.set(key, browser);
  return browser;
}

/** @param {string} key */
async function closeBrowser(key) {
  const browser = running.get(key);
  running.delete(key);
  await browser?.then(
    ({ close }) => close().catch(() => {}),
    () => {},
  );
}
