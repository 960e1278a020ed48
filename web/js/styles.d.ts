/** An extra's style sheets: esbuild bundles what it imports of them. */
declare module '*.css';
