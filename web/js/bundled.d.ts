/** An extra's style sheets: esbuild bundles what it imports of them. */
declare module '*.css';

/** Made by the build (scripts/lib/emoji.js): an emoji and its names on each line. */
declare module 'glassine:emoji' {
  export const table: string;
}
