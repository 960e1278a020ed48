// Blocks of code: coloured where their language is known, copied by a button, and loaded only where there are any.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { extraFor, names } from '../../web/js/extras/code/languages.js';
import { copySiteOnDisk } from './support/disk.js';
import { colourOf, contrast, over } from './support/colour.js';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { seeArticle } from './support/view.js';
import { until } from './support/until.js';

/** @import { Browser } from './drivers/index.js' */

const folder = new URL('../../web/js/extras/highlight/', import.meta.url);
const require = createRequire(import.meta.url);

/** Text that any way of writing HTML, or of splitting into tokens, would give away. */
const awkward = [
  '<img src=x onerror="globalThis.ran = 1"> </code></pre> &amp; &lt; <!-- --> ]]>',
  '/* 注释 "unclosed \'strings` ${ $( #{ @{ %{ {{ <?php ?> //* \\',
  '# 𝒳 👩‍👩‍👧 \u00a0\u200b "a" + 0x1F - 1.5e3; def f(x): return [x for _ in x]',
  '\tend\t}) ] > fi done',
].join('\n');

/** @param {string} language @param {string} code */
const fence = (language, code) => `~~~~~${language}\n${code}\n~~~~~\n\n`;

/** What is coloured. */
const everyName = `${names.highlight} ${names.moreLanguages}`.split(' ');

const samples = {
  python: 'def greet(name: str) -> str:\n    """Says hello."""\n    return f"hi {name}"  # 1',
  'js{1,3}': 'const answer = 42; // why',
  Ruby: "class Cat < Animal\n  def meow = puts 'miau'\nend",
  klingon: 'const answer = 42;',
  '': 'const answer = 42;',
};
const code = `# Code\n\n${Object.entries(samples)
  .map(([language, text]) => fence(language, text))
  .join('')}    const indented = 42;\n`;

/** Runs in the page: of each block its text and its tokens' classes. */
const blocks = () =>
  [...document.querySelectorAll('article pre > code')].map((block) => ({
    text: block.textContent ?? '',
    tokens: [...block.querySelectorAll('span')].map((token) => token.className.split(' ')[1]),
  }));

/** @param {Browser} browser @param {number} count */
const seeColoured = (browser, count) =>
  until(async () => {
    const seen = await browser.evaluate(blocks);
    return seen.filter(({ tokens }) => tokens.length > 0).length === count ? seen : undefined;
  }, `${count} blocks are coloured`);

test('the known names are those that the grammars declare', () => {
  /** @type {(name: string) => any} */
  const load = (name) => require(`highlight.js/lib/${name}`);
  const files = { highlight: 'grammars.js', moreLanguages: 'more-grammars.js' };
  for (const [extra, file] of Object.entries(files)) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const declared = [...source.matchAll(/lib\/(languages\/([\w-]+))'/g)].flatMap(
      ([, path, name]) => [name, ...(load(path)(load('core')).aliases ?? [])],
    );
    const expected = new Set(declared.filter((name) => !/\s/.test(name)));
    assert.deepEqual(names[extra].split(' '), [...expected].sort());
  }
  assert.equal(extraFor('python'), 'highlight');
  assert.equal(extraFor('rb'), 'moreLanguages');
  for (const unknown of ['', ' ', 'c cc', 'klingon', 'constructor', '__proto__', 'plaintext'])
    assert.ok(!extraFor(unknown), unknown);
});

test('each colour is at least 4.5 to 1 wherever the wash lies under the paper', () => {
  const read = (/** @type {string} */ path) =>
    readFileSync(new URL(`../../web/${path}`, import.meta.url), 'utf8');
  const [light, dark] = [0, 1].map((theme) => (/** @type {string} */ name) => {
    const text = read('css/tokens.css') + read('js/extras/highlight/colours.css');
    const values = [...text.matchAll(new RegExp(`${name}: (#\\w+|rgb\\([^)]*\\));`, 'g'))];
    assert.equal(values.length, 2, name);
    return colourOf(values[theme][1]);
  });
  for (const colour of [light, dark]) {
    const desk = colour('--desk');
    const [cool, warm] = [colour('--wash-cool'), colour('--wash-warm')];
    const washed = [desk, over(cool, desk), over(warm, desk), over(warm, over(cool, desk))];
    for (const under of washed) {
      const tint = { ...colour('--ink'), alpha: 0.06 };
      const paper = over(tint, over(colour('--sheet'), under));
      for (const kind of ['comment', 'keyword', 'string', 'number', 'title', 'type']) {
        const ratio = contrast(colour(`--code-${kind}`), paper);
        assert.ok(ratio >= 4.5, `${kind}: ${ratio.toFixed(2)}`);
      }
    }
  }
});

inEveryBrowser('code is coloured and its text stays', async (browser, context) => {
  const site = await serveSite(context, { fault: pages({ code }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=code`);
  await seeArticle(browser);
  const [python, javascript, ruby, ...plain] = await seeColoured(browser, 3);
  assert.deepEqual(
    [python, javascript, ruby, ...plain].map(({ text }) => text),
    [...Object.values(samples), 'const indented = 42;'].map((text) => `${text}\n`),
  );
  for (const kind of ['keyword', 'title', 'type', 'string', 'comment'])
    assert.ok(python.tokens.includes(kind), `${kind} in ${python.tokens}`);
  assert.deepEqual(javascript.tokens, ['keyword', 'number', 'comment']);
  assert.ok(ruby.tokens.includes('title'), String(ruby.tokens));
  assert.deepEqual(
    plain.map(({ tokens }) => tokens),
    [[], [], []],
  );
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('awkward text stays text in every language', async (browser, context) => {
  const every = everyName.map((language) => fence(language, awkward)).join('');
  const site = await serveSite(context, { fault: pages({ every }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=every`);
  await seeArticle(browser);
  const found = await until(async () => {
    const seen = await browser.evaluate(blocks);
    // A few languages find nothing to colour in it.
    return seen.filter(({ tokens }) => tokens.length > 0).length >= everyName.length - 12
      ? seen
      : undefined;
  }, 'all are coloured');
  assert.equal(found.length, everyName.length);
  for (const [index, { text }] of found.entries())
    assert.equal(text, `${awkward}\n`, everyName[index]);
  const ran = await browser.evaluate(
    () => 'ran' in globalThis || !!document.querySelector('article img'),
  );
  assert.equal(ran, false);
  assert.deepEqual(await browser.consoleErrors(), []);
});

/** Runs in the page: the extras that it has asked for, or is about to. */
const extras = () =>
  [...document.querySelectorAll('script, link[rel=stylesheet]')]
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    .filter((address) => address.startsWith('extras/'))
    .sort();

inEveryBrowser('only what a page needs is asked for', async (browser, context) => {
  const none = '# None\n\nHere is `code` in a line.\n';
  const unknown = `# Unknown\n\n${fence('klingon', 'nuqneH')}${fence('', 'none')}`;
  const python = `# Python\n\n${fence('python', 'x = 1')}`;
  const site = await serveSite(context, { fault: pages({ none, unknown, python }) });

  await browser.open(`${site.url}?page=none`);
  await seeArticle(browser);
  assert.deepEqual(await browser.evaluate(extras), []);

  await browser.open(`${site.url}?page=unknown`);
  await until(() => browser.evaluate(() => !!document.querySelector('.copy')), 'a copy button');
  const forAll = ['extras/code.css', 'extras/code.js'];
  assert.deepEqual(await browser.evaluate(extras), forAll);

  await browser.open(`${site.url}?page=python`);
  await seeColoured(browser, 1);
  const forSome = ['extras/highlight.css', 'extras/highlight.js'];
  assert.deepEqual(await browser.evaluate(extras), [...forAll, ...forSome]);
});

const button = '.copy';

/** Runs in the page: what the button and the live region say. */
const said = () => [
  document.querySelector('.copy')?.textContent,
  document.querySelector('[data-glassine="live"]')?.textContent,
];

const words = /** @type {const} */ ({
  en: ['Copy', 'Copied'],
  'zh-CN': ['复制', '已复制'],
  'zh-TW': ['複製', '已複製'],
  fr: ['Copier', 'Copié'],
});

for (const language of /** @type {(keyof typeof words)[]} */ (Object.keys(words))) {
  inEveryBrowser(`the button copies, and says so in ${language}`, async (browser, context) => {
    const text = 'rm -rf "./build"\t# 你好\n\tcd ..';
    const page = `---\nlang: ${language}\n---\n\n# Code\n\n${fence('bash', text)}`;
    const site = await serveSite(context, { fault: pages({ page }) });
    await browser.open(`${site.url}?page=page`);
    await seeColoured(browser, 1);
    const [name, done] = words[language];
    assert.equal((await browser.evaluate(said))[0], name);

    await browser.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (/** @type {string} */ text) =>
            void (document.body.dataset.copied = text),
        },
        configurable: true,
      });
    });
    await browser.click(button);
    await until(async () => (await browser.evaluate(said))[0] === done, 'it says so');
    assert.deepEqual(await browser.evaluate(said), [done, done]);
    const copied = await browser.evaluate(() => document.body.dataset.copied);
    assert.equal(copied, text, "without the last line's end");
    await until(async () => (await browser.evaluate(said))[0] === name, 'it is as before');
    assert.equal((await browser.evaluate(said))[1], '', 'the same can be said again');
  });
}

inEveryBrowser('where there is no clipboard it copies by selection', async (browser, context) => {
  const page = `# Code\n\n${fence('python', 'x = 1\n  y =\t"二"')}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.open(`${site.url}?page=page&lang=en`);
  await seeColoured(browser, 1);
  await browser.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    addEventListener('copy', (event) => {
      document.body.dataset.copied = event.clipboardData?.getData('text/plain');
    });
  });
  await browser.click(button);
  await until(async () => (await browser.evaluate(said))[1] !== '', 'it says something');
  const [copied, name] = await browser.evaluate(() => [
    document.body.dataset.copied,
    document.querySelector('.copy')?.textContent,
  ]);
  assert.equal(name, 'Copied');
  assert.equal(copied, 'x = 1\n  y =\t"二"');
});

inEveryBrowser('where nothing is copied the code is selected', async (browser, context) => {
  const page = `# Code\n\n${fence('python', 'x = 1')}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.open(`${site.url}?page=page&lang=en`);
  await seeColoured(browser, 1);
  await browser.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await browser.click(button);
  await until(async () => /selected/.test(String((await browser.evaluate(said))[1])), 'it says so');
  assert.equal(await browser.evaluate(() => String(getSelection()).trim()), 'x = 1');
});

inEveryBrowser('by keyboard the button is seen and pressed', async (browser, context) => {
  const page = `# Code\n\n${fence('python', 'x = 1')}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.open(`${site.url}?page=page&lang=en`);
  await seeColoured(browser, 1);
  await browser.evaluate(() => document.querySelector('pre')?.focus());
  await browser.press('Tab');
  const seen = await browser.evaluate(() => {
    const { opacity, outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
    const { height = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
    return [document.activeElement?.className, opacity, outlineStyle, height >= 44];
  });
  assert.deepEqual(seen, ['copy', '1', 'solid', true]);
  await browser.press('Enter');
  await until(async () => (await browser.evaluate(said))[1] === 'Copied', 'it has copied');
});

inEveryBrowser('a long line scrolls under the button', async (browser, context) => {
  const page = `Text.\n\n${fence('python', `x = "${'long '.repeat(100)}"`)}\nText.\n`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.open(`${site.url}?page=page`);
  await seeColoured(browser, 1);
  const { scrolls, overflow, stays, right } = await browser.evaluate(() => {
    const pre = /** @type {HTMLElement} */ (document.querySelector('article pre'));
    const copy = /** @type {HTMLElement} */ (document.querySelector('.copy'));
    const before = copy.getBoundingClientRect().right;
    pre.scrollLeft = 200;
    const { right } = pre.getBoundingClientRect();
    return {
      scrolls: pre.scrollLeft,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      stays: copy.getBoundingClientRect().right === before,
      right: Math.round(right - before),
    };
  });
  assert.deepEqual([scrolls, overflow, stays, right], [200, 0, true, 0]);
});

inEveryBrowser('opened from disk it is the same', async (browser, context) => {
  const address = await copySiteOnDisk(context, { code });
  await browser.forgetErrors();
  await browser.open(`${address}?page=code&lang=en`);
  await seeArticle(browser);
  await seeColoured(browser, 3);
  await browser.click(button);
  await until(async () => (await browser.evaluate(said))[1] === 'Copied', 'it has copied');
  assert.deepEqual(await browser.consoleErrors(), []);
});
