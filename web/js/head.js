/** @import { Metadata } from './engine.js' */
/** @import { Place } from './types.js' */
import { make } from './element.js';
import { authorsOf, dayOf, textOf, textsOf, webAddress } from './fields.js';
import { addressOf, pageAddress } from './location.js';
import { trusted } from './trusted.js';

/**
 * What the shown page has put into the head, each with what of index.html it stands in for.
 *
 * @type {Element[][]}
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
export function describePage({ frontMatter, ...metadata }, { place, title, language }) {
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
  const url = webAddress(frontMatter.canonical, document.baseURI) || ownAddress(place, metadata);

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
    'og:locale': localeOf(language),
    'article:published_time': isPost && published,
    'article:modified_time': isPost && modified,
    'twitter:card': image && !isAbout ? 'summary_large_image' : 'summary',
  });
  if (url) put('[rel=canonical]', make('link', { rel: 'canonical', href: url }));

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
 * @param {Record<string, string | false>} tags by name; one without content is left out
 */
export function showTags(tags) {
  for (const [element, ...replaced] of shown) element.replaceWith(...replaced);
  shown = [];
  for (const [name, content] of Object.entries(tags)) {
    if (!content) continue;
    const attribute = /^(og|article):/.test(name) ? 'property' : 'name';
    const tag = make('meta', { content });
    tag.setAttribute(attribute, name);
    put(`[${attribute}="${name}"]`, tag);
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
  put('[type$="ld+json"]', script);
}

/**
 * @param {string} selector what the element stands in for
 * @param {Element} element
 */
function put(selector, element) {
  const replaced = [...document.head.querySelectorAll(selector)];
  for (const other of replaced) other.remove();
  document.head.append(element);
  shown.push([element, ...replaced]);
}

/**
 * The address that a page of this site is known by; '' where it was opened from disk.
 *
 * @param {Place} place
 * @param {Pick<Metadata, 'language' | 'languages'>} metadata
 */
function ownAddress(place, { language, languages }) {
  const asked = languages.length > 1 && place.language ? language : '';
  const address = addressOf({ ...place, language: asked, fragment: '' });
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
  try {
    const { language: primary, region } = new Intl.Locale(language).maximize();
    return region ? `${primary}_${region}` : '';
  } catch {
    return ''; // Not a language tag.
  }
}
