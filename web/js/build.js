/**
 * Whether the site was built without an extra (scripts/build --without=name).
 *
 * @param {string} name
 */
export const isLeftOut = (name) => (globalThis.glassineWithout ?? '').split(' ').includes(name);
