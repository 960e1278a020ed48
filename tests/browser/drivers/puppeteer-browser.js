// What Chromium and Firefox have in common: both are driven by puppeteer.

import puppeteer from 'puppeteer-core';
import { adoptGroup, createProfile } from './processes.js';

/** @import { Browser, BrowserName, ReaderOptions } from './index.js' */
/** @import { KeyInput, LaunchOptions, Page } from 'puppeteer-core' */

/**
 * @param {BrowserName} name
 * @param {ReaderOptions} options
 * @param {(profile: string) => LaunchOptions} describe  how to start it with the profile in this folder
 * @param {(page: Page) => Promise<void>} [prepare]
 * @returns {Promise<Browser>}
 */
export async function launchWithPuppeteer(name, options, describe, prepare) {
  const profile = createProfile();
  let end = async () => {};
  const close = async () => {
    await end();
    profile.remove();
  };
  try {
    const browser = await puppeteer.launch({
      userDataDir: profile.path,
      protocolTimeout: 30_000,
      ...describe(profile.path),
    });
    const endGroup = adoptGroup(browser.process()?.pid);
    // What its helpers are still writing would come after the profile's removal, hence the second end.
    end = () => browser.close().finally(endGroup);
    // Firefox takes its first window for one in the background, where the focus is not shown; not so a new one.
    const page = await browser.newPage();
    await prepare?.(page);
    return await wrapPage(name, options, page, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {BrowserName} name
 * @param {ReaderOptions} options
 * @param {Page} page
 * @param {() => Promise<void>} close
 * @returns {Promise<Browser>}
 */
async function wrapPage(name, options, page, close) {
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.setDefaultTimeout(40_000);

  /** @type {Browser['resize']} */
  async function resize(width, height) {
    await page.setViewport({ width, height });
    return page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  }
  await resize(options.width, options.height);

  return {
    name,
    options,
    async open(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    // Puppeteer's own types say the same in other words.
    evaluate: (script, ...given) => /** @type {any} */ (page).evaluate(script, ...given),
    async click(selector, { button, held } = {}) {
      if (held) await page.keyboard.down(held);
      await page.click(selector, { button });
      if (held) await page.keyboard.up(held);
    },
    async press(key) {
      const keys = /** @type {KeyInput[]} */ (key.split('+'));
      for (const held of keys.slice(0, -1)) await page.keyboard.down(held);
      await page.keyboard.press(/** @type {KeyInput} */ (keys.at(-1)));
      for (const held of keys.slice(0, -1).reverse()) await page.keyboard.up(held);
    },
    // Asked of the page itself: puppeteer's own goBack waits for a load event, and a step inside a page has none.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    forward: () => page.evaluate(() => void setTimeout(() => history.forward())),
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    resize,
    async screenshot(path) {
      await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
    },
    async consoleErrors() {
      return errors.splice(0);
    },
    async forgetErrors() {
      errors.length = 0;
    },
    close,
  };
}
