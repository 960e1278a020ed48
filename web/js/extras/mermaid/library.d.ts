/** The libraries' own modules, which they publish without types, or export only as one. */
declare module 'beautiful-mermaid/src/*';
declare module 'elkjs/lib/elk-worker.min.js';
