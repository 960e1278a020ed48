/** @import { Diagnostic, Engine, Metadata } from './engine.js' */
/** @import { FailureKind, Place } from './types.js' */
/** @import { Frame } from './frame.js' */
/** @import { Words } from './words.js' */
import { showArticle, showSource } from './article.js';
import { tellAuthor } from './author.js';
import { showContents } from './contents.js';
import { loadEngine } from './engine.js';
import { enrich } from './extras.js';
import { failure } from './failure.js';
import { showTags } from './head.js';
import { linkHeadings } from './headings.js';
import { nameOfLanguage, preferredLanguages, writingOf } from './languages.js';
import { decode, defaultPage, pushPlace, readPlace, saveView, savedView } from './location.js';
import { describeDocument, showMetadata } from './metadata.js';
import { findHeading, readPosition, restorePosition } from './reading.js';
import { showShell } from './shell.js';
import { coreEdition, fetchModule, fetchNewer, fetchPage } from './source.js';
import {
  announce,
  clearFailure,
  endWaiting,
  messageFor,
  showFailure,
  showWaiting,
} from './status.js';
import { showSwitch } from './switch.js';
import { fade } from './transition.js';
import { wordsFor } from './words.js';

/** Whether the site's author wants line breaks as Hexo has them; a page's front matter has the last word. */
const breaks = !!document.querySelector('meta[name="glassine"][content="breaks"]');

/**
 * How a place came to be opened: with the document, by a link, by going back or forward, by trying
 * again, or because the author has changed the page meanwhile.
 *
 * @typedef {'load' | 'link' | 'history' | 'retry' | 'update'} Way
 */

/**
 * Opens places in the frame: fetch, render, show. A newer navigation cancels an older one.
 *
 * @param {Frame} frame
 */
export function createNavigation(frame) {
  /** @type {Promise<Engine> | null} */
  let engine = null;
  /** @type {{ place: Place, bytes: Uint8Array, metadata: Metadata, engine: Engine } | null} */
  let shown = null;
  let opening = new AbortController();
  let edition = coreEdition;

  /** @param {Place} place @param {Way} way */
  async function open(place, way) {
    opening.abort();
    opening = new AbortController();
    const { signal } = opening;
    if (way === 'link') keepView();
    if (shown?.place.page === place.page) {
      const change = () => {
        if (shown && !signal.aborted) show(place, way, shown.bytes, shown.engine);
      };
      return way === 'link' ? fade(frame.article, change) : change();
    }

    const words = wordsFor(preferredLanguages(place.language));
    // Until the page says what it is in, nothing is there to read but the shell's own words.
    if (way === 'load') document.documentElement.lang = words.language;
    showWaiting(frame, words);
    // What index.html preloads is had from there; only the default mode makes use of it.
    const isPreloaded = way === 'load' && place.page === defaultPage;
    const starting = startEngine(way === 'load' ? 'default' : 'no-cache');
    let bytes, ready;
    try {
      const cache = isPreloaded ? 'default' : 'no-cache';
      bytes = await fetchPage(place.page, { signal, cache });
      ready = await starting;
    } catch (error) {
      if (!signal.aborted) fail(place, way, error, bytes);
      return;
    }
    if (signal.aborted) return;
    show(place, way, bytes, ready);
    if (isPreloaded && shown) update(shown, signal);
  }

  /** @param {Place} place */
  function goBack(place) {
    const present = shown?.place;
    if (place.page !== present?.page || place.language !== present.language) open(place, 'history');
    else scrollTo(0, savedView().scroll ?? scrollY); // An entry without a position is a new fragment.
  }

  /** @param {RequestCache} cache */
  function startEngine(cache) {
    engine ??=
      typeof WebAssembly === 'undefined'
        ? Promise.reject(failure('noWebAssembly'))
        : fetchModule(edition, { cache }).then(loadEngine);
    engine.catch(() => {
      engine = null; // The next attempt starts afresh.
      edition = coreEdition;
    });
    return engine;
  }

  /** Puts the engine's full edition in the core edition's place, for every page from here on. */
  function startFullEngine() {
    if (edition === coreEdition) engine = null;
    edition = 'glassine-full.wasm';
    return startEngine('default');
  }

  /**
   * @param {Place} place
   * @param {Way} way
   * @param {Uint8Array} bytes
   * @param {Engine} instance
   * @param {boolean} [isLastTry]
   */
  function show(place, way, bytes, instance, isLastTry = false) {
    endWaiting(frame);
    const before = shown?.place.page === place.page ? shown : null;
    const isSwitch = way === 'link' && before && before.place.language !== place.language;
    const outlineBefore = before?.metadata.outline ?? [];
    const keepsPosition = isSwitch || way === 'update';
    const position = keepsPosition && readPosition(frame.article, outlineBefore);

    const languages = languagesFor(place, way);
    const { signal } = opening;
    let rendered;
    try {
      rendered = instance.render(bytes, { languages, breaks });
    } catch (error) {
      const giveUp = () => fail(place, way, failure('moduleTrapped', error), bytes);
      engine = instance.restart().then(() => instance);
      engine.catch(() => (engine = null));
      if (isLastTry) return giveUp();
      // What the page itself did not cause, want of memory or a slip of the browser's compiler, does
      // not come twice.
      console.warn(error);
      engine.then((fresh) => {
        if (!signal.aborted) show(place, way, bytes, fresh, true);
      }, giveUp);
      return;
    }
    const { html, metadata } = rendered;
    if (metadata.fullEdition === 'page') {
      showWaiting(frame, wordsFor(languages));
      startFullEngine().then(
        (full) => !signal.aborted && show(place, way, bytes, full),
        (error) => (signal.aborted ? undefined : fail(place, way, error, bytes)),
      );
      return;
    }
    const { language, direction, outline, refusal } = metadata;
    /** @type {Diagnostic[]} */
    const found = [];
    const tell = (/** @type {Words} */ words) => {
      const page = { name: place.page, bytes, words, found };
      tellAuthor(frame.diagnostics, metadata, page, { signal, breaks, startFullEngine });
    };
    if (refusal) {
      const kind = refusal === 'nested-too-deep' ? 'tooDeep' : 'tooLarge';
      fail(place, way, failure(kind), bytes).then(() => tell(wordsFor(languages)));
      return;
    }

    if (isSwitch) {
      // The same heading has another id in another language.
      const index = outlineBefore.findIndex(({ id }) => id === decode(readPlace().fragment));
      place = { ...place, fragment: encodeURIComponent(outline[index]?.id ?? '') };
    }
    if (way === 'link') pushPlace(place);

    clearFailure(frame);
    showArticle(frame.article, { html, page: place.page, language, direction });
    const words = wordsFor([frame.article.lang, ...languages]);
    showMetadata(frame, metadata, { place, words });
    showShell(frame, { place, words });
    showSwitch(frame.languages, metadata, { place, words });
    showContents(frame.contents, metadata, { article: frame.article, words });
    linkHeadings(frame.article, words);
    tell(words);
    showNotice(place, metadata, wordsFor(languages));
    const report = (/** @type {Diagnostic[]} */ diagnostics) => {
      if (shown?.metadata !== metadata) return; // There is a newer text.
      found.push(...diagnostics);
      tell(words);
    };
    enrich(frame.article, { words, metadata, bytes, announce: announce.bind(null, frame), report });
    shown = { place, bytes, metadata, engine: instance };

    if (position) restorePosition(frame.article, outline, position);
    else scrollToPlace(place, way);
    if (way === 'load') return;
    if (before) {
      const name = nameOfLanguage(language, metadata.languages);
      const news = way === 'update' ? words.updated : words.switched(name);
      return announce(frame, news, words.language);
    }
    focusHeading(metadata.titleInBody ? frame.article.querySelector('h1') : frame.title);
    announce(frame, document.title, language);
  }

  /**
   * @param {Place} place
   * @param {Way} way
   * @param {unknown} error what has no kind comes from compiling the module
   * @param {Uint8Array | undefined} bytes the page's source, which the reader then gets as it is
   */
  async function fail(place, way, error, bytes) {
    console.error(error);
    const { kind = 'moduleRefused' } = /** @type {{ kind?: FailureKind }} */ (error);
    const words = wordsFor(preferredLanguages(place.language));
    const { signal } = opening;
    const message = await messageFor(kind, words);
    if (signal.aborted) return;
    endWaiting(frame);
    shown = null;
    if (way === 'link') pushPlace(place);
    const { title, date, notice, languages, contents, diagnostics } = frame;
    for (const part of [title, date, notice, languages, contents, diagnostics]) part.hidden = true;
    showSource(frame.article, bytes);
    showShell(frame, { place, words });
    frame.source.hidden ||= kind === 'notFound' || kind === 'wrongContent';
    describeDocument(message.title, words.language, 'ltr');
    // What is not there is not to be found either.
    showTags({ robots: frame.source.hidden && 'noindex' });
    const heading = showFailure(frame, kind, { message, words, retry: () => open(place, 'retry') });
    scrollTo(0, 0);
    if (way !== 'load') focusHeading(heading);
    announce(frame, message.title, words.language);
  }

  /**
   * Shows a newer text of the page, if its author has changed it since the browser kept a copy.
   *
   * @param {NonNullable<typeof shown>} present
   * @param {AbortSignal} signal
   */
  async function update({ place, bytes, engine: instance }, signal) {
    const newer = await fetchNewer(place.page, signal);
    if (!newer || signal.aborted) return;
    if (newer.length === bytes.length && newer.every((byte, index) => byte === bytes[index]))
      return;
    show(place, 'update', newer, instance);
  }

  /**
   * Says that the page is not in the language that was asked for, where it is in another, or in
   * another script: who asks for zh-Hant may not read zh-Hans, but who asks for en-GB reads en-US.
   *
   * @param {Place} place
   * @param {Metadata} metadata
   * @param {Words} words of the reader, who may not read the page's own language
   */
  function showNotice({ language }, metadata, words) {
    const name = language && nameOfLanguage(language, [metadata.language], words.language);
    frame.notice.hidden =
      name === language ||
      !metadata.language ||
      writingOf(language) === writingOf(metadata.language);
    frame.notice.lang = words.language;
    frame.notice.textContent = words.untranslated(name);
  }

  /** @param {Place} place @param {Way} way */
  function scrollToPlace(place, way) {
    const saved = way === 'link' ? undefined : savedView().scroll;
    const heading = findHeading(frame.article, decode(place.fragment));
    if (saved === undefined && heading) heading.scrollIntoView();
    else scrollTo(0, saved ?? 0);
  }

  function keepView() {
    saveView(shown?.metadata.language ?? '');
  }

  return { open, goBack, keepView };
}

/** @param {Place} place @param {Way} way */
function languagesFor(place, way) {
  const before = way === 'link' ? '' : savedView().language;
  return preferredLanguages(place.language || before || '');
}

/** @param {HTMLElement | null} heading */
function focusHeading(heading) {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
