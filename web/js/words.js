/**
 * The shell's own words.
 *
 * @typedef {typeof english} Words
 */

const english = {
  language: 'en',
  skip: 'Skip to the text',
  home: 'Home',
  languages: 'Languages',
  contents: 'Contents',
  permalink: 'Link to this section',
  source: 'Markdown source',
  loading: 'Loading…',
  switched: (/** @type {string} */ language) => `Now in ${language}.`,
  updated: 'This page has just been updated.',
  untranslated: (/** @type {string} */ language) => `This page is not available in ${language}.`,
  updatedOn: 'Updated',
  retry: 'Try again',
  offline: {
    title: 'No connection',
    text: 'The site could not be reached. Check your connection, then try again.',
  },
};

/** @type {Words} */
const simplifiedChinese = {
  language: 'zh-CN',
  skip: '跳到正文',
  home: '首页',
  languages: '语言',
  contents: '目录',
  permalink: '本节的链接',
  source: 'Markdown 原文',
  loading: '正在加载…',
  switched: (language) => `已切换到${language}。`,
  updated: '页面刚刚更新过。',
  untranslated: (language) => `本页没有${language}版本。`,
  updatedOn: '更新于',
  retry: '重试',
  offline: {
    title: '连接不上',
    text: '无法连接到网站。请检查网络，然后重试。',
  },
};

/**
 * The words in the first language that has them, best first; English where none has.
 *
 * @param {string[]} languages
 * @returns {Words}
 */
export function wordsFor(languages) {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return simplifiedChinese;
    if (/^en\b/i.test(language)) return english;
  }
  return english;
}
