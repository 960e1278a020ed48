/** @import { Emitter, LanguageFn } from 'highlight.js' */
import highlighter from 'highlight.js/lib/core';
import { make } from '../../element.js';

// The build puts it beside the script, as it asks for.
/*!
 * highlight.js
 * BSD 3-Clause License
 *
 * Copyright (c) 2006, Ivan Sagalaev.
 * All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * * Redistributions of source code must retain the above copyright notice, this
 *   list of conditions and the following disclaimer.
 *
 * * Redistributions in binary form must reproduce the above copyright notice,
 *   this list of conditions and the following disclaimer in the documentation
 *   and/or other materials provided with the distribution.
 *
 * * Neither the name of the copyright holder nor the names of its
 *   contributors may be used to endorse or promote products derived from
 *   this software without specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** A longer block stays plain: of 100,000 characters a slow grammar makes a second's work. */
const maximumLength = 100_000;

/** Browsers lay out what is nested much deeper slowly, or not at all. */
const maximumDepth = 64;

/**
 * Our classes for the library's scopes. Few colours tell more than many; a scope that is not among
 * these is written as the text that it holds.
 *
 * @type {Record<string, string>}
 */
const classes = {};
for (const [name, scopes] of Object.entries({
  comment: 'comment quote',
  keyword: 'keyword doctag name selector-tag variable.language section',
  string: 'string regexp link code char.escape',
  number: 'number literal symbol bullet',
  title: 'title title.function title.function.invoke title.class title.class.inherited',
  type: 'type built_in attr attribute property variable template-variable selector-class selector-id selector-attr selector-pseudo',
  meta: 'meta meta.prompt',
  addition: 'addition',
  deletion: 'deletion',
  strong: 'strong',
}))
  for (const scope of scopes.split(' ')) classes[scope] = `token ${name}`;

/**
 * Stands in for the library's own writer of HTML, so that code never becomes HTML anywhere: what it
 * finds becomes elements and text.
 *
 * @returns {Emitter & { fragment: DocumentFragment }}
 */
function createEmitter() {
  const fragment = document.createDocumentFragment();
  /** @type {(Element | DocumentFragment)[]} */
  const open = [fragment];
  /** @type {boolean[]} */
  const opened = [];
  const last = () => open[open.length - 1];

  /** @param {string} scope */
  function startScope(scope) {
    const className = Object.hasOwn(classes, scope) ? classes[scope] : '';
    const makes = !!className && open.length <= maximumDepth;
    opened.push(makes);
    if (!makes) return;
    const element = make('span', { className });
    last().append(element);
    open.push(element);
  }

  function endScope() {
    if (opened.pop()) open.pop();
  }

  return {
    fragment,
    startScope,
    endScope,
    ...{ openNode: startScope, closeNode: endScope }, // The library calls them by either name.
    addText: (text) => last().append(text),
    __addSublanguage: (emitter) => last().append(/** @type {any} */ (emitter).fragment),
    finalize() {},
    toHTML: () => '',
  };
}

highlighter.configure({ __emitter: /** @type {any} */ (createEmitter) });

/**
 * @param {Record<string, LanguageFn>} grammars by name
 */
export function addGrammars(grammars) {
  for (const name of Object.keys(grammars))
    if (!highlighter.getLanguage(name)) highlighter.registerLanguage(name, grammars[name]);
}

/**
 * Colours a block. Its text stays what it was, or else the block stays as it is.
 *
 * @param {HTMLElement} block
 * @param {string} language
 */
export function colour(block, language) {
  const text = block.textContent ?? '';
  if (text.length > maximumLength || block.childElementCount > 0) return;
  const result = highlighter.highlight(text, { language, ignoreIllegals: true });
  const { fragment } = /** @type {any} */ (result)._emitter;
  if (fragment.textContent === text) block.replaceChildren(fragment);
}
