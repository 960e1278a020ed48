// The module's two editions: what a page does not need is not loaded, and what it needs is.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { until } from './support/until.js';
import { see, seeArticle, seeMessage, selectors } from './support/view.js';

const full = 'glassine-full.wasm';

inEveryBrowser('a page with raw HTML is rendered by the full edition', async (browser, context) => {
  const fault = pages({ about: '# One\n\nPlain.\n', two: '# Two\n\nPress <kbd>Esc</kbd>.\n' });
  const site = await serveSite(context, { fault });
  await browser.open(site.url);
  await seeArticle(browser);
  assert.ok(!site.requested().includes(full), 'a plain page does not ask for it');
  await browser.open(`${site.url}?page=two`);
  const { article } = await seeArticle(browser);
  assert.match(article, /Press .*Esc/);
  assert.ok(site.requested().includes(full));
});

inEveryBrowser(
  'where the full edition is missing, the source is shown',
  async (browser, context) => {
    const page = pages({ about: 'Press <kbd>Esc</kbd>.\n' });
    const site = await serveSite(context, {
      fault: (request) =>
        page(request) ?? (request.url.endsWith(full) ? { status: 404, body: '' } : undefined),
    });
    await browser.open(site.url);
    const { source } = await seeMessage(browser);
    assert.equal(source, 'Press <kbd>Esc</kbd>.\n');
  },
);

inEveryBrowser(
  'the author reads the remarks that the core edition keeps back',
  async (browser, context) => {
    const fault = pages({ about: '---\ntitle: A: B\n---\n# One\n\nPlain.\n' });
    const site = await serveSite(context, { fault });
    await browser.open(site.url);
    const { diagnostics } = await see(browser, (view) => view.diagnostics !== '', 'a remark');
    assert.match(diagnostics, /about\.md:2:/);
  },
);

inEveryBrowser(
  'the panel stays away where the full edition has no remark',
  async (browser, context) => {
    const fault = pages({ about: '<!-- lang:pl -->\nPo polsku.\n\n<!-- lang:en -->\nEnglish.\n' });
    const site = await serveSite(context, { fault });
    await browser.open(site.url);
    await seeArticle(browser);
    // The panel is made room for before its script comes, and filled by it.
    await until(() => site.requested().includes('extras/check.js'), 'the check is loaded');
    await until(
      () =>
        browser.evaluate((selector) => {
          const panel = document.querySelector(selector);
          return panel instanceof HTMLElement && panel.hidden && panel.childElementCount > 0;
        }, selectors.diagnostics),
      'the panel is hidden',
    );
  },
);
