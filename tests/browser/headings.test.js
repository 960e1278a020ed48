// The link at every heading.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { seeArticle, selectors } from './support/view.js';

const fault = pages({
  links:
    '---\ntitle: Links\nlang: en\n---\n## One {#first}\n\n' +
    'text\n\n'.repeat(60) +
    '## Two &amp; **three**\n\n## 四\n',
});

/** Of each heading in the article: its id, its text, its link. Run in the page. */
const readLinks = (/** @type {string} */ article) =>
  [...document.querySelectorAll(`${article} :is(h2, h3)`)].map((heading) => {
    const link = heading.querySelector('a');
    return {
      id: heading.id,
      text: heading.textContent,
      name: link?.ariaLabel ?? link?.getAttribute('aria-label'),
      hash: decodeURIComponent(link?.hash ?? ''),
      opacity: link && getComputedStyle(link).opacity,
      left: link?.getBoundingClientRect().left ?? -1,
    };
  });

inEveryBrowser('every heading has a link to itself', async (browser, context) => {
  const { url } = await serveSite(context, { fault });
  await browser.open(`${url}?page=links`);
  const { title } = await seeArticle(browser);
  assert.ok(title.startsWith('Links'), title);
  const links = await browser.evaluate(readLinks, selectors.article);
  assert.deepEqual(
    links.map(({ id, text }) => [id, text]),
    [
      ['first', 'One'],
      ['two--three', 'Two & three'],
      ['四', '四'],
    ],
    'the symbol is no part of the text',
  );
  for (const { id, hash, name, left } of links) {
    assert.equal(hash, `#${id}`);
    assert.equal(name, 'Link to this section');
    assert.ok(left >= 0, `it is within the window, at ${left}`);
  }
});

inEveryBrowser('it is seen with the focus and leads there', async (browser, context) => {
  const { url } = await serveSite(context, { fault });
  await browser.open(`${url}?page=links`);
  await seeArticle(browser);
  await browser.evaluate(({ article }) => {
    const link = document.querySelector(`${article} #two--three a`);
    /** @type {HTMLElement} */ (link).focus();
  }, selectors);
  const [first, second] = await browser.evaluate(readLinks, selectors.article);
  assert.equal(second.opacity, '1');
  const canHover = await browser.evaluate(() => matchMedia('(hover: hover)').matches);
  assert.equal(first.opacity, canHover ? '0' : '1', 'the others keep out of the way');
  await browser.press('Enter');
  const place = await browser.evaluate(() => ({
    url: location.search + location.hash,
    top: document.getElementById('two--three')?.getBoundingClientRect().top ?? -1,
    height: innerHeight,
  }));
  assert.equal(place.url, '?page=links#two--three');
  assert.ok(place.top >= 0 && place.top < place.height, JSON.stringify(place));
});

inEveryBrowser(
  'it is not printed',
  async (browser, context) => {
    const { url } = await serveSite(context, { fault });
    await browser.open(`${url}?page=links`);
    await seeArticle(browser);
    const shown = await browser.evaluate(
      ({ article }) => document.querySelector(`${article} h2 a`)?.checkVisibility(),
      selectors,
    );
    assert.equal(shown, false);
  },
  { media: 'print', only: ['chromium'] },
);
