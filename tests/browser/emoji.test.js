// GitHub's shortcodes become emoji, and what only looks like one stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gemoji } from 'gemoji';
import { replaceShortcodes } from '../../web/js/shortcodes.js';
import { copySiteOnDisk } from './support/disk.js';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { see, seeArticle } from './support/view.js';

const emoji = new Map(gemoji.flatMap(({ emoji, names }) => names.map((name) => [name, emoji])));

test('every name of GitHub’s becomes its emoji', () => {
  assert.ok(emoji.size > 1900, String(emoji.size));
  for (const [name, character] of emoji)
    assert.equal(replaceShortcodes(`(:${name}:)`, emoji), `(${character})`);
});

/** Before and after. */
const examples = [
  ['Go :rocket: now', 'Go 🚀 now'],
  [':+1::tada: :-1: :100:', '👍🎉 👎 💯'],
  ['你好:rocket:世界，:tada:。', '你好🚀世界，🎉。'],
  ['Done!:tada:', 'Done!🎉'],
  ['word:rocket:, :rocket:word', 'word🚀, 🚀word'],
];

/** What stays as it is. */
const others = [
  'at 10:30:45, or 1:100:2',
  'a:b:c and a:x:b',
  'std::a::b and ::a:: and :a::',
  ':no_such_emoji: :constructor: :__proto__:',
  ': rocket : :ROCKET: :rocket',
  'key:value:other',
  'http://example.com:80:rocket:x',
  ':'.repeat(1000),
];

test('what is a shortcode and what is none', () => {
  for (const [before, after] of examples) assert.equal(replaceShortcodes(before, emoji), after);
  for (const text of others) assert.equal(replaceShortcodes(text, emoji), text);
});

// Were it quadratic, a million characters would take hours.
test('a million characters of anything are done', { timeout: 60_000 }, () => {
  const short = new Map([['a', 'A']]);
  for (const [part, result] of [
    [':', ':'],
    [':a:', 'A'],
    [':a::', ':a::'],
    ['a:b', 'a:b'],
    [':no:', ':no:'],
  ]) {
    const count = 1_000_000 / part.length;
    assert.ok(replaceShortcodes(part.repeat(count), short) === result.repeat(count), part);
  }
});

const markdown = `---
title: ':rocket: Launch'
---

Text :tada: with *:+1:* and [a :heart:](https://example.com/:heart:/x).

\`:rocket:\` <kbd>:rocket:</kbd>

    :rocket:

## :sparkles: New

## Second :no_such_emoji:

## Third 10:30:45
`;

const result = () => ({
  title: document.title,
  heading: document.querySelector('h1:not([hidden])')?.textContent,
  paragraph: document.querySelector('article p')?.textContent,
  link: document.querySelector('article p a')?.getAttribute('href'),
  code: [...document.querySelectorAll('article code')].map((code) => code.textContent),
  headings: [...document.querySelectorAll('article h2')].map((heading) => [
    heading.id,
    heading.textContent,
  ]),
  contents: [...document.querySelectorAll('[data-glassine="contents"] a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ]),
});

const expected = {
  title: '🚀 Launch',
  heading: '🚀 Launch',
  paragraph: 'Text 🎉 with 👍 and a ❤️.',
  link: 'https://example.com/:heart:/x',
  code: [':rocket:', ':rocket:\n'],
  headings: [
    ['sparkles-new', '✨ New'],
    ['second-no_such_emoji', 'Second :no_such_emoji:'],
    ['third-103045', 'Third 10:30:45'],
  ],
  contents: [
    ['#sparkles-new', '✨ New'],
    ['#second-no_such_emoji', 'Second :no_such_emoji:'],
    ['#third-103045', 'Third 10:30:45'],
  ],
};

inEveryBrowser('text, title and contents have emoji', async (browser, context) => {
  const site = await serveSite(context, { fault: pages({ emoji: markdown }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=emoji`);
  await see(browser, ({ article }) => article.includes('🎉'), 'an emoji');
  assert.deepEqual(await browser.evaluate(result), expected);
  assert.ok(site.requested().includes('extras/emoji.js'));
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('opened from disk it is the same', async (browser, context) => {
  const address = await copySiteOnDisk(context, { emoji: markdown });
  await browser.open(`${address}?page=emoji`);
  await see(browser, ({ article }) => article.includes('🎉'), 'an emoji');
  assert.deepEqual(await browser.evaluate(result), expected);
});

inEveryBrowser('a page without shortcodes loads none', async (browser, context) => {
  const text = ['`:rocket:`', '10:30:45', 'a:b:c', 'std::a::b', '    :rocket:'].join('\n\n');
  const site = await serveSite(context, { fault: pages({ text }) });
  await browser.open(`${site.url}?page=text`);
  const { article } = await seeArticle(browser);
  assert.ok(article.includes('std::a::b'), article);
  const asked = await browser.evaluate(() => !!document.querySelector('script[src*=emoji]'));
  assert.equal(asked, false);
});
