// axe-core finds nothing to object to. In Chromium alone: its rules look at the same DOM in every browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { see, seeArticle, seeMessage } from './support/view.js';

/** @import { Browser } from './drivers/index.js' */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param {Browser} browser */
async function violations(browser) {
  await browser.evaluate(axe);
  return browser.evaluate(async () => {
    const { axe } = /** @type {any} */ (globalThis);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const results = await axe.run(document, { runOnly: tags });
    return results.violations.map(
      (
        /** @type {{ id: string, nodes: { target: string[], failureSummary: string }[] }} */ found,
      ) => [
        found.id,
        ...found.nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`),
      ],
    );
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  /** @type {import('./drivers/index.js').LaunchOptions & { only: ['chromium'] }} */
  const options = { colorScheme, only: ['chromium'] };

  for (const [device, width] of /** @type {const} */ ([
    ['a phone', 390],
    ['a desktop', 1280],
  ])) {
    for (const language of ['zh-CN', 'en']) {
      inEveryBrowser(
        `the about page in ${language} on ${device}, ${colorScheme}`,
        async (browser, context) => {
          const site = await serveSite(context);
          await browser.resize(width, 844);
          await browser.open(`${site.url}?lang=${language}`);
          await seeArticle(browser);
          assert.deepEqual(await violations(browser), []);
        },
        options,
      );
    }
  }

  inEveryBrowser(
    `alerts and footnotes, ${colorScheme}`,
    async (browser, context) => {
      const kinds = ['note', 'tip', 'important', 'warning', 'caution'];
      const alerts = kinds.map((kind) => `> [!${kind}]\n> A[^1] [b](c.md)[^1] \`d\`\n`).join('\n');
      const fault = pages({ notes: `---\nlang: en\n---\n# One\n\n${alerts}\n[^1]: Two.\n` });
      const site = await serveSite(context, { fault });
      await browser.open(`${site.url}?page=notes#fn:1`);
      await seeArticle(browser);
      assert.deepEqual(await violations(browser), []);
    },
    options,
  );

  inEveryBrowser(
    `a message, ${colorScheme}`,
    async (browser, context) => {
      const site = await serveSite(context);
      await browser.open(`${site.url}?page=missing`);
      await seeMessage(browser);
      assert.deepEqual(await violations(browser), []);
      await browser.open(`${site.url}nowhere`);
      await seeMessage(browser);
      assert.deepEqual(await violations(browser), []);
    },
    options,
  );

  inEveryBrowser(
    `the author's panel, ${colorScheme}`,
    async (browser, context) => {
      const fault = pages({ bad: '---\ntitle: [open\n---\n\nText.\n' });
      const site = await serveSite(context, { fault });
      await browser.open(`${site.url}?page=bad`);
      await see(browser, ({ diagnostics }) => diagnostics !== '', 'a remark');
      assert.deepEqual(await violations(browser), []);
      await browser.open(`${site.url}?page=bad&check`);
      await see(browser, ({ text }) => text.includes('bad.md:'), 'the open panel');
      assert.deepEqual(await violations(browser), []);
    },
    options,
  );

  inEveryBrowser(
    `HTML in a page, ${colorScheme}`,
    async (browser, context) => {
      const html =
        '---\nlang: en\n---\n# HTML\n\n<details open>\n<summary>More of <b>it</b></summary>\n\n' +
        'Press <kbd>Ctrl</kbd>, <sub>below</sub> and <sup>above</sup>, <ruby>灯<rt>dēng</rt></ruby>.' +
        '\n\n</details>\n\n<h2 align="center">Parts</h2>\n\n<table><tr><th>Part<th>Of<tr><td>Glass' +
        '<td>sand</table>\n\n<dl><dt>Wick<dd>What burns</dl>\n\n<a id="here"></a><del>old</del> ' +
        '<ins>new</ins> <samp>said</samp> <script>refused</script>\n';
      const site = await serveSite(context, { fault: pages({ html }) });
      await browser.open(`${site.url}?page=html`);
      await seeArticle(browser);
      assert.deepEqual(await violations(browser), []);
    },
    options,
  );
}
