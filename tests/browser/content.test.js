// The about page as its readers get it.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { isChinese, isEnglish, look, seeArticle, selectors } from './support/view.js';
import { until } from './support/until.js';

/** Everything that a first visit loads, once each. */
const files = ['', 'content/about.md', 'glassine.css', 'glassine.js', 'glassine.wasm'];

inEveryBrowser('a Chinese reader gets the Chinese page', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  const view = await seeArticle(browser);
  assert.equal(view.language, 'zh-CN');
  assert.ok(isChinese(view.article), view.article);
  assert.equal(view.query, '', 'the address is left as it was');
});

inEveryBrowser(
  'an English reader gets the English page',
  async (browser, context) => {
    const site = await serveSite(context);
    await browser.open(site.url);
    const view = await seeArticle(browser);
    assert.equal(view.language, 'en');
    assert.ok(isEnglish(view.headings.at(-1)?.text ?? ''), JSON.stringify(view.headings));
  },
  { languages: ['en-US', 'en'] },
);

inEveryBrowser('?lang= has the first word', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(`${site.url}?lang=en`);
  assert.equal((await seeArticle(browser)).language, 'en');
  await browser.open(`${site.url}?lang=zh-CN`);
  assert.equal((await seeArticle(browser)).language, 'zh-CN');
});

inEveryBrowser('a missing translation is owned up to', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(`${site.url}?lang=fr`);
  const view = await seeArticle(browser);
  assert.equal(view.language, 'zh-CN');
  assert.ok(isChinese(view.notice), view.notice);
  await browser.open(`${site.url}?lang=en`);
  assert.equal((await seeArticle(browser)).notice, '');
});

inEveryBrowser('the outline is sound', async (browser, context) => {
  const site = await serveSite(context);
  for (const language of ['zh-CN', 'en']) {
    await browser.open(`${site.url}?lang=${language}`);
    const { headings, title } = await seeArticle(browser);
    const levels = headings.map(({ level }) => level);
    assert.equal(levels.filter((level) => level === 1).length, 1, `one h1 in ${levels}`);
    assert.equal(levels[0], 1, `the h1 comes first in ${levels}`);
    assert.ok(levels.length > 4, `the article's headings are in ${levels}`);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `no level is skipped in ${levels}`);
      return level;
    });
    assert.ok(title.includes(headings[0]?.text ?? '?'), `the title "${title}" names the page`);
  }
});

inEveryBrowser('the contents list leads to the headings', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  const links = await browser.evaluate(
    ({ contentsLink }) =>
      [...document.querySelectorAll(contentsLink)].map((link) => {
        const { hash } = /** @type {HTMLAnchorElement} */ (link);
        const target = document.getElementById(decodeURIComponent(hash.slice(1)));
        return { text: link.textContent?.trim(), target: target?.textContent?.trim() };
      }),
    selectors,
  );
  assert.ok(links.length >= 4, JSON.stringify(links));
  for (const { text, target } of links) assert.equal(target, text);
});

inEveryBrowser('what the author meant is what is seen', async (browser, context) => {
  const site = await serveSite(context);
  for (const language of ['zh-CN', 'en']) {
    await browser.open(`${site.url}?lang=${language}`);
    const { text } = await seeArticle(browser);
    for (const raw of ['**', '<!--', '-->', '](', '&amp;', 'lang:']) {
      assert.ok(!text.includes(raw), `no raw ${raw} in ${language}`);
    }
    const links = await browser.evaluate(
      ({ article }) =>
        [...document.querySelectorAll(`${article} a`)].map((link) => link.getAttribute('href')),
      selectors,
    );
    assert.ok(
      links.some(
        (href) => href?.includes("[MobiCom'20]%20") || href?.includes("%5BMobiCom'20%5D%20"),
      ),
      `the address with brackets is whole in ${links}`,
    );
    assert.ok(
      links.every((href) => href),
      `no link without an address in ${links}`,
    );
    assert.ok(text.includes('Step-Audio'), 'the publication without an address is there');
  }
});

inEveryBrowser(
  'headings read the same in the text, contents and title',
  async (browser, context) => {
    const headings = '# Caf&eacute; & vector<int>\n\n## 2019&ndash;2022\n\n## *Two*\n\nText.\n';
    const site = await serveSite(context, { fault: pages({ headings }) });
    await browser.open(`${site.url}?page=headings`);
    const { title } = await seeArticle(browser);
    assert.equal(title, 'Café & vector<int>');
    const texts = await browser.evaluate(
      (contents) => [...document.querySelectorAll(contents)].map((link) => link.textContent),
      selectors.contentsLink,
    );
    assert.deepEqual(texts, ['Café & vector<int>', '2019–2022', 'Two']);
  },
);

inEveryBrowser('a commented-out block is not in the page at all', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  const markdown = await (await fetch(`${site.url}content/about.md`)).text();
  const comments = [...markdown.matchAll(/<!--(?!\s*lang:)([\s\S]*?)-->/g)].map(
    ([, text]) => text?.trim() ?? '',
  );
  assert.ok(comments.length > 0, 'the about page has a commented-out block');
  const document = await browser.evaluate(() => globalThis.document.documentElement.outerHTML);
  for (const comment of comments) {
    const line = comment.split('\n')[0]?.replace(/[-*]/g, '').trim() ?? '';
    assert.ok(line.length > 0 && !document.includes(line), line);
  }
});

inEveryBrowser('a first visit loads each file once and nothing else', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  await until(() => site.requested().length >= files.length, 'all requests are in');
  // Browsers ask for an icon of their own accord.
  const requested = site.requested().filter((name) => !name.includes('favicon'));
  assert.deepEqual(requested.sort(), files);
});

inEveryBrowser('no request leaves the origin', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  const elsewhere = await browser.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).origin !== location.origin),
  );
  assert.deepEqual(elsewhere, []);
});

inEveryBrowser('the console is silent', async (browser, context) => {
  const site = await serveSite(context);
  await browser.forgetErrors();
  await browser.open(site.url);
  await seeArticle(browser);
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser(
  'printed, it is the text and nothing else',
  async (browser, context) => {
    const site = await serveSite(context);
    await browser.open(site.url);
    await seeArticle(browser);
    const seen = await browser.evaluate(() =>
      [...document.querySelectorAll('[data-glassine]')]
        .filter((part) => part.checkVisibility() && part.localName !== 'main')
        .map((part) => part.getAttribute('data-glassine')),
    );
    assert.deepEqual(seen, ['title', 'date', 'article']);
    const colours = await browser.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'], 'black on paper');
  },
  // Dark on the screen, so that the ink is seen to change.
  { media: 'print', colorScheme: 'dark', only: ['chromium'] },
);

inEveryBrowser('nothing is wider than a phone', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(site.url);
  await seeArticle(browser);
  try {
    for (const width of [390, 320]) {
      await browser.resize(width, 800);
      const overflow = await browser.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, `at ${width} pixels`);
    }
  } finally {
    await browser.resize(1280, 900);
  }
  assert.ok((await look(browser)).settled);
});
