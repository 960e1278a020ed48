/** @import { ExtraContext } from '../../types.js' */
import { make } from '../../element.js';
import { wordsFor } from './words.js';

/** How long the button says that it has copied, in milliseconds. */
const patience = 2000;

/** By language: what the button says, what it says when it has, and when it could not. */
const words = {
  en: ['Copy', 'Copied', 'Could not copy; the code is selected'],
  zh: ['复制', '已复制', '未能复制，代码已选中'],
  'zh-hant': ['複製', '已複製', '未能複製，程式碼已選取'],
  ja: ['コピー', 'コピーしました', 'コピーできません。コードを選択しました'],
  ko: ['복사', '복사했습니다', '복사하지 못했습니다. 코드를 선택했습니다'],
  de: ['Kopieren', 'Kopiert', 'Kopieren nicht möglich; der Code ist markiert'],
  fr: ['Copier', 'Copié', 'Copie impossible ; le code est sélectionné'],
  es: ['Copiar', 'Copiado', 'No se pudo copiar; el código está seleccionado'],
};

/**
 * Puts a block into a box with a button that copies it. The block's own pre is what scrolls, so that
 * the button stays in its corner.
 *
 * @param {HTMLElement} code
 * @param {ExtraContext} context
 */
export function addCopyButton(code, { announce }) {
  const pre = code.parentElement;
  if (!pre || pre.parentElement?.matches('.code-block')) return;
  const { language, texts } = wordsFor(pre, words);
  const [name, done, failed] = texts;
  const label = make('span', {}, name);
  const button = make('button', { type: 'button', className: 'copy', lang: language }, label);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  button.onclick = async () => {
    const isCopied = await copy(code);
    label.textContent = isCopied ? done : name;
    announce(isCopied ? done : failed, language);
    clearTimeout(timer);
    timer = setTimeout(() => {
      label.textContent = name;
      announce('', ''); // Or the same words would not be heard a second time.
    }, patience);
  };
  // Made around the block, which thereby loses nothing: not even the focus.
  const box = make('div', { className: 'code-block' });
  pre.before(box);
  box.append(pre, button);
}

/**
 * Copies without the last line's end, with which a terminal would run what is pasted.
 *
 * @param {HTMLElement} code
 */
async function copy(code) {
  const text = (code.textContent ?? '').replace(/\n$/, '');
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // There is none where the page did not come over HTTPS, and a browser may refuse.
    return copySelected(code, text);
  }
}

/**
 * The older way, by the selection. Where that fails, too, the code stays selected, so that the reader
 * can copy it by their own means.
 *
 * @param {HTMLElement} code
 * @param {string} text
 */
function copySelected(code, text) {
  const selection = getSelection();
  selection?.selectAllChildren(code);
  let isCopied = false;
  const write = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isCopied = true;
  };
  document.addEventListener('copy', write);
  try {
    isCopied = document.execCommand('copy') && isCopied;
  } finally {
    document.removeEventListener('copy', write);
  }
  if (isCopied) selection?.removeAllRanges();
  return isCopied;
}
