// Switching the language moves no more than it must.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEveryBrowser } from './support/in-every-browser.js';
import { distribution, nameOf, pages, serveSite } from './support/site.js';
import { until } from './support/until.js';
import { look, see, seeArticle, selectors } from './support/view.js';

/** @import { Browser } from './drivers/index.js' */

const many = `---
title: Many
languages: [zh-Hans, zh-Hant, en, pt-BR, ar]
---
${[
  ['zh-Hans', '一', '二'],
  ['zh-Hant', '壹', '貳'],
  ['en', 'First', 'Second'],
  ['pt-BR', 'Um', 'Dois'],
  ['ar', 'أول', 'ثان'],
]
  .map(([tag, one, two]) => `\n<!-- lang:${tag} -->\n## ${one}\n\nText.\n\n## ${two}\n\nText.\n`)
  .join('')}`;

/**
 * A script before all others, which keeps in `seen` what language the document is in, in every frame and whenever
 * that changes.
 *
 * @type {import('./support/site.js').Fault}
 */
const watched = ({ url }) => {
  if (nameOf(url) === '') {
    const index = readFileSync(new URL('index.html', distribution), 'utf8');
    return {
      status: 200,
      body: index.replace('<script', '<script src="watch.js" defer></script><script'),
    };
  }
  if (nameOf(url) === 'content/about.md') return { delay: 300 }; // So that there are frames before it.
  if (nameOf(url) !== 'watch.js') return undefined;
  const watch = () => {
    /** @type {string[]} */
    const seen = [];
    Object.assign(globalThis, { seen });
    const keep = () => {
      const text = document.querySelector('article')?.textContent ? ' with text' : '';
      const state = document.documentElement.lang + text;
      if (seen.at(-1) !== state) seen.push(state);
    };
    new MutationObserver(keep).observe(document.documentElement, { attributes: true });
    requestAnimationFrame(function frame() {
      keep();
      requestAnimationFrame(frame);
    });
  };
  const headers = { 'Content-Type': 'text/javascript' };
  return { status: 200, headers, body: `(${watch})()` };
};

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

inEveryBrowser('the focus stays on the link, and says which is shown', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  for (const language of ['en', 'zh-CN', 'en']) {
    await browser.click(selectors.otherLanguage);
    await seeLanguage(browser, language);
    const focused = await browser.evaluate(({ languages }) => {
      const link = /** @type {HTMLAnchorElement} */ (document.activeElement);
      return [!!link.closest(languages), link.hreflang, link.ariaCurrent];
    }, selectors);
    assert.deepEqual(focused, [true, language, 'true']);
  }
});

inEveryBrowser('a screen reader hears of the change once', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.evaluate(() => {
    const live = /** @type {HTMLElement} */ (document.querySelector('[role=status]'));
    /** @type {string[][]} */
    const heard = [];
    Object.assign(globalThis, { heard });
    const listen = () => heard.push([live.lang, live.textContent ?? '']);
    new MutationObserver(listen).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await browser.click(selectors.otherLanguage);
  await seeLanguage(browser, 'en');
  await browser.click(selectors.otherLanguage);
  await seeLanguage(browser, 'zh-CN');
  assert.deepEqual(await browser.evaluate(() => /** @type {any} */ (globalThis).heard), [
    ['en', 'Now in English.'],
    ['zh-CN', '已切换到中文。'],
  ]);
});

inEveryBrowser(
  'a fragment names the same heading in the other language',
  async (browser, context) => {
    const site = await serveSite(context, { fault: pages({ many }) });
    await browser.open(`${site.url}?page=many&lang=en#second`);
    await seeArticle(browser);
    await browser.click(`${selectors.languages} [hreflang=ar]`);
    await seeLanguage(browser, 'ar');
    const fragment = () => decodeURIComponent(location.hash);
    assert.equal(await browser.evaluate(fragment), '#ثان');
  },
);

inEveryBrowser('each language is named in itself, by a plain link', async (browser, context) => {
  const site = await serveSite(context, { fault: pages({ many }) });
  await browser.open(`${site.url}?page=many&lang=pt`);
  await seeLanguage(browser, 'pt-BR');
  const links = await browser.evaluate(
    ({ languages }) =>
      [...document.querySelectorAll(`${languages} a`)].map((link) => [
        link.getAttribute('hreflang'),
        /** @type {HTMLElement} */ (link).lang,
        // Whether it begins with a capital is for the browser to say.
        link.textContent?.toLowerCase(),
        link.getAttribute('href'),
        link.getAttribute('aria-current'),
      ]),
    selectors,
  );
  // Two that would have the same name have their scripts in it, too.
  assert.deepEqual(links, [
    ['zh-Hans', 'zh-Hans', '简体中文', './?page=many&lang=zh-Hans', null],
    ['zh-Hant', 'zh-Hant', '繁體中文', './?page=many&lang=zh-Hant', null],
    ['en', 'en', 'english', './?page=many&lang=en', null],
    ['pt-BR', 'pt-BR', 'português', './?page=many&lang=pt-BR', 'true'],
    ['ar', 'ar', 'العربية', './?page=many&lang=ar', null],
  ]);
});

for (const [way, how] of /** @type {const} */ ([
  ['the middle button', { button: 'middle' }],
  ['Ctrl', { held: 'Control' }],
])) {
  inEveryBrowser(
    `${way} opens the other language in a new tab and changes nothing here`,
    async (browser, context) => {
      /** @type {string[]} */
      const opened = [];
      const site = await serveSite(context, {
        fault: ({ url }) => void (nameOf(url) === '' && opened.push(url)),
      });
      await browser.open(site.url);
      const before = await seeArticle(browser);
      await browser.click(selectors.otherLanguage, how);
      await until(() => opened.length > 1, 'the other language is asked for');
      assert.deepEqual(opened, ['/glassine/', '/glassine/?lang=en']);
      const { language, query, article } = await look(browser);
      assert.deepEqual([language, query, article], ['zh-CN', '', before.article]);
      // Nor is it a choice for the next visit.
      await browser.open(site.url);
      await seeLanguage(browser, 'zh-CN');
    },
    // Not the width of others: the tab that is left behind is no part of them.
    { only: ['chromium', 'firefox'], width: 1270 },
  );
}

inEveryBrowser(
  'a click that asks for a new tab is left to the browser',
  async (browser, context) => {
    const site = await serveSite(context);
    await browser.open(site.url);
    await seeArticle(browser);
    const left = await browser.evaluate(({ otherLanguage }) => {
      const link = document.querySelector(otherLanguage);
      return [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }].map(
        (how) => {
          let isLeft = false;
          const last = (/** @type {Event} */ event) => {
            isLeft = !event.defaultPrevented;
            event.preventDefault(); // No tab has to come of it here.
          };
          addEventListener('click', last, { once: true });
          link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...how }));
          return isLeft;
        },
      );
    }, selectors);
    assert.deepEqual(left, [true, true, true, true]);
    assert.equal((await look(browser)).language, 'zh-CN');
    await browser.open(site.url);
    await seeLanguage(browser, 'zh-CN');
  },
);

for (const [address, language] of [
  ['', 'zh-CN'],
  ['?lang=en', 'en'],
]) {
  inEveryBrowser(
    `there is no flash of another language on the way to ${language}`,
    async (browser, context) => {
      const site = await serveSite(context, { fault: watched });
      await browser.open(site.url + address);
      await seeLanguage(browser, language);
      const seen = await browser.evaluate(async () => {
        for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
        return /** @type {string[]} */ (/** @type {any} */ (globalThis).seen);
      });
      // Before the shell has begun, index.html's own language may be seen, of a page without a text.
      if (seen[0] === 'en' && language !== 'en') seen.shift();
      assert.deepEqual(seen, [language, `${language} with text`]);
    },
  );
}

inEveryBrowser('who gets another language is told in their own', async (browser, context) => {
  const page = (/** @type {string} */ tag) => `---\nlang: ${tag}\n---\nText.\n`;
  const site = await serveSite(context, {
    fault: pages({
      hans: page('zh-Hans'),
      tw: page('zh-TW'),
      us: page('en-US'),
      cyrl: page('sr-Cyrl'),
    }),
  });
  for (const [address, notice, language] of [
    ['hans&lang=zh-Hant', '本页没有繁体中文版本。', 'zh-CN'],
    ['hans&lang=zh-CN', '', ''],
    ['hans&lang=zh-SG', '', ''],
    ['tw&lang=zh-Hant', '', ''],
    ['tw&lang=zh-HK', '', ''],
    ['tw&lang=zh', '本页没有中文版本。', 'zh-CN'],
    ['us&lang=en-GB', '', ''],
    // The reader's own language is Chinese, whatever the page is in.
    ['us&lang=fr', '本页没有法语版本。', 'zh-CN'],
    ['hans&lang=en', 'This page is not available in English.', 'en'],
    ['cyrl&lang=sr-Latn', '本页没有塞尔维亚语（拉丁文）版本。', 'zh-CN'],
    ['us&lang=nonsense', '', ''],
    ['us&lang=1%202', '', ''],
    ['us', '', ''],
  ]) {
    await browser.open(`${site.url}?page=${address}`);
    const view = await seeArticle(browser);
    assert.equal(view.notice, notice, address);
    const marked = await browser.evaluate(
      (selectors) =>
        [selectors.notice, selectors.article].map(
          (selector) => /** @type {HTMLElement} */ (document.querySelector(selector)).lang,
        ),
      selectors,
    );
    if (notice) assert.equal(marked[0], language, address);
    assert.equal(marked[1], view.language, address);
  }
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
