/** Types that several parts of the shell share; the engine's own are in engine.js. */

/** What the reader looks at, as the URL names it. */
export interface Place {
  /** Page name as in `content/<page>.md`; empty when the URL names none that could exist. */
  page: string;
  /** The language that the URL asks for, or an empty string. */
  language: string;
  /** The fragment without its `#`, as it stands in the URL. */
  fragment: string;
}

export type FailureKind =
  | 'notFound'
  | 'offline'
  | 'server'
  | 'wrongContent'
  | 'moduleMissing'
  | 'moduleRefused'
  | 'moduleTrapped'
  | 'tooLarge'
  | 'tooDeep'
  | 'noWebAssembly';

/** What the extras may need to know of the page. */
export interface ExtraContext {
  words: import('./words.js').Words;
  /** The page's metadata, as the engine gave it. */
  metadata: import('./engine.js').Metadata;
  /** The page's Markdown file. */
  bytes: Uint8Array;
  /** Says something to those who hear the page instead of seeing it. */
  announce(text: string, language: string): void;
  /** Loads another extra, which this one needs for some of its elements. */
  loadExtra(name: string, hasStyle?: boolean): Promise<Extra>;
  /** What the extra that colours code is given by the one with more languages, by name. */
  grammars?: Record<string, import('highlight.js').LanguageFn>;
  /** Tells the author of what is found only when the page is shown. */
  report(diagnostics: import('./engine.js').Diagnostic[]): void;
}

export interface Message {
  title: string;
  text: string;
}
export type FailureMessages = Record<Exclude<FailureKind, 'offline'>, Message>;

/** A page that its author has checked. */
export interface CheckedPage {
  /** As in `content/<name>.md`. */
  name: string;
  bytes: Uint8Array;
  /** That it is shown in; '' where it does not say. */
  language: string;
  /** All that it can be shown in. */
  languages: string[];
  words: import('./words.js').Words;
  /** What extras have found, beyond what the engine says. */
  found: import('./engine.js').Diagnostic[];
  /** Renders it with the engine's full edition. */
  render(options: import('./engine.js').RenderOptions): import('./engine.js').Page;
  /** HTML as nodes that are not shown: nothing in them loads or runs. */
  parse(html: string): DocumentFragment;
}

/** What a script of js/extras/ exports: of these, what it is for. */
export interface Extra {
  showRemarks(panel: HTMLElement, page: CheckedPage): Promise<void>;
  failures: Record<string, FailureMessages>;
  /** Completes elements of the article, in place. */
  enrich(elements: HTMLElement[], context: ExtraContext): void | Promise<void>;
}

declare global {
  // eslint-disable-next-line no-var -- As below; scripts/site.js puts a string in its place.
  var glassineWithout: string | undefined;
  // eslint-disable-next-line no-var -- Only `var` declares a property of globalThis.
  var glassineLocal: { module: string; pages: Record<string, string> } | undefined;
  // eslint-disable-next-line no-var -- As above; esbuild gives it a member for each extra.
  var glassineExtras: Record<string, Extra>;
}
