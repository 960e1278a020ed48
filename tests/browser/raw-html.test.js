// HTML as READMEs have it, and that each browser's own parser finds in the engine's HTML what it says.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadEngine } from '../../web/js/engine.js';
import { readExamples } from '../wasm/support/example-reader.js';
import { readShippedModule } from '../wasm/support/modules.js';
import { createRandom, pageAtRandom, written } from '../wasm/support/raw-html.js';
import { inEveryBrowser } from './support/in-every-browser.js';
import { makePicture } from './support/picture.js';
import { build, nameOf, pages, serveSite } from './support/site.js';
import { seeArticle, selectors } from './support/view.js';
import { until } from './support/until.js';

const readme = `---
lang: en
toc: true
---
<h1 align="center">
  <img src="logo.png" alt="" width="96" height="48"><br>
  Lantern
</h1>

<p align="center">
  <a href="https://example.org/"><img alt="build: passing" src="badge.png?build" height="20"></a>
  <a href="other.md"><img alt="licence: MIT" src="badge.png" height="20"></a>
</p>

<div align="center">

**[Read on](#usage)** · [Other page](other.md)

</div>

<img align="right" src="portrait.png" alt="Somebody" width="120">

Lantern keeps a light on. Press <kbd>Ctrl</kbd> + <kbd>C</kbd> to put it out; it takes
10<sup>−3</sup> s and no H<sub>2</sub>O. The text goes around the picture that stands at its right,
as far down as that one reaches, and then below it, which takes a few lines more than these were.

<a id="usage"></a>
## Usage

<details>
<summary>How to <b>light</b> it</summary>

1. Take *one* match.

   \`\`\`sh
   strike --once
   \`\`\`

</details>

<details open><summary>What it looks like</summary>
<picture>
  <source media="(prefers-color-scheme: dark)" srcset="dark.png, dark.png?2 2x">
  <img src="light.png" alt="A lantern">
</picture>
</details>

<table>
  <tr><th align="left">Part<th>Made of
  <tr><td rowspan="2" valign="middle">Glass<td>sand
  <tr><td>

  **soda** and \`lime\`

</table>

<dl><dt>Wick<dd>What burns.</dl>

Ruby: <ruby>灯<rp>(</rp><rt>dēng</rt><rp>)</rp></ruby>, <del>old</del> <ins>new</ins>, <q>so</q>,
<samp>ok</samp>, <var>x</var>.

<marquee>Not <blink>this</blink></marquee>

<script>globalThis.ran = true</script>
`;

const texts = pages({ readme, other: '# Other\n' });

/** @type {import('./support/site.js').Fault} */
const fault = (request) => {
  const name = nameOf(request.url);
  // A page without the site's policy, so that a test may parse HTML in it.
  if (name === 'blank.html') {
    return { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<!doctype html>' };
  }
  if (!name.endsWith('.png')) return texts(request);
  const body = name.endsWith('badge.png') ? makePicture(180, 40) : makePicture(400, 200);
  return { status: 200, headers: { 'Content-Type': 'image/png' }, body };
};

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  inEveryBrowser(
    `a README looks as it does at home, in the ${colorScheme} theme`,
    async (browser, context) => {
      const site = await serveSite(context, { fault });
      const folder = fileURLToPath(new URL('screenshots/', build));
      mkdirSync(folder, { recursive: true });
      for (const [device, width] of /** @type {const} */ ([
        ['phone', 390],
        ['desktop', 1280],
      ])) {
        await browser.resize(width, 1400);
        await browser.open(`${site.url}?page=readme`);
        await seeArticle(browser);
        await until(
          () =>
            browser.evaluate(
              ({ article }) =>
                [
                  ...document.querySelectorAll(`${article} :not(details:not([open]) *) > img`),
                ].every((image) => /** @type {HTMLImageElement} */ (image).naturalWidth > 0),
              selectors,
            ),
          'all pictures',
        );
        const found = await browser.evaluate(({ article }) => {
          const all = (/** @type {string} */ selector) =>
            /** @type {HTMLElement[]} */ ([...document.querySelectorAll(`${article} ${selector}`)]);
          const middle = (/** @type {HTMLElement} */ element) => {
            const { left, right } = element.getBoundingClientRect();
            return (left + right) / 2;
          };
          const [text] = all('> p');
          const [logo] = all('h1 img');
          const [badge] = all('p img');
          const [portrait] = all('img[align]');
          const [picture] = /** @type {HTMLImageElement[]} */ (all('picture img'));
          return {
            isLogoInTheMiddle: Math.abs(middle(logo) - middle(text)) < 2,
            isBadgeAsHigh: Math.abs(badge.getBoundingClientRect().height - 20) < 1,
            isPortraitRight: getComputedStyle(portrait).float,
            picture: new URL(picture.currentSrc).pathname.replace(/.*\//, ''),
            overflow: document.documentElement.scrollWidth - innerWidth,
            closed: all('details:not([open]) code')[0].checkVisibility(),
            keys: all('kbd').map(({ innerText }) => innerText),
            markdown: all('div[align] strong a, td strong, details em').length,
            middles: all('td[rowspan]').map((cell) => getComputedStyle(cell).verticalAlign),
            shown: /<marquee>Not <blink>this.*<script>globalThis/s.test(
              all('')[0]?.innerText ?? '',
            ),
            ran: 'ran' in globalThis,
          };
        }, selectors);
        assert.deepEqual(found, {
          isLogoInTheMiddle: true,
          isBadgeAsHigh: true,
          isPortraitRight: 'right',
          picture: colorScheme === 'dark' ? 'dark.png' : 'light.png',
          overflow: Math.min(found.overflow, 0),
          closed: false,
          keys: ['Ctrl', 'C'],
          markdown: 3,
          middles: ['middle'],
          shown: true,
          ran: false,
        });
        await browser.evaluate(async () => {
          await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
          await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        });
        await browser.screenshot(`${folder}${browser.name}-${device}-readme-${colorScheme}.png`);
      }
    },
    { colorScheme },
  );
}

inEveryBrowser(
  'details open, an anchor is gone to, the contents know it',
  async (browser, context) => {
    const site = await serveSite(context, { fault });
    await browser.open(`${site.url}?page=readme`);
    await seeArticle(browser);
    const isOpen = () =>
      browser.evaluate(
        ({ article }) => document.querySelector(`${article} details`)?.matches('[open]'),
        selectors,
      );
    assert.equal(await isOpen(), false);
    await browser.click(`${selectors.article} summary`);
    await until(isOpen, 'the details are open');
    const heading = () =>
      browser.evaluate(
        ({ article }) => document.querySelector(`${article} h2`)?.getBoundingClientRect().top ?? 0,
        selectors,
      );
    await browser.resize(1280, 500);
    await browser.click(`${selectors.article} strong a`);
    await until(async () => Math.abs(await heading()) < 100, 'the heading is at the top');
    const contents = await browser.evaluate(
      ({ contentsLink }) =>
        [...document.querySelectorAll(contentsLink)].map(({ textContent }) => textContent?.trim()),
      selectors,
    );
    assert.ok(contents.includes('Usage'), contents.join());
  },
);

const engine = await loadEngine(readShippedModule());
const cases = new URL('../cases/', import.meta.url);
const random = createRandom(20261125);
const sources = [
  readme,
  ...readdirSync(cases)
    .flatMap((name) => readExamples(readFileSync(new URL(name, cases), 'utf8')))
    .filter(({ options }) => !options.has('dialect'))
    .map(({ markdown }) => markdown),
  ...Array.from({ length: 2000 }, () => pageAtRandom(random)),
];

inEveryBrowser('a parser finds what is written, twice alike', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}blank.html`);
  const encoder = new TextEncoder();
  const rendered = sources.map((source) => engine.render(encoder.encode(source)).html);
  for (let start = 0; start < rendered.length; start += 250) {
    const pages = rendered.slice(start, start + 250);
    const results = await browser.evaluate((/** @type {string[]} */ pages) => {
      const tag = (
        /** @type {string} */ end,
        /** @type {string} */ name,
        attributes = [['', '']],
      ) =>
        `<${end}${name}${attributes.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}>`;
      /** @type {(node: Node) => string} */
      const parsed = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
        if (!(node instanceof HTMLElement)) return `a ${node.nodeName} that nobody wrote`;
        const attributes = [...node.attributes].map(({ name, value }) => [name, value]);
        const start = tag('', node.localName, attributes);
        if (!node.outerHTML.endsWith(`</${node.localName}>`)) return start;
        return start + [...node.childNodes].map(parsed).join('') + tag('/', node.localName, []);
      };
      const template = document.createElement('template');
      const again = document.createElement('template');
      return pages.map((html) => {
        template.innerHTML = html;
        again.innerHTML = template.innerHTML;
        const isSame =
          again.innerHTML === template.innerHTML && again.content.isEqualNode(template.content);
        return { found: [...template.content.childNodes].map(parsed).join(''), isSame };
      });
    }, pages);
    for (const [index, { found, isSame }] of results.entries()) {
      const source = sources[start + index];
      assert.equal(found, written(pages[index]), source);
      // What is written of <pre> loses the line's end that it begins with.
      assert.ok(isSame || /<pre[^>]*>(<[^/][^>]*>)*\n/.test(pages[index]), source);
    }
  }
});
