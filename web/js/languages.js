const key = 'glassine:language';

/** What a reader has chosen in the switch; it lasts for this visit even where storage is refused. */
let chosen = read();

/**
 * The reader's languages, best first: what the URL asks for, what they chose earlier, what their
 * browser is set to.
 *
 * @param {string} asked
 */
export function preferredLanguages(asked) {
  return [...new Set([asked, chosen, ...navigator.languages])].filter(Boolean);
}

/** @param {string} language */
export function rememberLanguage(language) {
  chosen = language;
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage is off or full; the choice still holds until the page is closed.
  }
}

/**
 * A language's name in a language, by default in itself: English, 中文. Its region or script is named
 * only where another of the page's languages would have the same name.
 *
 * @param {string} language
 * @param {string[]} among
 * @param {string} [inLanguage]
 */
export function nameOfLanguage(language, among, inLanguage = language) {
  const primary = primaryOf(language);
  const isOnlyOne = among.every((other) => other === language || primaryOf(other) !== primary);
  try {
    const names = new Intl.DisplayNames(inLanguage, { type: 'language' });
    return names.of(isOnlyOne ? primary : language) ?? language;
  } catch {
    return language; // Not a language tag; the author's own word will have to do.
  }
}

/**
 * What a page without a language is written in, where its script tells: fonts, line breaks and voices
 * differ. Han characters with kana are Japanese, without them Chinese.
 *
 * @param {string} text
 */
export function guessLanguage(text) {
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  if (han < text.length / 10) return '';
  return /[\u3041-\u309f]/.test(text) ? 'ja' : 'zh';
}

/**
 * A language tag with what it leaves unsaid: `zh-Hant-TW` of `zh-TW`. Nothing for what is no tag.
 *
 * @param {string} language
 * @returns {Partial<Intl.Locale>}
 */
export function maximize(language) {
  try {
    return new Intl.Locale(language).maximize();
  } catch {
    return {};
  }
}

/**
 * Two languages that are the same in this are read by the same people, wherever they live.
 *
 * @param {string} tag
 */
export function writingOf(tag) {
  const { language, script } = maximize(tag);
  return `${language}${script}`;
}

/**
 * The first part of a language tag: `zh` of `zh-CN`.
 *
 * @param {string} language
 */
export function primaryOf(language) {
  return language.split('-')[0].toLowerCase();
}

function read() {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
