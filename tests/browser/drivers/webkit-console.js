// The errors in WebKit's console, in two parts, since WebDriver has no command for them and a browser under automation
// keeps no console: those of loading a page come from a second MiniBrowser without automation that opens the same
// page and writes its console to the standard output; later ones are recorded in the page itself.

import { startGroup } from './processes.js';
import { until } from '../support/until.js';

/** A page that says nothing for this long, in milliseconds, is taken to have loaded. */
const quiet = 1500;

/**
 * @param {string} miniBrowser
 * @param {string[]} commandArguments
 * @param {NodeJS.ProcessEnv} env
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function consoleErrorsOfLoading(miniBrowser, commandArguments, env, url) {
  const started = 'glassine: the console works';
  let last = Infinity;
  const browser = startGroup(
    // Line by line: a pipe is flushed only when it is full, and the browser's end is a sudden one.
    'stdbuf',
    [
      '--output=L',
      miniBrowser,
      '--enable-write-console-messages-to-stdout=true',
      ...commandArguments,
      // The second tab proves that the console is read, so that silence means no errors.
      url,
      `data:text/html,<script>onload=()=>console.log('${started}')</script>`,
    ],
    { env, onText: () => (last = Date.now()) },
  );
  try {
    await until(() => browser.output().includes(started), 'MiniBrowser writes its console');
    await until(() => Date.now() - last > quiet, 'the console is quiet');
    const lines = browser.output().split('\n');
    return lines.filter((line) => /\bCONSOLE\b.*\bERROR\b/.test(line));
  } finally {
    await browser.kill();
  }
}

/** Runs in the page: from here on, its errors are kept. */
export function recordErrors() {
  const page = /** @type {{ recordedErrors?: string[] }} */ (globalThis);
  if (page.recordedErrors) return;
  /** @type {string[]} */
  const errors = [];
  // Not enumerable, since the page is not to notice.
  Object.defineProperty(page, 'recordedErrors', { value: errors });
  addEventListener('error', (event) => errors.push(event.message), true);
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) =>
    errors.push(`Refused by ${event.effectiveDirective}: ${event.blockedURI}`),
  );
  const { error } = console;
  console.error = (...told) => {
    errors.push(told.join(' '));
    error.apply(console, told);
  };
}

/** Runs in the page: gives the errors that were kept, and forgets them. */
export function takeErrors() {
  const page = /** @type {{ recordedErrors?: string[] }} */ (globalThis);
  return page.recordedErrors?.splice(0) ?? [];
}
