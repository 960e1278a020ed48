/**
 * The words for the language that an element stands in; English where there are none.
 *
 * @template T
 * @param {Element | null} element
 * @param {Record<string, T> & { en: T }} words by language; `zh-hant` is Chinese in traditional script
 * @returns {{ language: string, texts: T }}
 */
export function wordsFor(element, words) {
  const tag = (element?.closest('[lang]')?.getAttribute('lang') ?? '').toLowerCase();
  const isTraditional = /^zh\b.*-(hant|tw|hk|mo)\b/.test(tag);
  const language = isTraditional ? 'zh-hant' : tag.split('-')[0];
  if (Object.hasOwn(words, language)) return { language: tag, texts: words[language] };
  return { language: 'en', texts: words.en };
}
