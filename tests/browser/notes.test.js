// Alerts and footnotes: how they look, what they are called, and the way to a note and back.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { see, seeArticle, selectors } from './support/view.js';
import { until } from './support/until.js';

/** @import { Browser } from './drivers/index.js' */

const kinds = ['note', 'tip', 'important', 'warning', 'caution'];
const gap = 'text\n\n'.repeat(80);
const fault = pages({
  plain: '---\nlang: en\n---\n# Plain\n',
  alerts:
    '---\nlang: zh-CN\nlanguages: [zh-CN, en]\n---\n# A\n\n' +
    kinds.map((kind) => `> [!${kind}]\n> ${kind}\n`).join('\n') +
    '\n<!-- lang:zh-CN -->\n甲\n\n<!-- lang:en -->\nb\n',
  languages:
    '---\nlang: zh-CN\nlanguages: [zh-CN, en]\n---\n# A\n\nAll[^all].\n\n' +
    '<!-- lang:zh-CN -->\n甲[^甲]和[^all]\n\n[^甲]: 只有中文\n\n<!-- lang:en -->\nb[^b]\n\n[^b]: English\n\n' +
    '<!-- lang:* -->\n[^all]: 共有\n',
  several: `---\nlang: en\n---\n# A\n\n${`Again[^a].\n\n${gap}`.repeat(3)}[^a]: One note.\n\n${gap}`,
  notes:
    `---\nlang: en\n---\n# Notes\n\n${gap}One[^1] and two[^中 x] or two[^中].\n\n${gap}` +
    `[^1]: The first, with [a link](plain.md).\n[^中]: The second.\n\n${gap}`,
});

/** Runs in the page: what has the focus or would get it, and what is seen. */
const readPlace = (/** @type {string} */ article) => {
  const target = document.querySelector(`${article} :target`);
  const box = target?.getBoundingClientRect();
  return {
    fragment: decodeURIComponent(location.hash),
    target: target?.id ?? '',
    isSeen: !!box && box.top >= 0 && box.bottom <= innerHeight,
    isMarked: !!target && getComputedStyle(target).backgroundColor !== 'rgba(0, 0, 0, 0)',
    focus: document.activeElement?.getAttribute('href') ?? '',
  };
};

/**
 * @param {Browser} browser
 * @param {string} id
 */
async function seePlace(browser, id) {
  const place = await until(async () => {
    const place = await browser.evaluate(readPlace, selectors.article);
    return place.target === id && place.isSeen ? place : null;
  }, `#${id} in view`);
  assert.equal(place.fragment, `#${id}`);
  assert.ok(place.isMarked, `#${id} is marked`);
}

inEveryBrowser(
  'an alert has a title in the language of the page, and an icon',
  async (browser, context) => {
    const site = await serveSite(context, { fault });
    await browser.open(`${site.url}?page=alerts`);
    await seeArticle(browser);
    const readTitles = () =>
      browser.evaluate(() =>
        [...document.querySelectorAll('.markdown-alert-title')].map((title) => {
          const { maskImage, backgroundColor, width } = getComputedStyle(title, '::before');
          return {
            text: title.textContent,
            hasIcon: maskImage.startsWith('url("data:image/svg') && parseFloat(width) > 10,
            isColoured: backgroundColor === getComputedStyle(title).color,
          };
        }),
      );
    const chinese = ['说明', '提示', '重要', '警告', '小心'];
    const english = ['Note', 'Tip', 'Important', 'Warning', 'Caution'];
    const titles = (/** @type {string[]} */ texts) =>
      texts.map((text) => ({ text, hasIcon: true, isColoured: true }));
    assert.deepEqual(await readTitles(), titles(chinese));
    await browser.click(selectors.otherLanguage);
    await see(browser, ({ query }) => query.includes('lang=en'), 'the other language');
    assert.deepEqual(await readTitles(), titles(english));
    assert.deepEqual(await browser.consoleErrors(), []);
  },
);

inEveryBrowser('the style of notes is loaded by pages that have them', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=plain`);
  await seeArticle(browser);
  assert.ok(!site.requested().includes('glassine-full.css'));
  await browser.open(`${site.url}?page=notes`);
  await seeArticle(browser);
  assert.ok(site.requested().includes('glassine-full.css'));
});

inEveryBrowser('a reference leads to its note, and the note back', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=notes`);
  await seeArticle(browser);
  await browser.click('[href="#fn:1"]');
  await seePlace(browser, 'fn:1');
  await browser.click('[href="#fnref:1"]');
  await seePlace(browser, 'fnref:1');
  await browser.back();
  await seePlace(browser, 'fn:1');
  await browser.back();
  await until(() => browser.evaluate(() => location.hash === ''), 'the beginning');
  await browser.forward();
  await seePlace(browser, 'fn:1');
});

inEveryBrowser('each way back leads to its own reference', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=several`);
  await seeArticle(browser);
  for (const id of ['fnref2:a', 'fnref:a', 'fnref3:a']) {
    await browser.click(`[id="${id}"]`);
    await seePlace(browser, 'fn:a');
    await browser.click(`[href="#${id}"]`);
    await seePlace(browser, id);
  }
});

inEveryBrowser('each language numbers its own notes', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=languages`);
  await seeArticle(browser);
  const readNotes = () =>
    browser.evaluate((article) => {
      const texts = (/** @type {string} */ selector) =>
        [...document.querySelectorAll(`${article} ${selector}`)].map(
          (element) => element.textContent?.replace(/\u21a9.*/su, '').trim() ?? '',
        );
      const label = document.querySelector(`${article} .footnotes`)?.ariaLabel;
      return { references: texts('[role="doc-noteref"]'), notes: texts('.footnotes li'), label };
    }, selectors.article);
  assert.deepEqual(await readNotes(), {
    references: ['1', '2', '1'],
    notes: ['共有', '只有中文'],
    label: '脚注',
  });
  await browser.click(selectors.otherLanguage);
  await see(browser, ({ query }) => query.includes('lang=en'), 'the other language');
  assert.deepEqual(await readNotes(), {
    references: ['1', '2'],
    notes: ['共有', 'English'],
    label: 'Footnotes',
  });
});

inEveryBrowser(
  'in forced colours an alert keeps its icon, and a place its mark',
  async (browser, context) => {
    const site = await serveSite(context, { fault });
    await browser.open(`${site.url}?page=alerts`);
    await seeArticle(browser);
    const alert = await browser.evaluate(() => {
      const title = /** @type {Element} */ (document.querySelector('.markdown-alert-title'));
      const style = (/** @type {Element} */ element, part = '') => getComputedStyle(element, part);
      return {
        isForced: matchMedia('(forced-colors: active)').matches,
        icon: style(title, '::before').backgroundColor,
        text: style(title).color,
        border: style(/** @type {Element} */ (title.parentElement)).borderInlineStartStyle,
      };
    });
    assert.deepEqual(alert, {
      isForced: true,
      icon: alert.text,
      text: alert.text,
      border: 'solid',
    });
    await browser.open(`${site.url}?page=several#fn:a`);
    await seeArticle(browser);
    await browser.click('[href="#fnref2:a"]');
    const outline = await until(
      () =>
        browser.evaluate(() => {
          const target = document.querySelector(':target');
          return target?.id === 'fnref2:a' ? getComputedStyle(target).outlineStyle : null;
        }),
      'the reference as the target',
    );
    assert.equal(outline, 'solid');
  },
  { forcedColors: 'active', only: ['chromium'] },
);

inEveryBrowser('a note is reached and left by keyboard', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=notes`);
  await seeArticle(browser);
  await browser.evaluate(() =>
    /** @type {HTMLElement} */ (document.querySelector('[href="#fn:1"]')).focus(),
  );
  await browser.press('Enter');
  await seePlace(browser, 'fn:1');
  const focus = async () => (await browser.evaluate(readPlace, selectors.article)).focus;
  await browser.press('Tab');
  assert.match(await focus(), /page=plain/, 'what is in the note is the next stop');
  await browser.press('Tab');
  assert.equal(await focus(), '#fnref:1');
  await browser.press('Enter');
  await seePlace(browser, 'fnref:1');
  await browser.press('Tab');
  assert.equal(await focus(), '#fn:%E4%B8%AD', 'reading goes on behind the reference');
});

inEveryBrowser('an address can lead to a note', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=notes#fn:%E4%B8%AD`);
  await seeArticle(browser);
  await until(
    () =>
      browser.evaluate(() => {
        const box = document.getElementById('fn:中')?.getBoundingClientRect();
        return !!box && box.top >= 0 && box.bottom <= innerHeight;
      }),
    'the note in view',
  );
});

inEveryBrowser('screen readers are told what is what', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=notes`);
  await seeArticle(browser);
  const told = await browser.evaluate(
    ({ article }) =>
      [...document.querySelectorAll(`${article} [role^="doc-"]`)].map((element) => [
        element.getAttribute('role'),
        element.getAttribute('aria-label'),
      ]),
    selectors,
  );
  assert.deepEqual(told, [
    ['doc-noteref', null],
    ['doc-noteref', null],
    ['doc-endnotes', 'Footnotes'],
    ['doc-backlink', 'Back to reference 1'],
    ['doc-backlink', 'Back to reference 2'],
  ]);
});
