// What a reader sees of the page, as the tests ask for it. The only file that knows the page's selectors.

import { until } from './until.js';

/** @import { Browser } from '../drivers/index.js' */

/** @param {string} name */
const part = (name) => `[data-glassine="${name}"]`;

export const selectors = {
  article: part('article'),
  contents: part('contents'),
  contentsLink: `${part('contents')} a`,
  languages: part('languages'),
  /** The switch's entry for a language that is not the one shown. */
  otherLanguage: `${part('languages')} a:not([aria-current])`,
  message: `${part('failure')}, ${part('not-found')}`,
  retry: `${part('failure')} button`,
  /** The text of the page's file, where the engine could not render it. */
  source: `${part('article')} > pre.source`,
  diagnostics: part('diagnostics'),
  notice: part('notice'),
  progress: part('progress'),
};

/**
 * @typedef {object} Heading
 * @property {number} level
 * @property {string} text
 * @property {number} top  from the upper edge of the window, in pixels
 */

/**
 * @typedef {object} View
 * @property {string} language  of the document
 * @property {string} title  of the document
 * @property {string} query  of the address
 * @property {Heading[]} headings  those that are seen, in order
 * @property {string} article  the article's text, '' where it is missing or only the page's file is shown
 * @property {string} message  the text of the message, '' where there is none
 * @property {string} source  the text of the page's file, '' where it is not shown as such
 * @property {string} diagnostics  the text of the author's panel, '' where there is none
 * @property {string} notice  the text above the article that says that its translation is missing, '' where it is there
 * @property {string} text  all that is seen
 * @property {boolean} settled  no wait is being shown
 * @property {boolean} fading  an article's text is on its way to another language, and not to be clicked on
 */

/**
 * @param {Browser} browser
 * @returns {Promise<View>}
 */
export function look(browser) {
  return browser.evaluate((selectors) => {
    /** @param {string} selector */
    const textOf = (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => /** @type {HTMLElement} */ (element).innerText.trim())
        .join('\n');
    return {
      language: document.documentElement.lang,
      title: document.title,
      query: location.search,
      headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility())
        .map((heading) => ({
          level: Number(heading.localName.slice(1)),
          text: heading.textContent?.trim() ?? '',
          top: heading.getBoundingClientRect().top,
        })),
      article: document.querySelector(selectors.source) ? '' : textOf(selectors.article),
      message: textOf(selectors.message),
      // Its pieces out of sight are not laid out, which hides them from innerText.
      source: document.querySelector(selectors.source)?.textContent ?? '',
      // The panel is folded, which hides its text from innerText.
      diagnostics: [...document.querySelectorAll(selectors.diagnostics)]
        .filter((panel) => panel.checkVisibility())
        .map((panel) => panel.textContent)
        .join('\n'),
      notice: textOf(selectors.notice),
      text: document.body.innerText.trim(),
      settled: !document.querySelector(selectors.progress)?.checkVisibility(),
      fading: document.documentElement.matches(':active-view-transition'),
    };
  }, selectors);
}

/**
 * Waits until the page shows what the condition asks for.
 *
 * @param {Browser} browser
 * @param {(view: View) => unknown} condition
 * @param {string} what  the condition in words
 * @returns {Promise<View>}
 */
export async function see(browser, condition, what) {
  /** @type {View | undefined} */
  let view;
  try {
    return await until(async () => {
      view = await look(browser);
      return condition(view) && !view.fading ? view : undefined;
    }, what);
  } catch (error) {
    const seen = JSON.stringify({ ...view, text: view?.text.slice(0, 500), article: undefined });
    throw new Error(`${what}: not seen; the page shows ${seen}`, { cause: error });
  }
}

/** @param {Browser} browser */
export const seeArticle = (browser) =>
  see(browser, (view) => view.settled && view.article !== '', 'an article');

/** @param {Browser} browser */
export const seeMessage = (browser) =>
  see(browser, (view) => view.settled && view.message !== '', 'a message');

/** @param {string} text */
export const isChinese = (text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4;

/** @param {string} text */
export const isEnglish = (text) => /[a-z]{3,}/.test(text) && !/\p{Script=Han}/u.test(text);
