/** How long the browser may be kept from anything else, in milliseconds. */
const longest = 12;

/**
 * For work of many small pieces: whether it has kept the browser long enough, and the way to let it
 * do what else it has to before the work goes on.
 */
export function takeTurns() {
  let end = performance.now() + longest;
  return {
    isOver: () => performance.now() > end,
    next: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + longest;
    },
  };
}
