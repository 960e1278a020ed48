// What a page's front matter does to the document: its head, the dates, the contents.

import assert from 'node:assert/strict';
import { inEveryBrowser } from './support/in-every-browser.js';
import { distribution, nameOf, pages, serveSite } from './support/site.js';
import { see, seeArticle, seeMessage, selectors } from './support/view.js';

/** @import { Browser } from './drivers/index.js' */

/** Sections for the pages that are in two languages. */
const sections =
  '\n<!-- lang:zh-CN -->\n## 一\n\n正文。\n<!-- lang:en -->\n## One\n\n[Away](plain.md)\n';

const content = pages({
  person: `---
title: { zh-CN: 关于, en: About }
description: { zh-CN: 一个人, en: A person }
lang: zh-CN
languages: [zh-CN, en]
layout: about
author:
  name: { zh-CN: 李明, en: Ming Li }
  url: https://example.org/ming
  email: ming@example.org
keywords: { zh-CN: [甲, 乙], en: "one, two" }
robots: [noarchive, nosnippet]
image: pictures/ming.png
date: 2025-03-05 20:44:17
updated: 2025-04-06
---
${sections}`,
  'posts/first': `---
title: First "post" <b>&amp;</b>
description: >
  What it
  is about
lang: en
date: 2025/3/5
author: [Ming Li, { name: Else One, url: javascript:alert(1) }]
image: ../cover.png
canonical: first/
keywords: [one, two]
---

Text. [Plain](../plain.md)
`,
  plain: '# Plain\n\nText.\n',
  odd: `---
title: [a, { b: c }]
description: { deep: { er: x } }
author: { url: https://example.org/ }
keywords: { a: b }
robots: true
canonical: javascript:alert(1)
image: data:image/png;base64,AAAA
date: 2025-02-30
updated: [2025-01-01]
layout: about
lang: en
__proto__: { title: polluted, polluted: true }
constructor: { prototype: { polluted: true } }
toString: gone
---

# Odd

Text.
`,
  many: `---
title: Many
languages: [zh-Hans, zh-TW, pt-BR, en]
---
${['zh-Hans', 'zh-TW', 'pt-BR', 'en'].map((tag) => `\n<!-- lang:${tag} -->\nText in ${tag}.\n`).join('')}`,
  copied: `---\nlanguages: [zh-CN, en]\ncanonical: https://example.org/first\n---\n${sections}`,
  hidden: '---\ntoc: false\n---\n\n## One\n\n## Two\n\n## Three\n\n## Four\n',
  shown: '---\ntoc: true\n---\n\n## One\n\nText.\n',
  empty: '---\ntoc: true\n---\n\nText.\n',
});

/** @type {import('./support/site.js').Fault} */
const fault = (request) =>
  nameOf(request.url) === 'content/pictures/ming.png'
    ? { status: 200, headers: { 'Content-Type': 'image/png' }, body: '' }
    : content(request);

/**
 * What the head says, by name.
 *
 * @param {Browser} browser
 * @returns {Promise<{ tags: Record<string, string>, alternates: Record<string, string | null>, canonical: string | null,
 *   data: any, title: string, repeated: string[] }>}
 */
function readHead(browser) {
  return browser.evaluate(() => {
    /** @type {Record<string, string>} */
    const tags = {};
    const repeated = [];
    const known = /^(description|author|keywords|robots|og:.*|article:.*|twitter:.*)$/;
    for (const tag of document.querySelectorAll('meta')) {
      const name = tag.getAttribute('property') ?? tag.name;
      if (!known.test(name)) continue;
      // Of these there is one for each language.
      if (name in tags && name !== 'og:locale:alternate') repeated.push(name);
      tags[name] = name in tags ? `${tags[name]}, ${tag.content}` : tag.content;
    }
    /** @type {Record<string, string | null>} */
    const alternates = {};
    for (const link of document.querySelectorAll('link[rel=alternate][hreflang]')) {
      const language = link.getAttribute('hreflang') ?? '';
      if (language in alternates) repeated.push(language);
      alternates[language] = link.getAttribute('href');
    }
    const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
    const links = [...document.querySelectorAll('link[rel=canonical]')];
    if (data.length > 1 || links.length > 1) repeated.push('canonical or data');
    return {
      tags,
      alternates,
      canonical: links[0]?.getAttribute('href') ?? null,
      data: data[0] ? JSON.parse(data[0].textContent ?? '') : null,
      title: document.title,
      repeated,
    };
  });
}

/** @param {Browser} browser */
const readDates = (browser) =>
  browser.evaluate(() => {
    const line = document.querySelector('[data-glassine=date]');
    return {
      text: line?.checkVisibility() ? line.textContent : '',
      days: [...(line?.querySelectorAll('time') ?? [])].map(({ dateTime }) => dateTime),
    };
  });

inEveryBrowser(
  'a page about a person, and the switch of its language',
  async (browser, context) => {
    const site = await serveSite(context, { fault });
    await browser.forgetErrors();
    await browser.open(`${site.url}?page=person&check`);
    await seeArticle(browser);
    const url = `${site.url}?page=person`;
    const image = `${site.url}content/pictures/ming.png`;
    const author = { url: 'https://example.org/ming', email: 'ming@example.org' };
    const alternates = { 'x-default': url, 'zh-CN': `${url}&lang=zh-CN`, en: `${url}&lang=en` };
    assert.deepEqual(await readHead(browser), {
      title: '关于',
      tags: {
        description: '一个人',
        author: '李明',
        keywords: '甲, 乙',
        robots: 'noarchive, nosnippet',
        'og:title': '关于',
        'og:description': '一个人',
        'og:type': 'profile',
        'og:image': image,
        'og:url': url,
        'og:locale': 'zh_CN',
        'og:locale:alternate': 'en_US',
        'twitter:card': 'summary',
      },
      alternates,
      canonical: url,
      data: {
        '@context': 'https://schema.org',
        '@type': 'ProfilePage',
        name: '关于',
        url,
        inLanguage: 'zh-CN',
        dateCreated: '2025-03-05',
        dateModified: '2025-04-06',
        mainEntity: { '@type': 'Person', name: '李明', ...author, description: '一个人', image },
      },
      repeated: [],
    });
    assert.deepEqual(await readDates(browser), {
      text: '2025年3月5日 · 更新于 2025年4月6日',
      days: ['2025-03-05', '2025-04-06'],
    });

    await browser.click(selectors.otherLanguage);
    await see(browser, ({ language }) => language === 'en', 'the other language');
    const head = await readHead(browser);
    const { tags, canonical, data, title, repeated } = head;
    assert.deepEqual(repeated, []);
    assert.deepEqual(head.alternates, alternates);
    assert.equal(tags['og:locale:alternate'], 'zh_CN');
    assert.equal(title, 'About');
    assert.equal(canonical, `${url}&lang=en`);
    assert.deepEqual(
      [tags['description'], tags['author'], tags['keywords'], tags['og:title'], tags['og:locale']],
      ['A person', 'Ming Li', 'one, two', 'About', 'en_US'],
    );
    assert.equal(data.inLanguage, 'en');
    assert.equal(data.mainEntity.name, 'Ming Li');
    assert.equal((await readDates(browser)).text, 'March 5, 2025 · Updated April 6, 2025');

    // Nothing of it is left behind by a page that says less.
    await browser.click(`${selectors.article} p a`);
    await see(browser, ({ headings }) => headings[0]?.text === 'Plain', 'the plain page');
    assert.deepEqual(await readHead(browser), {
      title: 'Plain',
      tags: {
        'og:title': 'Plain',
        'og:type': 'website',
        'og:url': `${site.url}?page=plain`,
        'og:locale': (await readHead(browser)).tags['og:locale'],
        'twitter:card': 'summary',
      },
      alternates: {},
      canonical: `${site.url}?page=plain`,
      data: null,
      repeated: [],
    });
    assert.deepEqual(await readDates(browser), { text: '', days: [] });
    assert.deepEqual(await browser.consoleErrors(), []);
  },
);

inEveryBrowser('a page in many languages, by each of their addresses', async (browser, context) => {
  const site = await serveSite(context, { fault });
  const url = `${site.url}?page=many`;
  const alternates = {
    'x-default': url,
    'zh-Hans': `${url}&lang=zh-Hans`,
    'zh-TW': `${url}&lang=zh-TW`,
    'pt-BR': `${url}&lang=pt-BR`,
    en: `${url}&lang=en`,
  };
  for (const [asked, shown, locale, others] of /** @type {const} */ ([
    ['', 'zh-Hans', 'zh_CN', 'zh_TW, pt_BR, en_US'],
    ['&lang=zh-TW', 'zh-TW', 'zh_TW', 'zh_CN, pt_BR, en_US'],
    ['&lang=EN-gb', 'en', 'en_US', 'zh_CN, zh_TW, pt_BR'],
  ])) {
    await browser.open(url + asked);
    await seeArticle(browser);
    const head = await readHead(browser);
    assert.deepEqual(head.alternates, alternates, asked);
    assert.deepEqual(head.repeated, []);
    // Whatever the asked language was matched by, one text has one address.
    assert.equal(head.canonical, asked ? `${url}&lang=${shown}` : url);
    assert.equal(head.tags['og:url'], head.canonical);
    assert.equal(head.tags['og:locale'], locale);
    assert.equal(head.tags['og:locale:alternate'], others);
    assert.equal(await browser.evaluate(() => document.documentElement.lang), shown);
  }
});

inEveryBrowser(
  'a page whose author names another address is the translation of none',
  async (browser, context) => {
    const site = await serveSite(context, { fault });
    await browser.open(`${site.url}?page=copied`);
    await seeArticle(browser);
    const { alternates, canonical, tags } = await readHead(browser);
    assert.equal(canonical, 'https://example.org/first');
    assert.deepEqual(alternates, {});
    assert.equal(tags['og:locale:alternate'], 'en_US');
  },
);

inEveryBrowser('a site opened from disk has no address to tell', async (browser) => {
  await browser.open(new URL('index.html', distribution).href);
  await seeArticle(browser);
  const { alternates, canonical, tags } = await readHead(browser);
  assert.deepEqual([alternates, canonical, tags['og:url']], [{}, null, undefined]);
  assert.equal(tags['og:locale:alternate'], 'en_US');
});

inEveryBrowser('a post, with what would be markup', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=posts/first`);
  const { headings } = await seeArticle(browser);
  const title = 'First "post" <b>&amp;</b>';
  const description = 'What it is about';
  const url = `${site.url}first/`;
  const image = `${site.url}content/cover.png`;
  assert.equal(headings[0]?.text, title);
  assert.deepEqual(await readHead(browser), {
    title,
    tags: {
      description,
      author: 'Ming Li, Else One',
      keywords: 'one, two',
      'og:title': title,
      'og:description': description,
      'og:type': 'article',
      'og:image': image,
      'og:url': url,
      'og:locale': 'en_US',
      'article:published_time': '2025-03-05',
      'twitter:card': 'summary_large_image',
    },
    alternates: {},
    canonical: url,
    data: {
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: title,
      description,
      image,
      keywords: 'one, two',
      url,
      inLanguage: 'en',
      datePublished: '2025-03-05',
      author: [
        { '@type': 'Person', name: 'Ming Li' },
        { '@type': 'Person', name: 'Else One' },
      ],
    },
    repeated: [],
  });
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('values of the wrong kind do nothing', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=odd`);
  const { headings, text } = await seeArticle(browser);
  assert.equal(headings[0]?.text, 'Odd');
  const head = await readHead(browser);
  assert.deepEqual(head, {
    title: 'Odd',
    tags: {
      'og:title': 'Odd',
      'og:type': 'profile',
      'og:url': `${site.url}?page=odd`,
      'og:locale': 'en_US',
      'twitter:card': 'summary',
    },
    alternates: {},
    canonical: `${site.url}?page=odd`,
    data: null,
    repeated: [],
  });
  assert.ok(!/\[object|undefined|null/.test(text + JSON.stringify(head.tags)), text);
  // What cannot be read stands as it was written.
  assert.deepEqual(await readDates(browser), { text: '2025-02-30', days: [] });
  const polluted = await browser.evaluate(() => [
    'polluted' in {},
    'polluted' in Object,
    typeof {}.toString,
  ]);
  assert.deepEqual(polluted, [false, false, 'function']);
});

inEveryBrowser('what is not there is not to be found either', async (browser, context) => {
  const site = await serveSite(context, { fault });
  await browser.open(`${site.url}?page=nowhere`);
  await seeMessage(browser);
  assert.deepEqual((await readHead(browser)).tags, { robots: 'noindex' });
  await browser.open(`${site.url}?page=plain`);
  await seeArticle(browser);
  assert.equal((await readHead(browser)).tags['robots'], undefined);
});

inEveryBrowser("index.html's own tags hold where a page has none", async (browser, context) => {
  const feed = '<link rel="alternate" type="application/atom+xml" href="feed.xml">';
  const own =
    feed +
    '<link rel="alternate" hreflang="fr" href="https://example.org/fr/">' +
    '<meta property="og:image" content="https://example.org/card.png">' +
    '<meta name="description" content="The site"><meta property="og:site_name" content="Site">';
  const index = await (await fetch((await serveSite(context)).url)).text();
  const site = await serveSite(context, {
    fault: (request) =>
      /\/glassine\/(\?.*)?$/.test(request.url)
        ? { status: 200, body: index.replace('<title>', `${own}<title>`) }
        : fault(request),
  });
  await browser.open(`${site.url}?page=person&lang=en`);
  await seeArticle(browser);
  const { tags, alternates, repeated } = await readHead(browser);
  assert.deepEqual(repeated, []);
  assert.deepEqual(Object.keys(alternates).sort(), ['en', 'x-default', 'zh-CN']);
  const hasFeed = () => document.querySelectorAll('link[type$="atom+xml"]').length === 1;
  assert.equal(await browser.evaluate(hasFeed), true);
  assert.equal(tags['og:image'], `${site.url}content/pictures/ming.png`);
  assert.equal(tags['description'], 'A person');
  assert.equal(tags['og:site_name'], 'Site');
  await browser.click(`${selectors.article} p a`);
  await see(browser, ({ headings }) => headings[0]?.text === 'Plain', 'the plain page');
  const plain = await readHead(browser);
  assert.deepEqual(plain.repeated, []);
  assert.equal(plain.tags['og:image'], 'https://example.org/card.png');
  assert.equal(plain.tags['description'], 'The site');
  assert.deepEqual(plain.alternates, { fr: 'https://example.org/fr/' });
  assert.equal(await browser.evaluate(hasFeed), true);
});

inEveryBrowser('toc hides the contents or shows them', async (browser, context) => {
  const site = await serveSite(context, { fault });
  for (const [page, count] of /** @type {const} */ ([
    ['hidden', 0],
    ['shown', 1],
    ['empty', 0],
  ])) {
    await browser.open(`${site.url}?page=${page}`);
    await seeArticle(browser);
    const links = await browser.evaluate(({ contents, contentsLink }) => {
      const isSeen = document.querySelector(contents)?.checkVisibility();
      return isSeen ? document.querySelectorAll(contentsLink).length : 0;
    }, selectors);
    assert.equal(links, count, page);
  }
});
