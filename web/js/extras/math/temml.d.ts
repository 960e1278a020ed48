/** Temml's own modules, which it publishes without types. */
declare module 'temml/src/*';
