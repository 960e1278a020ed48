/** @import { FailureKind, Message } from './types.js' */
/** @import { Frame } from './frame.js' */
/** @import { Words } from './words.js' */
import { make } from './element.js';
import { loadExtra } from './extras.js';

/** A wait shorter than this is not felt, and a line that flashes would be. */
const patience = 200;

/** What may be over the next time. @type {FailureKind[]} */
const passing = ['offline', 'server', 'moduleMissing', 'moduleRefused'];

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {Frame} frame @param {Words} words */
export function showWaiting(frame, words) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    frame.progress.hidden = false;
    announce(frame, words.loading, words.language);
  }, patience);
}

/** @param {Frame} frame */
export function endWaiting(frame) {
  clearTimeout(timer);
  if (!frame.progress.hidden) announce(frame, '', '');
  frame.progress.hidden = true;
}

/**
 * Says something to those who hear the page instead of seeing it.
 *
 * @param {Frame} frame
 * @param {string} text
 * @param {string} language
 */
export function announce(frame, text, language) {
  frame.live.lang = language;
  frame.live.textContent = text;
}

/**
 * @param {FailureKind} kind
 * @param {Words} words
 * @returns {Promise<Message>}
 */
export async function messageFor(kind, words) {
  if (kind === 'offline') return words.offline;
  try {
    const { failures } = await loadExtra('failures');
    return failures[words.language][kind];
  } catch {
    return words.offline; // Where not even the message is to be had, nothing is.
  }
}

/**
 * Says what went wrong and what the reader can do about it.
 *
 * @param {Frame} frame
 * @param {FailureKind} kind
 * @param {{ message: Message, words: Words, retry: () => void }} context
 * @returns {HTMLElement} the heading, to which the focus may go
 */
export function showFailure(frame, kind, { message: { title, text }, words, retry }) {
  const heading = make('h1', { tabIndex: -1 }, title);
  const ways = make('p', { className: 'ways' });
  if (passing.includes(kind))
    ways.append(make('button', { type: 'button', onclick: retry }, words.retry));
  if (!frame.home.hidden) ways.append(make('a', { href: frame.home.href }, words.home));
  frame.home.hidden = true;
  frame.failure.lang = words.language;
  frame.failure.replaceChildren(heading, make('p', {}, text), ways);
  frame.failure.hidden = false;
  return heading;
}

/** @param {Frame} frame */
export function clearFailure(frame) {
  frame.failure.hidden = true;
  frame.failure.replaceChildren();
}
