/**
 * The layout engine of the library, started by ourselves: the library puts its own setTimeout in the
 * browser's place to do so, and lets a diagram with a way back begin anywhere. scripts/lib/mermaid.js
 * puts this in the place of its module elk-instance.
 */
import { Worker } from 'elkjs/lib/elk-worker.min.js';

/** What the library does not say: of links in a circle, the one back to where it began leads back. */
const layoutOptions = { 'elk.layered.cycleBreaking.strategy': 'DFS_NODE_ORDER' };

/** @type {any} */
let worker;

/** @param {object} message @returns {any} */
function ask(message) {
  /** @type {any} */
  let answer;
  worker.onmessage = (/** @type {any} */ { data }) => (answer = data);
  worker.dispatcher.saveDispatch({ data: { id: 0, ...message } });
  if (answer?.error) throw answer.error;
  return answer?.data;
}

/**
 * @param {any} graph in ELK's JSON
 * @returns {any} the same, with places
 */
export function elkLayoutSync(graph) {
  if (!worker) {
    worker = new Worker();
    ask({ cmd: 'register', algorithms: ['layered'] });
  }
  try {
    return ask({ cmd: 'layout', graph, layoutOptions, options: {} });
  } catch {
    // One in some hundred of graphs that nobody would draw is too much for the last of its steps.
    delete graph.layoutOptions['elk.layered.compaction.postCompaction.strategy'];
    return ask({ cmd: 'layout', graph, layoutOptions: {}, options: {} });
  }
}
