// Going from page to page in place.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { nameOf, pages, serveSite } from './support/site.js';
import { see, seeArticle, selectors } from './support/view.js';
import { until } from './support/until.js';

const notes = pages({
  'notes/first':
    '# First\n\n[Second](second.md#part)\n\n[Up](../about.md)\n\n![A picture](picture.png)\n',
  'notes/second': `# Second\n\n${'Long. '.repeat(2000)}\n\n## Part\n\n[Away](https://example.org/)\n`,
  slow: '# Slow\n\nLate.\n',
  start: '# Start\n\n[slow](slow.md)\n\n[first](notes/first.md)\n',
});

inEveryBrowser('a link to another Markdown file opens it in place', async (browser, context) => {
  const site = await serveSite(context, { fault: notes });
  await browser.open(`${site.url}?page=notes/first&lang=en`);
  await see(browser, ({ headings }) => headings[0]?.text === 'First', 'page one');
  await browser.evaluate(() => void Object.assign(globalThis, { notReloaded: true }));

  await browser.click(`${selectors.article} p a`);
  const second = await see(browser, ({ headings }) => headings[0]?.text === 'Second', 'page two');
  assert.match(second.query, /^\?page=notes\/second\b/);
  assert.match(second.title, /Second/);
  await see(
    browser,
    ({ headings }) => headings.some(({ text, top }) => text === 'Part' && top >= 0 && top < 900),
    'the heading that the link names',
  );

  await browser.back();
  await see(browser, ({ headings }) => headings[0]?.text === 'First', 'page one again');
  await browser.forward();
  await see(browser, ({ headings }) => headings[0]?.text === 'Second', 'page two again');
  assert.equal(await browser.evaluate(() => 'notReloaded' in globalThis), true);
});

inEveryBrowser('addresses are relative to the folder of the file', async (browser, context) => {
  const site = await serveSite(context, { fault: notes });
  await browser.open(`${site.url}?page=notes/first`);
  await seeArticle(browser);
  await until(
    () => site.requested().includes('content/notes/picture.png'),
    'the picture is asked for where the author has it',
  );
  assert.ok(!site.requested().includes('picture.png'), 'and nowhere else');
});

inEveryBrowser(
  'the newest wish counts, however late an earlier one comes',
  async (browser, context) => {
    let answered = false;
    const site = await serveSite(context, {
      fault: (request) => {
        const fault = notes(request);
        if (nameOf(request.url) !== 'content/slow.md') return fault;
        setTimeout(() => (answered = true), 600);
        return { ...fault, delay: 500 };
      },
    });
    await browser.open(`${site.url}?page=start`);
    await seeArticle(browser);
    await browser.click(`${selectors.article} a[href*="slow"]`);
    await browser.click(`${selectors.article} a[href*="first"]`);
    await see(browser, ({ headings }) => headings[0]?.text === 'First', 'the page asked for last');
    await until(() => answered, 'the slow page is there');
    const { headings, query } = await seeArticle(browser);
    assert.equal(headings[0]?.text, 'First');
    assert.match(query, /notes\/first/);
  },
);

inEveryBrowser(
  'what its author has just changed replaces a kept copy',
  async (browser, context) => {
    const page = { about: '# Old\n\nText.\n' };
    const site = await serveSite(context, { fault: pages(page) });
    await browser.open(site.url);
    await see(browser, ({ headings }) => headings[0]?.text === 'Old', 'the page');
    page.about = '# New\n\nText.\n';
    await browser.open(`${site.url}?check`);
    await see(browser, ({ headings }) => headings[0]?.text === 'New', 'the newer text');
  },
);
