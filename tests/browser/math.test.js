// Formulas: typeset where they can be, shown as their source where not, and no cost to a page without.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scriptSafeJson } from '../../scripts/site.js';
import { inEveryBrowser } from './support/in-every-browser.js';
import { distribution, pages, serveSite } from './support/site.js';
import { see, seeArticle, selectors } from './support/view.js';
import { until } from './support/until.js';

/** @import { Browser } from './drivers/index.js' */

const math = `# Formulas

设$x$为实数, $\\frac{a}{b}$ and $5 or $10.

$$
\\begin{pmatrix} 1 & 2 \\\\
+ 3 & 4 \\end{pmatrix} \\pmb{x} \\color{red} y
$$

\`\`\`math
\\sqrt{f'(x)} \\label{article} \\tag{1}
\`\`\`
`;

const refused = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{javascript:alert(1)}',
  '\\includegraphics{https://localhost:9/x.png}',
  '\\class{notice}{x}',
  '\\htmlClass{notice}{x}',
  '\\id{article}{x}',
  '\\style{position:fixed}{x}',
  '\\data{glassine=article}{x}',
  '\\ref{article}',
  '\\frac{a',
  '\\unknown',
  '\\def\\a{\\a\\a}\\a',
  `\\def\\d#1{${'#1'.repeat(90)}}\\d{\\d{\\d{x}}}`,
  `\\def\\d#1{${'#1'.repeat(400)}}\\d{x}`,
  '\\sqrt{'.repeat(700) + '}'.repeat(700),
  '^^',
  '\\kern{-400em}x',
  'x'.repeat(5001),
];

/** @param {Browser} browser @param {number} count */
async function seeFormulas(browser, count) {
  await seeArticle(browser);
  await until(
    () =>
      browser.evaluate(
        ([article, wanted]) => document.querySelectorAll(`${article} math`).length === wanted,
        /** @type {const} */ ([selectors.article, count]),
      ),
    `${count} formulas`,
  );
}

/** Runs in the page. */
const countViolations = () => {
  /** @type {any} */ (globalThis).violations = 0;
  document.addEventListener(
    'securitypolicyviolation',
    () => /** @type {any} */ (globalThis).violations++,
  );
};

inEveryBrowser('formulas become MathML, without a violation', async (browser, context) => {
  const site = await serveSite(context, { fault: pages({ math, plain: '# Plain\n\n$5 and $10' }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=plain`);
  await seeArticle(browser);
  await browser.evaluate(countViolations);
  assert.ok(!site.requested().some((name) => name.startsWith('extras/')), 'nothing is fetched yet');

  // In the same document, so that violations are counted.
  await browser.evaluate(() => {
    const link = document.createElement('a');
    link.href = '?page=math';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await see(browser, ({ title }) => title === 'Formulas', 'the page with formulas');
  await seeFormulas(browser, 4);
  const found = await browser.evaluate(({ article }) => {
    const all = [...document.querySelectorAll(`${article} math`)];
    const root = /** @type {Element} */ (document.querySelector(article));
    const bold = [...root.querySelectorAll('mstyle')].map((one) => getComputedStyle(one));
    return {
      namespaces: [...new Set(all.map(({ namespaceURI }) => namespaceURI))],
      kinds: all.map((one) => /** @type {Element} */ (one.parentElement).className.split(' ')[0]),
      fractions: root.querySelectorAll('mfrac').length,
      rows: root.querySelectorAll('mtr').length >= 2,
      codes: root.querySelectorAll('code, pre').length,
      ids: [...root.querySelectorAll('[id]')].map(({ id }) => id),
      isBold: bold.some(({ fontWeight }) => Number(fontWeight) >= 700),
      // The library sets them one by one; the policy would let no attribute in.
      red: [...root.querySelectorAll('[style]')].some(
        (one) => getComputedStyle(one).color === 'rgb(255, 0, 0)',
      ),
      violations: /** @type {any} */ (globalThis).violations,
      text: root.textContent?.includes('$5 or $10'),
    };
  }, selectors);
  assert.deepEqual(found, {
    namespaces: ['http://www.w3.org/1998/Math/MathML'],
    kinds: ['math-inline', 'math-inline', 'math-display', 'math-display'],
    fractions: 1,
    rows: true,
    codes: 0,
    ids: ['formulas'],
    isBold: true,
    red: true,
    violations: 0,
    text: true,
  });
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('what cannot be typeset stays as its source', async (browser, context) => {
  const bad = `# Bad\n\n$ok$\n\n${refused.map((source) => `$${source}$`).join('\n\n')}\n\n$last$\n`;
  const site = await serveSite(context, { fault: pages({ bad }) });
  await browser.forgetErrors();
  await browser.open(`${site.url}?page=bad`);
  await seeFormulas(browser, 2);
  const found = await browser.evaluate(({ article }) => {
    const root = /** @type {Element} */ (document.querySelector(article));
    return {
      sources: [...root.querySelectorAll('code.math-inline')].map((code) => code.textContent),
      elements: root.querySelectorAll('p a, img, [id="article"], .notice, [data-glassine]').length,
      articles: document.querySelectorAll(article).length,
    };
  }, selectors);
  assert.deepEqual(found, { sources: refused, elements: 0, articles: 1 });
  const { diagnostics } = await see(
    browser,
    (view) => view.diagnostics.includes(`bad.md:${3 + 2 * refused.length}:`),
    'the last remark',
  );
  for (const index of refused.keys()) {
    assert.ok(diagnostics.includes(`bad.md:${5 + 2 * index}:`), `a remark on ${refused[index]}`);
  }
  assert.deepEqual(await browser.consoleErrors(), []);
});

inEveryBrowser('macros hold for their page and no longer', async (browser, context) => {
  const first = '# First\n\n$\\gdef\\mine{m}\\mine$ $\\mine$\n\n[next](second.md)';
  const second = '# Second\n\n$\\mine$ $b$';
  const site = await serveSite(context, { fault: pages({ first, second }) });
  await browser.open(`${site.url}?page=first`);
  await seeFormulas(browser, 2);
  await browser.click(`${selectors.article} p a`);
  await see(browser, ({ title }) => title === 'Second', 'the second page');
  await seeFormulas(browser, 1);
  const code = await browser.evaluate(
    ({ article }) => document.querySelector(`${article} code`)?.textContent,
    selectors,
  );
  assert.equal(code, '\\mine');
});

inEveryBrowser('a long formula scrolls by itself on a phone', async (browser, context) => {
  const sum = Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join(' + ');
  const long = `# Long\n\n$$ ${sum} $$\n\nIn a line $${sum}$, and $x$.`;
  const site = await serveSite(context, { fault: pages({ long }) });
  try {
    await browser.resize(390, 800);
    await browser.open(`${site.url}?page=long`);
    await seeFormulas(browser, 3);
    const found = await browser.evaluate(
      ({ article }) => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        scrollers: [...document.querySelectorAll(`${article} span`)]
          .filter((place) => /** @type {HTMLElement} */ (place).tabIndex === 0)
          .map((place) => place.scrollWidth > place.clientWidth),
      }),
      selectors,
    );
    assert.deepEqual(found, { overflow: 0, scrollers: [true, true] });
  } finally {
    await browser.resize(1280, 900);
  }
});

inEveryBrowser('a page stands without the extra', async (browser, context) => {
  const page = pages({ math });
  const site = await serveSite(context, {
    fault: (request) =>
      request.url.includes('extras/') ? { status: 404, body: '' } : page(request),
  });
  await browser.open(`${site.url}?page=math`);
  const { article } = await seeArticle(browser);
  assert.ok(article.includes('\\frac{a}{b}'), article);
});

inEveryBrowser('formulas are typeset from disk', async (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'glassine-math-'));
  try {
    cpSync(fileURLToPath(distribution), folder, { recursive: true });
    const local = readFileSync(join(folder, 'local.js'), 'utf8');
    const [, json = ''] = /^globalThis\.glassineLocal=(.*);\s*$/s.exec(local) ?? [];
    const content = JSON.parse(json);
    content.pages['about.md'] = math;
    writeFileSync(
      join(folder, 'local.js'),
      `globalThis.glassineLocal=${scriptSafeJson(content)};\n`,
    );
    await browser.forgetErrors();
    await browser.open(pathToFileURL(join(folder, 'index.html')).href);
    await seeFormulas(browser, 4);
    assert.deepEqual(await browser.consoleErrors(), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
