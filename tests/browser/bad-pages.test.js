// Pages that no author meant to write: none leaves the screen blank, and nothing of their text is lost.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { see, seeArticle } from './support/view.js';

/**
 * @typedef {object} BadPage
 * @property {string} name
 * @property {string | Uint8Array} source
 * @property {string[]} [shows]  what the reader sees of it
 * @property {boolean} [diagnosed]  whether the author is told; unless said, both is well
 * @property {boolean} [refused]  it is too much to be typeset: instead of the article there is a message or the text as it
 *   is
 */

const megabyte = 1024 * 1024;

/** @type {BadPage[]} */
const badPages = [
  { name: 'an empty file', source: '' },
  { name: 'only blank lines', source: '\n \n\t\n' },
  { name: 'only front matter', source: '---\ntitle: Alone\n---\n', shows: ['Alone'] },
  {
    name: 'front matter that is not closed',
    source: '---\ntitle: Open\n\nText that stays.\n',
    shows: ['Text that stays.'],
    diagnosed: true,
  },
  {
    name: 'front matter that is not YAML',
    source: '---\ntitle: [open\ndate: "2025\n---\n\nText that stays.\n',
    shows: ['Text that stays.'],
    diagnosed: true,
  },
  {
    name: 'bytes that are not UTF-8',
    source: Buffer.from('Text \xff\xfe that stays.\n', 'latin1'),
    shows: ['Text \uFFFD', 'that stays.'],
    diagnosed: true,
  },
  {
    name: 'a NUL',
    source: 'Text \0 that stays.\n',
    shows: ['Text \uFFFD that stays.'],
  },
  {
    name: 'lines that end as on Windows',
    source: '---\r\ntitle: Windows\r\n---\r\n\r\n## Part\r\n\r\nText that stays.\r\n',
    shows: ['Windows', 'Part', 'Text that stays.'],
    diagnosed: false,
  },
  {
    name: 'a byte order mark',
    source: '\uFEFF---\ntitle: Marked\n---\n\nText that stays.\n',
    shows: ['Marked', 'Text that stays.'],
    diagnosed: false,
  },
  {
    name: 'a word of ten thousand letters',
    source: `Text that stays. ${'x'.repeat(10_000)}\n`,
    shows: ['Text that stays.'],
    diagnosed: false,
  },
  {
    name: 'one byte more than 10 MB',
    source: `Text that stays.\n\n${'x'
      .repeat(63)
      .concat('\n')
      .repeat((10 * megabyte) / 64)}`.slice(0, 10 * megabyte + 1),
    refused: true,
    diagnosed: true,
  },
];

for (const { name, source, shows = [], diagnosed, refused } of badPages) {
  inEveryBrowser(name, async (browser, context) => {
    const site = await serveSite(context, { fault: pages({ bad: source }) });
    await browser.open(`${site.url}?page=bad&lang=en`);
    const view = await see(
      browser,
      // The remarks come after the page.
      ({ settled, text, headings, diagnostics }) =>
        settled && text !== '' && headings.length > 0 && (!diagnosed || diagnostics !== ''),
      'something',
    );
    assert.equal(view.headings.filter(({ level }) => level === 1).length, 1, 'one h1');
    for (const text of shows) assert.ok(view.text.includes(text), `"${text}" is in the page`);
    if (refused) {
      assert.ok(view.message || view.source || view.article, 'the reader is not left with nothing');
    }
    if (shows.includes(view.headings[0]?.text ?? '')) {
      assert.ok(
        !view.article.includes('title:'),
        'the front matter that is in effect is not shown',
      );
    }
    if (diagnosed !== undefined) {
      assert.equal(view.diagnostics !== '', diagnosed, `the author's panel: ${view.diagnostics}`);
    }
    if (diagnosed) assert.match(view.diagnostics, /\d+/, 'it names a line');
    assert.ok(
      view.diagnostics === '' || !view.article.includes(view.diagnostics),
      'it is no part of the text',
    );
  });
}

inEveryBrowser("the author's panel is not for readers", async (browser, context) => {
  const fault = pages({ bad: '---\ntitle: [open\n---\n\nText.\n' });
  // Not the address under which an author looks at the site.
  const site = await serveSite(context, { fault, host: '127.0.0.2' });
  await browser.open(`${site.url}?page=bad`);
  assert.equal((await seeArticle(browser)).diagnostics, '');
  await browser.open(`${site.url}?page=bad&check`);
  const { diagnostics } = await see(browser, (view) => view.diagnostics !== '', 'a remark');
  assert.match(diagnostics, /bad\.md:\d+:\d+/);
});
