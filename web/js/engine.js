/**
 * The engine as JavaScript sees it: the only file that touches the module's memory. It knows no DOM
 * and runs in browsers and in Node alike. The conventions it keeps are those of wasm/glassine.h.
 *
 * @typedef {object} Heading
 * @property {number} level as it stands in the HTML, 1 to 6
 * @property {string} id
 * @property {string} text
 *
 * @typedef {object} Diagnostic what is wrong with a page, in its author's file
 * @property {number} line from 1
 * @property {number} column from 1, in code points
 * @property {'error' | 'warning'} severity
 * @property {string} message one English sentence
 *
 * @typedef {object} Metadata
 * @property {string} title of the front matter, or else of the first heading; '' for none
 * @property {boolean} titleInBody whether the HTML holds that title as its own h1
 * @property {string} language BCP 47 tag of what is shown; '' where the page does not say
 * @property {'ltr' | 'rtl'} direction
 * @property {string[]} languages that the page can be read in, in the switch's order
 * @property {string} defaultLanguage '' where the page does not say
 * @property {Heading[]} outline
 * @property {Record<string, unknown>} frontMatter resolved for the language
 * @property {{ line: number, column: number }[]} [formulas] where each is in its author's file, in
 *   the order of the HTML; only where there are some
 * @property {Diagnostic[]} diagnostics in the order of the file
 * @property {'' | 'input-too-large' | 'nested-too-deep' | 'output-too-large'} refusal why the page
 *   has no HTML and its source is to be shown as text; '' where it has
 * @property {'' | 'remarks' | 'page'} fullEdition what the core edition leaves to the full one: the
 *   page itself, which then has no HTML yet, or its diagnostics; '' of whatever the full one renders
 *
 * @typedef {{ html: string, metadata: Metadata }} Page
 *
 * @typedef {object} RenderOptions
 * @property {string[]} [languages] the reader's, best first
 * @property {boolean} [breaks] whether every line ending in a paragraph is a line break, where the
 *   page's front matter does not say
 * @property {boolean} [marks] whether links, images and headings say in data-offset where in the file
 *   they stand, in bytes from its beginning without a byte order mark, and headings in data-level
 *   which level their author gave them: for checking a page
 *
 * @typedef {object} Engine
 * @property {(markdown: Uint8Array, options?: RenderOptions) => Page} render renders a Markdown file's
 *   bytes for a reader. Throws an EngineTrap where the module trapped; the engine is then of no use
 *   until it has been restarted.
 * @property {() => Promise<void>} restart makes a fresh instance of the same module
 *
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {() => number} glassine_maximum_input
 * @property {(size: number) => number} glassine_allocate
 * @property {() => void} glassine_release
 * @property {(source: number, sourceLength: number, languages: number, languagesLength: number, breaks: number, marks: number) => void} glassine_render
 * @property {(source: number, sourceLength: number) => void} glassine_render_commonmark
 * @property {(source: number, sourceLength: number) => void} glassine_render_gfm
 * @property {() => number} glassine_html
 * @property {() => number} glassine_html_length
 * @property {() => number} glassine_metadata
 * @property {() => number} glassine_metadata_length
 */

/** The module came upon something it could not go on from: out of memory, or a fault of ours. */
export class EngineTrap extends Error {
  /** @param {unknown} cause */
  constructor(cause) {
    super(`The engine stopped: ${cause}`, { cause });
    this.name = 'EngineTrap';
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const imports = {
  wasi_snapshot_preview1: {
    // How abort() ends in WebAssembly; there is no process to leave.
    proc_exit() {
      throw new WebAssembly.RuntimeError('abort');
    },
  },
};

/**
 * @param {Response | Promise<Response> | BufferSource | WebAssembly.Module} source
 * @returns {Promise<WebAssembly.Module>}
 */
async function compile(source) {
  const loaded = await source;
  if (loaded instanceof WebAssembly.Module) return loaded;
  if (!(typeof Response === 'function' && loaded instanceof Response)) {
    return WebAssembly.compile(/** @type {BufferSource} */ (loaded));
  }
  // Compiling while it streams wants this very type, without a parameter; a host that sends another
  // still serves bytes.
  return loaded.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(loaded)
    : WebAssembly.compile(await loaded.arrayBuffer());
}

/**
 * @param {WebAssembly.Module} module
 * @returns {Promise<Exports>}
 */
async function instantiate(module) {
  const instance = await WebAssembly.instantiate(module, imports);
  const exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  exports._initialize();
  return exports;
}

/**
 * Renders one page through `exports`.
 *
 * @template T
 * @param {Exports} exports
 * @param {Uint8Array} markdown
 * @param {(source: number, length: number, copyIn: (bytes: Uint8Array) => number) => void} call
 * @param {(html: string, metadata: string) => T} take
 * @returns {T}
 */
function withPage(exports, markdown, call, take) {
  const copyIn = (/** @type {Uint8Array} */ bytes) => {
    const address = exports.glassine_allocate(bytes.length);
    // Only now, since allocating may have grown the memory and detached an earlier view.
    new Uint8Array(exports.memory.buffer, address, bytes.length).set(bytes);
    return address;
  };
  const copyOut = (/** @type {number} */ address, /** @type {number} */ length) =>
    decoder.decode(new Uint8Array(exports.memory.buffer, address, length));
  try {
    // A page that is too large is refused by its size alone, so it is not copied.
    const isTooLarge = markdown.length > exports.glassine_maximum_input();
    call(isTooLarge ? 0 : copyIn(markdown), markdown.length, copyIn);
    const html = copyOut(exports.glassine_html(), exports.glassine_html_length());
    const metadata = copyOut(exports.glassine_metadata(), exports.glassine_metadata_length());
    exports.glassine_release();
    return take(html, metadata);
  } catch (error) {
    throw new EngineTrap(error);
  }
}

/**
 * @param {Response | Promise<Response> | BufferSource | WebAssembly.Module} source the module's
 *   bytes, what fetch gives for them, or the module itself
 * @returns {Promise<Engine>} rejects with what compiling or instantiating rejects with
 */
export async function loadEngine(source) {
  const module = await compile(source);
  let exports = await instantiate(module);
  return {
    render(markdown, { languages = [], breaks = false, marks = false } = {}) {
      const list = encoder.encode(languages.join(','));
      return withPage(
        exports,
        markdown,
        (address, length, copyIn) =>
          exports.glassine_render(
            address,
            length,
            copyIn(list),
            list.length,
            Number(breaks),
            Number(marks),
          ),
        (html, metadata) => ({ html, metadata: JSON.parse(metadata) }),
      );
    },
    async restart() {
      exports = await instantiate(module);
    },
  };
}

/**
 * An engine for the specifications' tests. What it renders is raw HTML and all, and not safe to
 * show; the shell does not import this.
 *
 * @param {BufferSource} bytes of the module
 * @returns {Promise<(markdown: string, dialect: 'commonmark' | 'gfm') => string>}
 */
export async function loadConformanceEngine(bytes) {
  const exports = await instantiate(await compile(bytes));
  return (markdown, dialect) =>
    withPage(
      exports,
      encoder.encode(markdown),
      (address, length) =>
        dialect === 'gfm'
          ? exports.glassine_render_gfm(address, length)
          : exports.glassine_render_commonmark(address, length),
      (html) => html,
    );
}
