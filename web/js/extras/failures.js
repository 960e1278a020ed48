/** @import { FailureMessages } from '../types.js' */

/**
 * What went wrong and what the reader can do about it, by the language of the shell's words. That
 * the site cannot be reached is said in words.js, for then this script cannot be, either.
 *
 * @type {Record<string, FailureMessages>}
 */
export const failures = {
  en: {
    notFound: {
      title: 'Page not found',
      text: 'This site has no page of that name. It may have moved, or the link may be wrong.',
    },
    server: {
      title: 'The server has a problem',
      text: 'It could not send the page. Wait a moment, then try again.',
    },
    wrongContent: {
      title: 'Not a Markdown file',
      text: 'The server sent a web page in place of the text. Most likely this page does not exist.',
    },
    moduleMissing: {
      title: 'A part of this site is missing',
      text: 'The program that typesets the page was not found. Try again, or read the source of the page.',
    },
    moduleRefused: {
      title: 'Your browser refused a part of this site',
      text: 'The program that typesets the page was not allowed to start, or arrived damaged. Try again, or read the source of the page.',
    },
    moduleTrapped: {
      title: 'This page could not be typeset',
      text: 'The program that typesets the page stopped on this text. Nothing is lost: its source is below.',
    },
    tooLarge: {
      title: 'This page is too large',
      text: 'It is more than can be typeset at once. Nothing is lost: its source is below.',
    },
    tooDeep: {
      title: 'This page is nested too deeply',
      text: 'Its lists or quotations lie too deep inside one another. Nothing is lost: its source is below.',
    },
    noWebAssembly: {
      title: 'Your browser has no WebAssembly',
      text: 'Without it the page cannot be typeset. Use another browser or change the setting, or read the source of the page.',
    },
  },
  'zh-CN': {
    notFound: {
      title: '找不到这个页面',
      text: '网站上没有这个名字的页面。也许已经搬走，也许链接写错了。',
    },
    server: {
      title: '服务器出了问题',
      text: '它没能把页面发过来。请稍等片刻，然后重试。',
    },
    wrongContent: {
      title: '收到的不是 Markdown',
      text: '服务器发来了一个网页，而不是页面的原文。这个页面多半并不存在。',
    },
    moduleMissing: {
      title: '网站缺少一个部件',
      text: '找不到负责排版的程序。请重试，也可以先读页面的原文。',
    },
    moduleRefused: {
      title: '浏览器拒绝了一个部件',
      text: '负责排版的程序没有获准运行，或者在途中损坏了。请重试，也可以先读页面的原文。',
    },
    moduleTrapped: {
      title: '这一页没能排版',
      text: '负责排版的程序处理这一页时停了下来。内容没有丢失，原文就在下面。',
    },
    tooLarge: {
      title: '这一页太大了',
      text: '它超出了一次能排版的大小。内容没有丢失，原文就在下面。',
    },
    tooDeep: {
      title: '这一页嵌套得太深',
      text: '它的列表或引用套了太多层。内容没有丢失，原文就在下面。',
    },
    noWebAssembly: {
      title: '浏览器不支持 WebAssembly',
      text: '没有它就无法排版。请换一个浏览器或修改设置，也可以先读页面的原文。',
    },
  },
};
