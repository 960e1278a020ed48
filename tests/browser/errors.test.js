// Whatever goes wrong, the reader is told what, in their language, and is given what there is of the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inEveryBrowser } from './support/in-every-browser.js';
import { readers } from './support/readers.js';
import { build, distribution, nameOf, pages, serveSite } from './support/site.js';
import { see, seeArticle, seeMessage, selectors } from './support/view.js';

/** @import { Fault } from './support/site.js' */

/**
 * Applies the fault to one file of the site.
 *
 * @param {string} file  below the site's folder
 * @param {ReturnType<Fault>} fault
 * @returns {Fault}
 */
const on =
  (file, fault) =>
  ({ url }) =>
    nameOf(url) === file ? fault : undefined;

/**
 * @param {string | Uint8Array} body
 * @param {string} type
 */
const answer = (body, type) => ({ status: 200, headers: { 'Content-Type': type }, body });

/**
 * @typedef {object} Failure
 * @property {string} name
 * @property {string} [query]
 * @property {() => Fault | undefined} fault
 * @property {boolean} [readable]  the page's Markdown is there, so that it can at least be read as it is
 */

/** @type {Failure[]} */
const failures = [
  { name: 'the page is not there', query: '?page=missing', fault: () => undefined },
  {
    name: 'the connection breaks',
    fault: () => on('content/about.md', { destroy: true }),
  },
  {
    name: 'the server fails',
    fault: () => on('content/about.md', { status: 500, body: 'Internal Server Error' }),
  },
  {
    name: 'HTML comes in place of Markdown',
    fault: () =>
      on('content/about.md', answer('<!doctype html><title>Sign in</title>', 'text/html')),
  },
  {
    name: 'the module is missing',
    fault: () => on('glassine.wasm', { status: 404, body: 'Not Found' }),
    readable: true,
  },
  {
    name: 'the module is refused',
    fault: () =>
      on(
        'glassine.wasm',
        answer(new Uint8Array([0, 97, 115, 109, 9, 9, 9, 9]), 'application/wasm'),
      ),
    readable: true,
  },
  {
    name: 'the module traps',
    fault: () => {
      const trapping = readFileSync(new URL('wasm/glassine_trapping.wasm', build));
      return on('glassine.wasm', answer(trapping, 'application/wasm'));
    },
    readable: true,
  },
  {
    name: 'the browser has no WebAssembly',
    fault: () => {
      const script = readFileSync(new URL('glassine.js', distribution), 'utf8');
      return on(
        'glassine.js',
        answer(`delete globalThis.WebAssembly;\n${script}`, 'text/javascript; charset=utf-8'),
      );
    },
    readable: true,
  },
];

/** @type {Map<string, Map<string, string>>} failure by message, by browser and language */
const told = new Map();

for (const { language, options, reads } of readers) {
  for (const { name, query = '', fault, readable } of failures) {
    inEveryBrowser(
      `${name}, for a reader of ${language}`,
      async (browser, context) => {
        const site = await serveSite(context, { fault: fault() });
        await browser.open(site.url + query);
        const view = await seeMessage(browser);
        assert.ok(reads(view.message), view.message);
        assert.equal(view.article, '');
        assert.equal(view.headings.filter(({ level }) => level === 1).length, 1, 'one h1');
        assert.notEqual(view.title, '');
        if (readable) {
          assert.ok(view.source.includes('title:'), 'the front matter is shown as text');
          assert.ok(view.source.includes('Step-Audio'), 'the body is shown as text');
        }

        const key = `${browser.name} ${language}`;
        const messages = told.get(key) ?? new Map();
        told.set(key, messages);
        assert.equal(
          messages.get(view.message),
          undefined,
          'no other failure has the same message',
        );
        messages.set(view.message, name);
      },
      options,
    );
  }

  inEveryBrowser(
    `an address that is not the site's, for a reader of ${language}`,
    async (browser, context) => {
      const site = await serveSite(context);
      const address = `${site.url}nowhere`;
      assert.equal((await fetch(address)).status, 404);
      await browser.open(address);
      const view = await seeMessage(browser);
      assert.ok(reads(view.message), view.message);
      // Deeper down the relative addresses of the page's own style and script do not hold.
      await browser.open(`${site.url}nowhere/deeper/still`);
      await see(browser, ({ text }) => reads(text) || text.length > 40, 'some text');
    },
    options,
  );
}

/** Runs in the page before the shell: the first engine traps when it is to render. */
const trapOnce = `
  const { instantiate } = WebAssembly;
  let isFirst = true;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate(...given);
    if (!isFirst) return instance;
    isFirst = false;
    const glassine_render = () => {
      throw new WebAssembly.RuntimeError('once');
    };
    return { exports: { ...instance.exports, glassine_render } };
  };`;

inEveryBrowser('a module that traps once is started anew', async (browser, context) => {
  const script = readFileSync(new URL('glassine.js', distribution), 'utf8');
  const fault = on(
    'glassine.js',
    answer(`{${trapOnce}}\n${script}`, 'text/javascript; charset=utf-8'),
  );
  const site = await serveSite(context, { fault });
  await browser.open(site.url);
  const { message, headings } = await seeArticle(browser);
  assert.equal(message, '');
  assert.ok(headings.length > 3);
});

inEveryBrowser('the source is text, whatever it holds', async (browser, context) => {
  const markup = 'A <b>tag</b>, <img src=x onerror="document.title=1"> & <!-- a comment -->';
  const page = pages({ about: markup });
  const site = await serveSite(context, {
    fault: (request) => page(request) ?? on('glassine.wasm', { status: 404, body: '' })(request),
  });
  await browser.open(site.url);
  assert.ok((await seeMessage(browser)).source.includes(markup));
});

inEveryBrowser('offline, and back again by the retry button', async (browser, context) => {
  const page = pages({ one: '# One\n\n[two](two.md)\n', two: '# Two\n\nThere.\n' });
  const site = await serveSite(context, { fault: page });
  await browser.open(`${site.url}?page=one`);
  await seeArticle(browser);
  await site.close();

  await browser.click(`${selectors.article} p a`);
  const view = await seeMessage(browser);
  assert.ok(!view.article.includes('two'), 'the old article does not stand under the new address');

  await serveSite(context, { fault: page, port: site.port });
  await browser.click(selectors.retry);
  const restored = await see(browser, ({ article }) => article.includes('There.'), 'page two');
  assert.equal(restored.message, '');
});

inEveryBrowser('the page is typeset once the module is back', async (browser, context) => {
  let missing = true;
  const site = await serveSite(context, {
    fault: (request) =>
      missing ? on('glassine.wasm', { status: 404, body: '' })(request) : undefined,
  });
  await browser.open(site.url);
  await seeMessage(browser);
  missing = false;
  await browser.click(selectors.retry);
  assert.equal((await seeArticle(browser)).message, '');
});

inEveryBrowser('a failure is over with the next page', async (browser, context) => {
  const site = await serveSite(context);
  await browser.open(`${site.url}?page=missing`);
  await seeMessage(browser);
  await browser.open(site.url);
  assert.equal((await seeArticle(browser)).message, '');
});

inEveryBrowser('a long wait is shown, and only as long as it lasts', async (browser, context) => {
  const site = await serveSite(context, { fault: on('content/about.md', { delay: 1500 }) });
  await browser.open(site.url);
  await see(browser, ({ settled }) => !settled, 'the progress line');
  const { settled } = await seeArticle(browser);
  assert.equal(settled, true);
});

inEveryBrowser('without scripts there is a way to the Markdown', async (browser, context) => {
  // In a sandbox the page's scripts are off, and those of the page around it can still look inside.
  const site = await serveSite(context, {
    fault: on(
      'sandbox',
      answer('<iframe sandbox="allow-same-origin" src="./"></iframe>', 'text/html'),
    ),
  });
  await browser.open(`${site.url}sandbox`);
  const inside = await browser.evaluate(() => {
    const page = document.querySelector('iframe')?.contentDocument;
    const links = [...(page?.querySelectorAll('noscript a') ?? [])];
    return {
      text: page?.body.innerText ?? '',
      links: links.map((link) => /** @type {HTMLAnchorElement} */ (link).href),
    };
  });
  assert.match(inside.text, /Markdown 原文/);
  assert.match(inside.text, /Markdown source/);
  assert.deepEqual(inside.links, Array(2).fill(`${site.url}content/about.md`));
});
