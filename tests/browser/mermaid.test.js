// Diagrams: a picture above their source, the source alone where there can be none, and no cost to a page without.

import assert from 'node:assert/strict';
import { copySiteOnDisk } from './support/disk.js';
import { inEveryBrowser } from './support/in-every-browser.js';
import { pages, serveSite } from './support/site.js';
import { see, seeArticle } from './support/view.js';
import { until } from './support/until.js';

/** @import { Browser } from './drivers/index.js' */

/** @param {string} source */
const fence = (source) => `\`\`\`mermaid\n${source}\n\`\`\`\n\n`;

const flowchart = `graph TD
  A[Write] --> B{Any mistakes?}
  B -->|yes| A
  B -->|no| C((Done))
  subgraph WWWWWWW
    C ==> D[(Store)]
  end`;

/** Of each kind one, in Latin letters and Chinese. */
const every = [
  flowchart,
  `graph LR
  开始[开始写作] --> 检查{有没有错误？}
  检查 -->|有，而且不少| 修改(修改正文，直到没有任何错误为止，然后再检查一次)
  检查 -->|没有| 发布([发布])`,
  `sequenceDiagram
  participant R as Reader
  actor 浏览器
  R->>浏览器: opens the page that somebody has told them about
  浏览器->>服务器: 请求 about.md 的最新版本，如果有的话
  Note over 浏览器,服务器: 缓存十分钟`,
  `stateDiagram-v2
  [*] --> Still
  Still --> 运动 : start
  运动 --> [*]`,
  `classDiagram
  class WMWMWMWM {
    +String name
    +进食(食物 种类) 布尔值
  }
  WMWMWMWM <|-- 动物 : 是`,
  `erDiagram
  CUSTOMER ||--o{ 订单 : 下单
  CUSTOMER {
    string name PK
    字符串 电子邮件 "寄送账单的地址"
  }`,
];

/** @param {Browser} browser @param {number} count */
const seeDiagrams = (browser, count) =>
  until(
    () =>
      browser.evaluate((wanted) => {
        const images = /** @type {HTMLImageElement[]} */ ([
          ...document.querySelectorAll('article .diagram img'),
        ]);
        return (
          images.length === wanted &&
          images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        );
      }, count),
    `${count} diagrams`,
  );

/** Runs in the page. */
const scripts = () =>
  [...document.querySelectorAll('script, link[rel=stylesheet]')]
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    .filter((address) => address.startsWith('extras/'))
    .sort();

/** Runs in the page: the pictures as SVG. */
const pictures = () =>
  [...document.querySelectorAll('article .diagram picture')].map((picture) =>
    [
      picture.querySelector('img')?.getAttribute('src'),
      picture.querySelector('source')?.getAttribute('srcset'),
    ].map((address) => decodeURIComponent(String(address).replace('data:image/svg+xml,', ''))),
  );

inEveryBrowser('a diagram is a picture, with its source below', async (browser, context) => {
  const page = `---\nlang: en\n---\n\n# Page\n\n${every.map(fence).join('')}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=page`);
  await seeArticle(browser);
  await seeDiagrams(browser, every.length);
  const { alternatives, sources, folded, summary } = await browser.evaluate(() => ({
    alternatives: [...document.querySelectorAll('.diagram img')].map(
      (image) => /** @type {HTMLImageElement} */ (image).alt,
    ),
    sources: [...document.querySelectorAll('.diagram details pre')].map(
      (pre) => pre.textContent ?? '',
    ),
    folded: [...document.querySelectorAll('.diagram details')].every(
      (details) => !details.hasAttribute('open') && details.querySelector('.copy'),
    ),
    summary: document.querySelector('.diagram summary')?.textContent,
  }));
  assert.equal(alternatives[0], 'Flowchart: Write; Any mistakes?; yes; no; Done; WWWWWWW; Store');
  assert.match(alternatives[2], /^Sequence diagram: Reader; 浏览器; opens the page/);
  assert.deepEqual(
    sources,
    every.map((source) => `${source}\n`),
  );
  assert.ok(folded);
  assert.equal(summary, 'The diagram as text');
  const own = ['extras/code.css', 'extras/code.js', 'extras/mermaid.css', 'extras/mermaid.js'];
  const loaded = await browser.evaluate(scripts);
  assert.deepEqual(
    loaded.filter((address) => !address.includes('zoom')),
    own,
  );
  const elsewhere = site.requested().filter((name) => !/^(content|extras|glassine|$)/.test(name));
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('the picture speaks the page’s language', async (browser, context) => {
  const page = `---\nlang: zh-CN\n---\n\n# 页\n\n${fence('---\ntitle: 写作\n---\ngraph TD\n开始 --> 结束')}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.open(`${site.url}?page=page`);
  await seeArticle(browser);
  await seeDiagrams(browser, 1);
  const said = await browser.evaluate(() => [
    /** @type {HTMLImageElement} */ (document.querySelector('.diagram img')).alt,
    document.querySelector('.diagram summary')?.textContent,
    document.querySelector('.diagram figcaption')?.textContent,
  ]);
  assert.deepEqual(said, ['流程图：写作：开始；结束', '图的文字形式', '写作']);
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  inEveryBrowser(
    `the picture follows the ${colorScheme} theme`,
    async (browser, context) => {
      const page = `# Page\n\n${fence(`${flowchart}\nstyle A fill:#ffe`)}`;
      const site = await serveSite(context, { fault: pages({ page }) });
      await browser.open(`${site.url}?page=page`);
      await seeArticle(browser);
      await seeDiagrams(browser, 1);
      const seen = await browser.evaluate(() =>
        decodeURIComponent(
          /** @type {HTMLImageElement} */ (document.querySelector('.diagram img')).currentSrc,
        ),
      );
      const [[light, dark]] = await browser.evaluate(pictures);
      assert.notEqual(light, dark);
      assert.ok(seen.endsWith(colorScheme === 'dark' ? dark : light));
      assert.match(seen, colorScheme === 'dark' ? /--_text:#dcdfdd/ : /--_text:#20282b/);
      // The author's own paper stays, so that its ink may not follow the theme.
      assert.match(seen, /fill="#20282b"[^>]*>Write</);
    },
    { colorScheme },
  );
}

inEveryBrowser('labels fit into their shapes', async (browser, context) => {
  const page = `# Page\n\n${every.map(fence).join('')}`;
  const site = await serveSite(context, {
    fault: (request) => {
      const [, index] = /picture-(\d)\.svg/.exec(request.url) ?? [];
      if (!index) return pages({ page })(request);
      return {
        status: 200,
        headers: { 'Content-Type': 'image/svg+xml' },
        body: drawn[Number(index)][0],
      };
    },
  });
  await browser.open(`${site.url}?page=page`);
  await seeArticle(browser);
  await seeDiagrams(browser, every.length);
  const drawn = await browser.evaluate(pictures);
  for (const index of every.keys()) {
    await browser.open(`${site.url}picture-${index}.svg`);
    const { texts, outside } = await browser.evaluate(() => {
      const all = /** @type {SVGGraphicsElement[]} */ ([...document.querySelectorAll('text')]);
      const { viewBox } = /** @type {SVGSVGElement} */ (
        /** @type {unknown} */ (document.documentElement)
      );
      const { x, y, width, height } = viewBox.baseVal;
      /** @param {SVGGraphicsElement} text */
      const shapeOf = (text) => {
        const group = text.closest('.node, .actor, .class-node, .entity, .edge-label, .note');
        const shape = group?.querySelector('rect, polygon, circle');
        return shape && !group?.querySelector('path')
          ? /** @type {SVGGraphicsElement} */ (shape).getBBox()
          : { x, y, width, height };
      };
      const isOutside = (/** @type {SVGGraphicsElement} */ text) => {
        const box = text.getBBox();
        const shape = shapeOf(text);
        return box.x < shape.x || box.x + box.width > shape.x + shape.width;
      };
      return {
        texts: all.length,
        outside: all.filter(isOutside).map(({ textContent }) => textContent),
      };
    });
    assert.ok(texts >= 3, `${texts} texts`);
    assert.deepEqual(outside, [], every[index]);
  }
});

inEveryBrowser('what cannot be drawn stays as its source', async (browser, context) => {
  const bad = [
    'graph TD\nA[',
    'gantt\ntitle x',
    `graph TD\n${'A --> B\n'.repeat(101)}`,
    'graph TD\nA["\u0007"]',
  ];
  const page = `---\nlang: en\n---\n\n# Page\n\n${fence(flowchart)}${bad.map(fence).join('')}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=page`);
  await seeArticle(browser);
  await seeDiagrams(browser, 1);
  const { diagnostics } = await see(
    browser,
    (view) => view.diagnostics.includes('holds a character'),
    'the last remark',
  );
  for (const place of ['19:1', '23:1', '129:1', '135:1'])
    assert.ok(diagnostics.includes(`page.md:${place}`), `${place} in ${diagnostics}`);
  const shown = await browser.evaluate(() =>
    [...document.querySelectorAll('article > .code-block pre')].map((pre) => [
      pre.checkVisibility(),
      pre.textContent,
    ]),
  );
  assert.deepEqual(
    shown,
    bad.map((source) => [true, `${source}\n`]),
  );
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('hostile labels stay text', async (browser, context) => {
  const hostile = [
    '</text><script>globalThis.ran = 1</script>',
    '<img src=https://localhost:9/x onerror=globalThis.ran=1>',
    '&lt;script&gt; &amp; ]]> <!-- <b onclick=x>',
    '</style><style>@import url(https://localhost:9/x);</style>',
    '</svg><image href=https://localhost:9/x />',
    'url(https://localhost:9/x) \' %3Cscript%3E \\" ${x}',
  ];
  const diagrams = [
    `graph TD\n${hostile.map((label, index) => `A${index}["${label.replaceAll('"', "'")}"] -->|"${label.replace(/["|]/g, '')}"| B`).join('\n')}\nstyle A0 fill:url(https://localhost:9/x),stroke:red" onload="x\nclassDef x fill:#fff</style>`,
    `sequenceDiagram\n${hostile.map((label) => `A->>B: ${label}\nNote over A: ${label}`).join('\n')}`,
    `stateDiagram\n${hostile.map((label) => `A --> B : ${label}`).join('\n')}`,
    `classDiagram\n${hostile.map((label) => `A : ${label}\nA --> B : ${label}`).join('\n')}`,
    `erDiagram\n${hostile.map((label) => `A ||--|| B : ${label}`).join('\n')}`,
  ];
  const page = `---\nlang: en\n---\n\n# Page\n\n${diagrams.map(fence).join('')}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=page`);
  await seeArticle(browser);
  await seeDiagrams(browser, diagrams.length);
  const drawn = await browser.evaluate(pictures);
  for (const svg of drawn.flat()) {
    const elements = new Set([...svg.matchAll(/<([a-z!?][\w-]*)/gi)].map(([, name]) => name));
    const known =
      'svg style defs marker polygon polyline rect line circle ellipse path g text tspan title';
    for (const name of elements) assert.ok(known.split(' ').includes(name), name);
    assert.equal(svg.match(/<style>/g)?.length, 1);
    assert.doesNotMatch(svg, /<[^>]*\b(on\w+|href|src)=/i);
    assert.doesNotMatch(svg.replace(/<text[^]*?<\/text>/g, ''), /@import|https:|url\((?!#)/);
  }
  const words = await browser.evaluate(
    () => /** @type {HTMLImageElement} */ (document.querySelector('.diagram img')).alt,
  );
  assert.ok(words.includes(hostile[0]), 'the label is there as it was written');
  const ran = await browser.evaluate(
    () => 'ran' in globalThis || document.querySelectorAll('article img').length,
  );
  assert.equal(ran, diagrams.length);
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('a page without diagrams loads nothing for them', async (browser, context) => {
  const page = `# Page\n\n\`\`\`mermaids\ngraph TD\n\`\`\`\n\n    graph TD\n`;
  const site = await serveSite(context, { fault: pages({ page }) });
  await browser.open(`${site.url}?page=page`);
  await until(() => browser.evaluate(() => !!document.querySelector('.copy')), 'a copy button');
  assert.deepEqual(await browser.evaluate(scripts), ['extras/code.css', 'extras/code.js']);
});

inEveryBrowser('a wide diagram scrolls by itself on a phone', async (browser, context) => {
  const chain = Array.from({ length: 12 }, (_, index) => `A${index}[Step ${index}]`).join(' --> ');
  const page = `---\nlang: en\n---\n\n# Page\n\n${fence(`graph LR\n${chain}`)}`;
  const site = await serveSite(context, { fault: pages({ page }) });
  try {
    await browser.resize(390, 800);
    await browser.open(`${site.url}?page=page`);
    await seeArticle(browser);
    await seeDiagrams(browser, 1);
    const button = '.diagram img[role="button"]';
    await until(
      () => browser.evaluate((selector) => !!document.querySelector(selector), button),
      'it can be enlarged',
    );
    const found = await browser.evaluate(() => {
      const view = /** @type {HTMLElement} */ (document.querySelector('.diagram-view'));
      return {
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        scrolls: view.scrollWidth > view.clientWidth,
        byKeyboard: view.tabIndex === 0,
      };
    });
    assert.deepEqual(found, { overflow: 0, scrolls: true, byKeyboard: true });
    await browser.click(button);
    const enlarged = () =>
      browser.evaluate(() => !!document.querySelector('dialog.zoomed[open] img'));
    await until(enlarged, 'it is enlarged');
    await browser.press('Escape');
    await until(async () => !(await enlarged()), 'it is as before');
  } finally {
    await browser.resize(1280, 900);
  }
});

inEveryBrowser('a page stands without the extra', async (browser, context) => {
  const page = pages({ page: `# Page\n\n${fence(flowchart)}` });
  const site = await serveSite(context, {
    fault: (request) =>
      request.url.includes('extras/mermaid.js') ? { status: 404, body: '' } : page(request),
  });
  await browser.open(`${site.url}?page=page`);
  await until(() => browser.evaluate(() => !!document.querySelector('.copy')), 'a copy button');
  const { article } = await seeArticle(browser);
  assert.ok(article.includes('A[Write]'), article);
});

inEveryBrowser('opened from disk it is the same', async (browser, context) => {
  const address = await copySiteOnDisk(context, { page: `# Page\n\n${every.map(fence).join('')}` });
  await browser.forgetErrors();
  await browser.open(`${address}?page=page&lang=en`);
  await see(browser, ({ title }) => title === 'Page', 'the page');
  await seeDiagrams(browser, every.length);
  assert.deepEqual(await browser.consoleErrors(), []);
});
