import { isLeftOut } from '../../build.js';

/**
 * The names of the languages that can be coloured, by the extra that holds their grammars: those of
 * most pages, and the others; and of those that are drawn. What is in none loads nothing.
 * tests/browser/code.test.js holds the names against those that the grammars themselves declare.
 *
 * @type {Record<string, string>}
 */
export const names = {
  highlight:
    'atom bash c c++ cc cjs console cpp css cts cxx diff docker dockerfile go golang gyp h h++ hh hpp html hxx ini ipython java javascript js json json5 jsonc jsp jsx mak make makefile markdown md mjs mk mkd mkdown mts patch plist py python rs rss rust sh shell shellsession sql svg toml ts tsx typescript wsf xhtml xjb xml xsd xsl yaml yml zsh',
  moreLanguages:
    'awk c# cmake cmake.in cs csharp dart elixir ex exs gemspec gql graphql haskell hs http https irb julia kotlin kt ktm kts ktx latex less lua matlab mm nginx nginxconf obj-c obj-c++ objc objective-c++ objectivec perl php pl pluto pm podspec powershell properties proto protobuf ps ps1 pwsh r rb ruby scala scss swift tex thor vb vbnet wasm',
  mermaid: 'mermaid',
};

/**
 * The extra that is for the language, or nothing where none is.
 *
 * @param {string} language
 */
export function extraFor(language) {
  return (
    language &&
    Object.keys(names).find(
      (extra) => !isLeftOut(extra) && ` ${names[extra]} `.includes(` ${language} `),
    )
  );
}

/**
 * The language that a block's fence names. Some sites' fences say more behind a brace or a colon
 * (`js{1,3}`, `ts:line-numbers`).
 *
 * @param {HTMLElement} block
 */
export function languageOf(block) {
  const [, language = ''] = /^language-([^\s{:]+)/.exec(block.className) ?? [];
  return language.toLowerCase();
}
