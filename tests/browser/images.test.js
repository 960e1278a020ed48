// Pictures: when they come, how much room they take, and what a click on one does.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { makePicture } from './support/picture.js';
import { nameOf, pages, serveSite } from './support/site.js';
import { seeArticle, selectors } from './support/view.js';
import { until } from './support/until.js';

const gap = 'text\n\n'.repeat(400);
const texts = pages({
  'notes/boats':
    '---\nlang: en\n---\n# Boats\n\n![A boat](wide.png "The *boat*")\n\n![Small](../small.png)\n\n' +
    `[![Linked](wide.png?linked)](about.md)\n\n${gap}![Late](late.png)\n`,
});

const small = makePicture(40, 20);
const large = makePicture(2400, 800);

/** @type {import('./support/site.js').Fault} */
const fault = (request) => {
  const name = nameOf(request.url);
  if (!name.endsWith('.png')) return texts(request);
  const body = name.endsWith('small.png') ? small : large;
  return { status: 200, headers: { 'Content-Type': 'image/png' }, body };
};

const boat = `${selectors.article} figure img`;

/** @param {import('./drivers/index.js').Browser} browser */
const seeButton = (browser) =>
  until(
    () => browser.evaluate((boat) => document.querySelector(boat)?.getAttribute('role'), boat),
    'a picture that can be enlarged',
  );

/** Run in the page. */
const readDialog = (/** @type {string} */ boat) => {
  const dialog = document.querySelector('dialog');
  const image = document.querySelector(boat);
  return {
    name: dialog?.getAttribute('aria-label'),
    isModal: dialog?.matches(':modal') ?? false,
    text: dialog?.innerText ?? '',
    width: dialog?.querySelector('img')?.clientWidth ?? 0,
    before: image?.clientWidth ?? 0,
    hasFocus: document.activeElement === image,
  };
};

inEveryBrowser('pictures come from beside the page, when needed', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=notes/boats`);
  await seeArticle(browser);
  await seeButton(browser);
  const asked = site.requested().filter((name) => name.endsWith('.png'));
  assert.ok(asked.includes('content/notes/wide.png'), `${asked}`);
  assert.ok(asked.includes('content/small.png'), `${asked}`);
  assert.ok(!asked.includes('content/notes/late.png'), `${asked}`);
  await browser.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await until(
    () => site.requested().includes('content/notes/late.png'),
    'the last picture is asked for',
  );
});

inEveryBrowser('a titled picture has a caption and is enlarged', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=notes/boats`);
  const { article } = await seeArticle(browser);
  assert.ok(article.includes('The *boat*'), article);
  await seeButton(browser);
  const images = await browser.evaluate(
    ({ article }) =>
      [...document.querySelectorAll(`${article} img`)].map((image) => [
        image.getAttribute('alt'),
        image.getAttribute('role'),
        image.getAttribute('aria-label'),
      ]),
    selectors,
  );
  assert.deepEqual(images.slice(0, 3), [
    ['A boat', 'button', 'Enlarge the picture: A boat'],
    ['Small', null, null],
    ['Linked', null, null],
  ]);

  await browser.click(boat);
  const open = await browser.evaluate(readDialog, boat);
  assert.equal(open.name, 'A boat');
  assert.ok(open.isModal);
  assert.match(open.text, /Close/);
  assert.match(open.text, /The \*boat\*/);
  await until(async () => {
    const { width, before } = await browser.evaluate(readDialog, boat);
    return width > before;
  }, 'the picture is larger than it was');
  await browser.click('dialog button');
  const closed = await browser.evaluate(readDialog, boat);
  assert.deepEqual([closed.isModal, closed.hasFocus], [false, true]);
});

inEveryBrowser('the keyboard enlarges, Escape goes back', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=notes/boats`);
  await seeArticle(browser);
  await seeButton(browser);
  for (const key of ['Enter', ' ']) {
    await browser.evaluate(
      (boat) => /** @type {HTMLElement} */ (document.querySelector(boat)).focus(),
      boat,
    );
    await browser.press(key);
    const read = () => browser.evaluate(readDialog, boat);
    await until(async () => (await read()).isModal, `it opens by ${JSON.stringify(key)}`);
    await browser.press('Escape');
    await until(async () => !(await read()).isModal, 'it closes');
    await until(async () => (await read()).hasFocus, 'the focus is back');
  }
});

inEveryBrowser('going back leaves no picture over the page', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(site.url);
  await seeArticle(browser);
  await browser.open(`${site.url}?page=notes/boats#x`);
  await seeArticle(browser);
  await seeButton(browser);
  await browser.evaluate(() => history.pushState(null, '', '#y'));
  await browser.click(boat);
  await until(async () => (await browser.evaluate(readDialog, boat)).isModal, 'it opens');
  await browser.evaluate(() => history.back());
  await until(
    async () => !(await browser.evaluate(readDialog, boat)).isModal,
    'the picture is put away',
  );
});
