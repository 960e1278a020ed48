/** @import { ArticleFinding, Placed } from './article.js' */
/** @import { PanelWords } from './words.js' */

/**
 * Where the page's outline in one language is not that in its first: most likely something was added
 * to one of them alone. A reader who switches would lose their place there.
 *
 * @param {{ language: string, placed: Placed[] }[]} renderings
 * @param {PanelWords} words
 * @returns {ArticleFinding[]}
 */
export function compareOutlines(renderings, words) {
  const [first, ...others] = renderings.map(({ language, placed }) => ({
    language,
    headings: placed.filter(({ element }) => /^h[1-6]$/.test(element.localName)),
  }));
  return others.flatMap(({ language, headings }) => {
    const length = Math.max(headings.length, first.headings.length);
    for (let index = 0; index < length; index += 1) {
      const here = headings[index];
      const there = first.headings[index];
      if (here?.element.localName === there?.element.localName) continue;
      const { offset } = here ?? there;
      const counts = [headings.length, first.headings.length];
      return [
        { offset, message: words.outlinesDiffer(language, counts[0], first.language, counts[1]) },
      ];
    }
    return [];
  });
}
