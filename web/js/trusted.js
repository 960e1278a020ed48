/**
 * The one Trusted Types policy that the page's CSP allows. It changes nothing: the engine has made
 * the HTML safe, and the only script addresses are constants. What it does is keep every other piece
 * of code from writing either. A script's text may be data alone, which does nothing even where it
 * is run.
 *
 * @type {Record<'createHTML' | 'createScriptURL' | 'createScript', (text: string) => any>}
 */
const rules = {
  createHTML: asItIs,
  createScriptURL: asItIs,
  createScript: (json) => JSON.stringify(JSON.parse(json)),
};

export const trusted =
  /** @type {any} */ (globalThis).trustedTypes?.createPolicy('glassine', rules) ?? rules;

/** @param {string} text */
function asItIs(text) {
  return text;
}
