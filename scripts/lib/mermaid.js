/**
 * beautiful-mermaid for the extra that draws diagrams: not all that is needed of it is exported by its
 * package, and its way of starting the layout engine is not ours.
 */
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/beautiful-mermaid/src', import.meta.url));
const ownStart = fileURLToPath(new URL('../../web/js/extras/mermaid/elk.js', import.meta.url));

/** @type {import('esbuild').Plugin} */
export const mermaidLibrary = {
  name: 'mermaid',
  setup(build) {
    build.onResolve({ filter: /^beautiful-mermaid\/src\// }, ({ path }) => ({
      path: path.replace('beautiful-mermaid/src', modules),
    }));
    build.onResolve({ filter: /\/elk-instance\.ts$/ }, () => ({ path: ownStart }));
  },
};
