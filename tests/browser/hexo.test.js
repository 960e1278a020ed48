// Pages that come from Hexo, in a site that was set up for them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEveryBrowser } from './support/in-every-browser.js';
import { distribution, nameOf, pages, serveSite } from './support/site.js';
import { seeArticle, selectors } from './support/view.js';

const index = readFileSync(new URL('index.html', distribution), 'utf8');
const setting = '<meta name="glassine" content="breaks" />';
const posts = pages({
  soft: '---\nbreaks: false\n---\none\ntwo',
  post: '[toc]\n\n## First\none\ntwo\n\n{% asset_img _a_.jpg %}',
});

/** @type {import('./support/site.js').Fault} */
const site = (request) =>
  nameOf(request.url) === ''
    ? {
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
        body: index.replace('<title>', `${setting}<title>`),
      }
    : posts(request);

inEveryBrowser('a site can have line breaks as Hexo has them', async (browser, context) => {
  const { url } = await serveSite(context, { fault: site });
  const countBreaks = () =>
    browser.evaluate(({ article }) => document.querySelectorAll(`${article} br`).length, selectors);
  await browser.open(`${url}?page=post`);
  await seeArticle(browser);
  assert.equal(await countBreaks(), 1);
  await browser.open(`${url}?page=soft`);
  await seeArticle(browser);
  assert.equal(await countBreaks(), 0, 'the page itself has the last word');
});

inEveryBrowser(
  '[toc] leads to the headings, a tag is seen as written',
  async (browser, context) => {
    const { url } = await serveSite(context, { fault: site });
    await browser.open(`${url}?page=post`);
    const { article } = await seeArticle(browser);
    assert.ok(article.includes('{% asset_img _a_.jpg %}'), article);
    await browser.click(`${selectors.article} li a`);
    assert.equal(await browser.evaluate(() => location.hash), '#first');
  },
);
