/**
 * What the author's panel says. The engine's own remarks are in English.
 *
 * @typedef {typeof english} PanelWords
 */

const english = {
  language: 'en',
  title: 'Notes for the author',
  nothing: 'Nothing found.',
  error: (/** @type {number} */ count) => (count === 1 ? '1 error' : `${count} errors`),
  warning: (/** @type {number} */ count) => (count === 1 ? '1 warning' : `${count} warnings`),
  more: (/** @type {number} */ count) => `${count} more are not listed.`,
  asking: (/** @type {number} */ count) => `Asking whether ${count} addresses of this site answer…`,
  asked: (/** @type {number} */ count) =>
    count === 1
      ? '1 address of this site was asked. Other sites are not asked.'
      : `${count} addresses of this site were asked. Other sites are not asked.`,
  notAsked:
    'Opened from disk, where links and images cannot be asked. Serve the site to have them checked.',

  missing: (/** @type {string} */ address) => `“${address}” is not there (404).`,
  failing: (/** @type {string} */ address, /** @type {number} */ status) =>
    `“${address}” does not answer as it should (${status || 'no answer'}).`,
  noPage: (/** @type {string} */ address) => `“${address}” can be no page of this site.`,
  nowhere: (/** @type {string} */ fragment) =>
    `“#${fragment}” leads nowhere: nothing here has that id.`,
  repeatedId: (/** @type {string} */ id) =>
    `The id “${id}” stands here again; a link to it leads to the first.`,
  skippedLevel: (/** @type {number} */ level, /** @type {number} */ before) =>
    `A heading of level ${level} follows one of level ${before}; a level is left out.`,
  noAlt: (/** @type {string} */ address) =>
    `The image “${address}” has no text for those who do not see it: ![text](address).`,
  outlinesDiffer: (
    /** @type {string} */ one,
    /** @type {number} */ ofOne,
    /** @type {string} */ other,
    /** @type {number} */ ofOther,
  ) =>
    `From here on the headings in “${one}” (${ofOne} in all) are not those in “${other}” (${ofOther}).`,

  field: (/** @type {string} */ key, /** @type {string} */ what) => `“${key}” has to be ${what}.`,
  plainText: 'plain text',
  list: 'plain text, or a list of it',
  author: 'a name, {name, url, email}, or a list of them',
  choice: (/** @type {string[]} */ values) => values.join(' or '),
  tag: 'a language tag, such as en or zh-CN',
  day: 'a day that there is, such as 2025-03-05',
  web: 'an address of the web (https), or relative',
  unknownAuthor: 'Search engines do not learn whom this page is about: give “author” a name.',
};

/** @type {PanelWords} */
const simplifiedChinese = {
  language: 'zh-CN',
  title: '给作者的提示',
  nothing: '没有发现问题。',
  error: (count) => `${count} 个错误`,
  warning: (count) => `${count} 个警告`,
  more: (count) => `另有 ${count} 条没有列出。`,
  asking: (count) => `正在查看本站的 ${count} 个地址是否有回应…`,
  asked: (count) => `查看了本站的 ${count} 个地址；其他网站不在检查之列。`,
  notAsked: '页面是从磁盘打开的，无法检查链接和图片。请启动一个服务器再检查。',

  missing: (address) => `“${address}”不存在（404）。`,
  failing: (address, status) => `“${address}”的回应不正常（${status || '没有回应'}）。`,
  noPage: (address) => `“${address}”不可能是本站的页面。`,
  nowhere: (fragment) => `“#${fragment}”没有目标：本页没有这个 id。`,
  repeatedId: (id) => `id“${id}”在这里又出现了一次；指向它的链接只会到第一处。`,
  skippedLevel: (level, before) => `${before} 级标题之后是 ${level} 级标题，中间跳过了级别。`,
  noAlt: (address) => `图片“${address}”没有供看不见的人使用的文字：![文字](地址)。`,
  outlinesDiffer: (one, ofOne, other, ofOther) =>
    `从这里开始，“${one}”的标题（共 ${ofOne} 个）与“${other}”的（共 ${ofOther} 个）对不上。`,

  field: (key, what) => `“${key}”应当是${what}。`,
  plainText: '普通文字',
  list: '普通文字，或由文字组成的列表',
  author: '姓名、{name, url, email}，或由它们组成的列表',
  choice: (values) => ` ${values.join(' 或 ')}`,
  tag: '语言标签，例如 en 或 zh-CN',
  day: '存在的日期，例如 2025-03-05',
  web: '网络地址（https）或相对地址',
  unknownAuthor: '搜索引擎无从知道本页介绍的是谁：请在“author”中写上姓名。',
};

/**
 * @param {string} language that the shell speaks
 * @returns {PanelWords}
 */
export function panelWords(language) {
  return /^zh\b/i.test(language) ? simplifiedChinese : english;
}
