// The author's panel: what ?check finds, and where.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { distribution, nameOf, pages, serveSite } from './support/site.js';
import { look, see, seeArticle, selectors } from './support/view.js';
import { until } from './support/until.js';

/** @import { Browser } from './drivers/index.js' */

const page = `---
title: { zh: 页, en: Page }
lang: zh
languages: [zh, en, fr]
image: pictures/none.png
date: 2025-02-30
author: { url: https://example.org/ }
toc: no
canonical: ftp://example.org/
---
<!-- lang:zh -->
## 一

[有](other.md) [无](none.md) [这里](#here)

### 二

<!-- lang:en -->
## One

[there](other.md) [not there](<not there.md>) [here](#here)

[One][by reference] [two](#two) [script](javascript:1)

[by reference]: gone/away.md#part

<!-- lang:* -->
#### Four {#same}

## Again {#same}

![](picture.png) ![Words](none.png)

[elsewhere](https://example.org/none.md) [page](../?page=nowhere) [out](../?page=../secret)

{% tag %}
`;

/** As some editors leave a file: with a byte order mark, and lines that end as on Windows. */
const windows = '\uFEFF---\r\ntitle: 😀\r\ntoc: 1\r\n---\r\n\r\n😀 [x](none.md)\r\n';

const clean =
  '# Clean\n\n[Other](other.md), [part](#part) and ![a picture](picture.png).\n\n## Part\n';

/** What the server has. */
const files = pages({ page, windows, clean, other: '# Other\n' });
const picture = { status: 200, headers: { 'Content-Type': 'image/png' }, body: new Uint8Array() };

/** @type {import('./support/site.js').Fault} */
const site = (request) =>
  nameOf(request.url) === 'content/picture.png' ? picture : files(request);

/**
 * The panel as the author reads it.
 *
 * @param {Browser} browser
 */
function readPanel(browser) {
  return browser.evaluate(({ diagnostics }) => {
    const panel = /** @type {HTMLElement | null} */ (document.querySelector(diagnostics));
    const texts = (/** @type {string} */ selector) =>
      [...(panel?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent ?? '');
    return {
      isShown: panel?.checkVisibility() ?? false,
      isOpen: panel?.querySelector('details')?.open ?? false,
      summary: texts('summary > *'),
      groups: texts('h2'),
      rows: texts('li'),
      state: texts('[role=status]').join(),
      language: panel?.lang,
    };
  }, selectors);
}

/**
 * @param {Browser} browser
 * @param {RegExp} state
 */
const seePanel = (browser, state) =>
  until(async () => {
    const panel = await readPanel(browser);
    return state.test(panel.state) ? panel : undefined;
  }, `the panel says ${state}`);

inEveryBrowser(
  'everything that is wrong, with its line',
  async (browser, context) => {
    const server = await serveSite(context, { fault: site });
    await browser.open(`${server.url}?page=page&check&lang=en`);
    const panel = await seePanel(browser, /^\d+ addresses of this site were asked/);
    assert.equal(panel.isOpen, true);
    const notAllowed = "This link's address is of a kind that is not allowed; it is shown as text.";
    const tag = 'Tags of Hexo and Jekyll are not run here; this one is shown as it is written.';
    assert.deepEqual(panel.rows, [
      'page.md:5:1 “pictures/none.png” is not there (404).',
      'page.md:14:19 “none.md” is not there (404).',
      'page.md:21:32 “not%20there.md” is not there (404).',
      'page.md:25:17 “gone/away.md#part” is not there (404).',
      'page.md:32:27 “none.png” is not there (404).',
      'page.md:34:49 “../?page=nowhere” is not there (404).',
      'page.md:34:73 “../?page=../secret” can be no page of this site.',
      'page.md:1:1 The front matter lists the language "fr", but no section is in it.',
      'page.md:6:1 “date” has to be a day that there is, such as 2025-03-05.',
      'page.md:7:1 “author” has to be a name, {name, url, email}, or a list of them.',
      'page.md:8:1 “toc” has to be true or false.',
      'page.md:9:1 “canonical” has to be an address of the web (https), or relative.',
      'page.md:14:33 “#here” leads nowhere: nothing here has that id.',
      'page.md:21:54 “#here” leads nowhere: nothing here has that id.',
      'page.md:23:27 “#two” leads nowhere: nothing here has that id.',
      `page.md:23:42 ${notAllowed}`,
      'page.md:28:6 A heading of level 4 follows one of level 2; a level is left out.',
      "page.md:30:4 Another heading has this id already; this one's is numbered.",
      'page.md:30:4 From here on the headings in “en” (3 in all) are not those in “zh” (4).',
      'page.md:32:5 The image “picture.png” has no text for those who do not see it: ![text](address).',
      `page.md:36:1 ${tag}`,
    ]);
    assert.deepEqual(panel.groups, ['7 errors', '14 warnings']);
    assert.deepEqual(panel.summary, ['Notes for the author', '7 errors', '14 warnings']);
    const external = await browser.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => new URL(name).origin !== location.origin),
    );
    assert.deepEqual(external, [], 'no other site is asked');
  },
  { languages: ['en'] },
);

inEveryBrowser(
  "in the author's language, and nothing where there is nothing",
  async (browser, context) => {
    const server = await serveSite(context, { fault: site, host: '127.0.0.2' });
    await browser.open(`${server.url}?page=clean&check`);
    const panel = await seePanel(browser, /^没有发现问题。 查看了本站的 2 个地址/);
    assert.deepEqual([panel.isShown, panel.isOpen, panel.language], [true, true, 'zh-CN']);
    assert.deepEqual([panel.groups, panel.rows], [[], []]);
    assert.deepEqual(panel.summary, ['给作者的提示']);

    // The next page is checked, too, and the panel is as its reader has left it.
    await browser.click(`${selectors.diagnostics} summary`);
    await browser.click(`${selectors.article} a[href*="page=other"]`);
    await see(browser, ({ title }) => title === 'Other', 'the other page');
    const other = await seePanel(browser, /^没有发现问题。$/);
    assert.equal(other.isOpen, false);

    // Who has not asked for it sees nothing and loads nothing.
    const requests = server.requested().length;
    await browser.open(`${server.url}?page=page`);
    await seeArticle(browser);
    assert.equal((await readPanel(browser)).isShown, false);
    assert.ok(
      !server
        .requested()
        .slice(requests)
        .some((name) => name.startsWith('extras/check')),
    );
  },
);

inEveryBrowser('lines are those of the file as it is', async (browser, context) => {
  const server = await serveSite(context, { fault: site });
  await browser.open(`${server.url}?page=windows&check&lang=en`);
  const { rows } = await seePanel(browser, /asked|查看了/);
  assert.deepEqual(
    rows.map((row) => row.split(' ')[0]),
    ['windows.md:6:7', 'windows.md:3:1'],
  );
});

inEveryBrowser('a switch of the language checks both once more', async (browser, context) => {
  const server = await serveSite(context, { fault: site });
  await browser.open(`${server.url}?page=page&check`);
  const before = await seePanel(browser, /查看了/);
  await browser.click(selectors.otherLanguage);
  await see(browser, ({ language }) => language === 'en', 'the other language');
  const after = await seePanel(browser, /were asked/);
  assert.equal(after.rows.length, before.rows.length);
  assert.equal((await look(browser)).query, '?page=page&lang=en&check');
});

inEveryBrowser('this site alone is asked, a few addresses at once', async (browser, context) => {
  const elsewhere = await serveSite(context, { fault: () => ({ status: 200, body: '' }) });
  let open = 0;
  let most = 0;
  const links = Array.from({ length: 30 }, (_, index) => `[${index}](slow-${index}.md)`);
  const special =
    '[redirected](redirected.md) [HEAD is not known](get.md) [broken](broken.md) [cut](cut.md)' +
    `[out](${elsewhere.url}out.md)`;
  const text = pages({ many: `# Many\n\n${links.join(' ')}\n\n${special}\n` });
  const server = await serveSite(context, {
    fault: (request) => {
      const name = nameOf(request.url);
      if (name.startsWith('content/slow-')) {
        most = Math.max(most, ++open);
        setTimeout(() => (open -= 1), 30);
        return { delay: 30, status: 200, body: '' };
      }
      if (name === 'content/redirected.md')
        return { status: 302, headers: { Location: `${elsewhere.url}moved.md` }, body: '' };
      if (name === 'content/get.md')
        return { status: request.method === 'HEAD' ? 405 : 200, body: '' };
      if (name === 'content/broken.md') return { status: 503, body: '' };
      if (name === 'content/cut.md') return { destroy: true };
      return text(request);
    },
  });
  await browser.open(`${server.url}?page=many&check&lang=en`);
  const { rows, groups } = await seePanel(browser, /^34 addresses .* were asked/);
  assert.deepEqual(groups, ['2 warnings']);
  assert.deepEqual(
    rows.map((row) => row.replace(/^\S+ /, '')),
    [
      '“broken.md” does not answer as it should (503).',
      '“cut.md” does not answer as it should (no answer).',
    ],
  );
  assert.deepEqual(elsewhere.requested(), []);
  assert.ok(most > 1 && most <= 4, `${most} at once`);
});

inEveryBrowser(
  'an address is asked for once, however often it stands there',
  async (browser, context) => {
    const fault = pages({ same: '[a](none.md)\n\n[b](none.md#c) ![c](none.md)\n' });
    const server = await serveSite(context, { fault });
    await browser.open(`${server.url}?page=same&check&lang=en`);
    const { rows } = await seePanel(browser, /^1 address of this site was asked/);
    assert.equal(rows.length, 3);
  },
);

inEveryBrowser(
  'from disk, the text is checked and the author is told what is not',
  async (browser) => {
    await browser.open(`${new URL('index.html', distribution)}?check`);
    const { isOpen, state } = await seePanel(browser, /从磁盘打开/);
    assert.deepEqual([isOpen, state.startsWith('没有发现问题。')], [true, true]);
  },
);
