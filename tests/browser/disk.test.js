// The site opened from disk by a double click on dist/index.html.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { inEveryBrowser } from './support/in-every-browser.js';
import { readers } from './support/readers.js';
import { distribution } from './support/site.js';
import { see, seeArticle, selectors } from './support/view.js';

const { href } = new URL('index.html', distribution);

for (const { language, options } of readers) {
  inEveryBrowser(
    `a reader of ${language} gets the page and switches its language`,
    async (browser) => {
      assert.ok(existsSync(distribution), 'dist/ is missing; run scripts/build first.');
      await browser.forgetErrors();
      await browser.open(href);
      const first = await seeArticle(browser);
      assert.equal(first.language, language);
      assert.ok(first.article.includes('Step-Audio'));

      await browser.click(selectors.otherLanguage);
      const second = await see(browser, (view) => view.language !== language, 'the other language');
      assert.notEqual(second.article, first.article);
      assert.notEqual(second.title, first.title);
      assert.deepEqual(
        second.headings.map(({ level }) => level),
        first.headings.map(({ level }) => level),
      );

      await browser.back();
      await see(browser, (view) => view.language === language, 'the first language again');
      assert.deepEqual(await browser.consoleErrors(), []);
    },
    options,
  );
}
