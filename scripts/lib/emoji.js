/**
 * GitHub's names of emoji for the shell: of what the package says of each, only the character and its
 * names, one emoji a line.
 */

/** Lets a script import the table as `glassine:emoji`. @type {import('esbuild').Plugin} */
export const emojiTable = {
  name: 'emoji',
  setup(build) {
    build.onResolve({ filter: /^glassine:emoji$/ }, ({ path }) => ({ path, namespace: 'emoji' }));
    build.onLoad({ filter: /^/, namespace: 'emoji' }, async () => {
      const { gemoji } = await import('gemoji');
      const lines = gemoji.map(({ emoji, names }) => [emoji, ...names].join(' '));
      return { contents: `export const table = ${JSON.stringify(lines.join('\n'))};` };
    });
  },
};
