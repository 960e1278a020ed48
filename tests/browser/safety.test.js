// Markdown is untrusted: no script of a page runs, in whatever way it is written, and no layer is missing.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { seeArticle, selectors } from './support/view.js';

const hostile = `# Hostile

<script>globalThis.ran = 'script'</script>

<img src="nowhere.png" onerror="globalThis.ran = 'onerror'">

<svg onload="globalThis.ran = 'onload'"></svg>

[one](javascript:globalThis.ran='link') [two](<java
script:globalThis.ran='split'>) [three](&#106;avascript:globalThis.ran='entity')
[four](data:text/html,<script>opener.ran='data'</script>) ![five](javascript:1)

<div data-glassine="article" id="glassine:main">Not the article</div>
`;

inEveryBrowser('nothing that a page says is run', async (browser, context) => {
  const site = await serveSite(context, { fault: pages({ hostile }) });
  await browser.open(`${site.url}?page=hostile`);
  await seeArticle(browser);
  const addresses = await browser.evaluate(
    ({ article }) =>
      [...document.querySelectorAll(`${article} a, ${article} img`)].map((element) =>
        String(element.getAttribute('href') ?? element.getAttribute('src')),
      ),
    selectors,
  );
  assert.ok(
    addresses.every((address) => !/^\s*(javascript|data):/i.test(address)),
    JSON.stringify(addresses),
  );
  const found = await browser.evaluate(
    ({ article }) => ({
      ran: 'ran' in globalThis,
      articles: document.querySelectorAll(article).length,
      scripts: document.querySelectorAll(`${article} script, ${article} svg`).length,
      handlers: document.querySelectorAll(`${article} [onerror], ${article} [onload]`).length,
    }),
    selectors,
  );
  assert.deepEqual(found, { ran: false, articles: 1, scripts: 0, handlers: 0 });
});

inEveryBrowser('the policy holds alone', async (browser, context) => {
  const site = await serveSite(context);
  for (const path of ['', 'nowhere']) {
    await browser.open(site.url + path);
    const results = await browser.evaluate(async () => {
      const script = document.createElement('script');
      // A browser without Trusted Types runs into the policy's script-src instead.
      try {
        script.textContent = 'globalThis.ran = true';
      } catch {
        // Refused at once.
      }
      document.head.append(script);
      const elsewhere = await fetch('http://localhost:9/').then(
        () => 'answered',
        () => 'refused',
      );
      return { ran: 'ran' in globalThis, elsewhere };
    });
    assert.deepEqual(results, { ran: false, elsewhere: 'refused' });
  }
});
