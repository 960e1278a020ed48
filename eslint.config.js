import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['build/', 'dist/'] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['web/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['scripts/**/*.js'], languageOptions: { globals: globals.nodeBuiltin } },
  {
    // A function that a browser test hands over to the browser stands in the same file as its Node code.
    files: ['tests/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.nodeBuiltin } },
  },
];
