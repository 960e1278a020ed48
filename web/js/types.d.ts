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

declare global {
  // eslint-disable-next-line no-var -- Only `var` declares a property of globalThis.
  var glassineLocal: { module: string; pages: Record<string, string> } | undefined;
}
