/** @import { Metadata } from './engine.js' */
/** @import { Place } from './types.js' */
import { make } from './element.js';
import { authorsOf, dayOf, textOf, textsOf, webAddress } from './fields.js';
import { maximize } from './languages.js';
import { addressOf, pageAddress } from './location.js';
import { trusted } from './trusted.js';

/**
 * What the shown page has put into the head, and what of index.html it stands in for.
 *
 * @type {Element[][][]}
 */
let shown = [];

/**
 * Tells search engines, and whoever makes a card of a link, what the page is: its description,
 * authors and address, Open Graph and schema.org. What index.html has of these is the site's own and
 * holds where the page says nothing.
 *
 * @param {Metadata} metadata
 * @param {{ place: Place, title: string, language: string }} context
 */
export function describePage({ frontMatter, languages }, { place, title, language }) {
  const { layout } = frontMatter;
  const folder = pageAddress(place.page);
  const published = dayOf(frontMatter.date);
  const modified = dayOf(frontMatter.updated);
  const description = textOf(frontMatter.description);
  const keywords = textsOf(frontMatter.keywords).join(', ');
  const image = webAddress(frontMatter.image, folder);
  const authors = authorsOf(frontMatter.author, folder);
  const isAbout = layout === 'about';
  const isPost = published && !isAbout && layout !== 'page';
  // The page has an address in each language, and one where it is in the reader's own.
  const isTranslated = languages[1];
  const own = ownAddress(place, isTranslated && place.language && language);
  const url = webAddress(frontMatter.canonical, document.baseURI) || own;
  const locale = localeOf(language);

  showTags({
    description,
    keywords,
    author: authors.map(({ name }) => name).join(', '),
    robots: textsOf(frontMatter.robots).join(', '),
    'og:title': title,
    'og:description': description,
    'og:type': isAbout ? 'profile' : isPost ? 'article' : 'website',
    'og:image': image,
    'og:url': url,
    'og:locale': locale,
    'og:locale:alternate': languages.map(localeOf).filter((other) => other !== locale),
    'article:published_time': isPost && published,
    'article:modified_time': isPost && modified,
    'twitter:card': image && !isAbout ? 'summary_large_image' : 'summary',
  });
  if (url) put('[rel=canonical]', [make('link', { rel: 'canonical', href: url })]);
  // Only an address that is canonical may be named as another's translation.
  if (isTranslated && own && url === own) {
    const links = ['', ...languages].map((tag) => {
      const href = ownAddress(place, tag);
      return make('link', { rel: 'alternate', hreflang: tag || 'x-default', href });
    });
    put('[hreflang]', links);
  }

  const author = authors.map((person) => ({ '@type': 'Person', ...person }));
  const page = { url, inLanguage: language, dateModified: modified };
  if (isAbout && author[0]) {
    const mainEntity = { ...author[0], description, image };
    showData('ProfilePage', { ...page, name: title, dateCreated: published, mainEntity });
  } else if (isPost) {
    const post = { headline: title, description, keywords, image, author };
    showData('BlogPosting', { ...page, ...post, datePublished: published });
  }
}

/**
 * Replaces what the page before has put into the head.
 *
 * @param {Record<string, unknown>} tags by name, each a text or a list of them; what is none is left out
 */
export function showTags(tags) {
  for (const [own, replaced] of shown) swap(own, replaced);
  shown = [];
  for (const [name, contents] of Object.entries(tags)) {
    const attribute = /^(og|article):/.test(name) ? 'property' : 'name';
    const elements = textsOf(contents).map((content) => {
      const tag = make('meta', { content });
      tag.setAttribute(attribute, name);
      return tag;
    });
    put(`[${attribute}="${name}"]`, elements);
  }
}

/**
 * @param {string} type
 * @param {Record<string, unknown>} data what is empty is left out
 */
function showData(type, data) {
  const script = make('script', { type: 'application/ld+json' });
  const thing = { '@context': 'https://schema.org', '@type': type, ...data };
  // Trusted Types ask for a policy also where the text is data.
  script.textContent = trusted.createScript(
    JSON.stringify(thing, (_, value) => value || undefined),
  );
  put('[type$="ld+json"]', [script]);
}

/**
 * @param {string} selector what the elements stand in for
 * @param {Element[]} own none leave what is there
 */
function put(selector, own) {
  if (!own[0]) return;
  const replaced = [...document.head.querySelectorAll(selector)];
  swap(replaced, own);
  shown.push([own, replaced]);
}

/** @param {Element[]} before @param {Element[]} after */
function swap(before, after) {
  for (const element of before) element.remove();
  document.head.append(...after);
}

/**
 * The address that a page of this site is known by; '' where it was opened from disk.
 *
 * @param {Place} place
 * @param {string} language '' for the reader's own
 */
function ownAddress(place, language) {
  const address = addressOf({ ...place, language, fragment: '' });
  // The author's view is no page of its own, nor is index.html beside its folder.
  const path = address.replace(/[?&]check$/, '').replace(/^index\.html/, './');
  return webAddress(path, document.baseURI);
}

/**
 * A language as Open Graph names it, with a territory: zh_CN, en_US.
 *
 * @param {string} language
 */
function localeOf(language) {
  const { language: primary, region } = maximize(language);
  return region && `${primary}_${region}`;
}
