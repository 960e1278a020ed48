// WebKitGTK's MiniBrowser, over WebDriver, on a virtual screen, since it has no headless mode.
//
// What its driver has no command for is said by the environment and the arguments that MiniBrowser starts with.
// It knows only the first of the reader's languages.

import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startDisplay } from './display.js';
import { createProfile, startGroup } from './processes.js';
import { createSession } from './webdriver.js';
import { consoleErrorsOfLoading, recordErrors, takeErrors } from './webkit-console.js';
import { until } from '../support/until.js';

/** @import { Browser, ReaderOptions } from './index.js' */
/** @import { Command } from './webdriver.js' */

/**
 * @param {ReaderOptions} options
 * @returns {Promise<Browser>}
 */
export async function launchWebKit(options) {
  const profile = createProfile();
  /** @type {(() => Promise<unknown> | void)[]} what to undo, last first */
  const undo = [profile.remove];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    // Wide and high enough for every viewport, with MiniBrowser's own bars around it.
    const display = await startDisplay(1600, 1400);
    undo.push(display.close);

    const variables = environment(options, profile.path, display.name);
    const port = await freePort();
    const driver = startGroup(
      process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver',
      ['--host=127.0.0.1', `--port=${port}`],
      { env: variables },
    );
    undo.push(driver.kill);

    const base = `http://127.0.0.1:${port}`;
    await until(async () => (await fetch(`${base}/status`)).ok, 'WebKitWebDriver is up');
    const command = await createSession(base, {
      'webkitgtk:browserOptions': {
        binary: findMiniBrowser(),
        args: ['--automation', ...browserArguments(options)],
      },
    });
    undo.push(() => command('DELETE', '').catch(() => {}));
    const errorsOfLoading = (/** @type {string} */ url) =>
      consoleErrorsOfLoading(findMiniBrowser(), browserArguments(options), variables, url);
    const browser = wrapSession(options, command, errorsOfLoading, close);
    await browser.resize(options.width, options.height);
    return browser;
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {ReaderOptions} options
 * @param {Command} command
 * @param {(url: string) => Promise<string[]>} errorsOfLoading
 * @param {() => Promise<void>} close
 * @returns {Browser}
 */
function wrapSession(options, command, errorsOfLoading, close) {
  /** @type {Set<string>} */
  const opened = new Set();

  /** @type {Browser['evaluate']} */
  async function evaluate(script, ...given) {
    const body =
      typeof script === 'string'
        ? script
        : `const done = arguments[arguments.length - 1];
           const given = Array.prototype.slice.call(arguments, 0, -1);
           new Promise((resolve) => resolve((${script})(...given))).then(
             (value) => done({ value }),
             (error) => done({ error: String(error) + '\\n' + (error && error.stack) }),
           );`;
    if (typeof script === 'string')
      return command('POST', '/execute/sync', { script: body, args: [] });
    const result = await command('POST', '/execute/async', { script: body, args: given });
    if (result?.error) throw new Error(result.error);
    return result?.value;
  }

  /** @type {Browser['resize']} */
  async function resize(width, height) {
    const measure = () =>
      evaluate(() => ({ width: innerWidth, height: innerHeight, outerWidth, outerHeight }));
    let size = await measure();
    // The command sets the window with its bars, and the window follows in its own time.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await command('POST', '/window/rect', {
        width: width + Math.max(0, size.outerWidth - size.width),
        height: height + Math.max(0, size.outerHeight - size.height),
      });
      const fits = async () => {
        size = await measure();
        return size.width === width && size.height === height;
      };
      if (await until(fits, 'the window has its size', 500).catch(() => false)) break;
    }
    return { width: size.width, height: size.height };
  }

  return {
    name: 'webkit',
    options,
    async open(url) {
      opened.add(url);
      await command('POST', '/url', { url });
      await evaluate(recordErrors);
    },
    evaluate,
    async click(selector, { button = 'left', held } = {}) {
      // WebKit's driver lets go of another button than the one it has pressed.
      if (button !== 'left' || held) throw new Error('WebKit can be told of a plain click alone.');
      const element = await command('POST', '/element', { using: 'css selector', value: selector });
      await command('POST', `/element/${Object.values(element)[0]}/click`);
    },
    async press(key) {
      const names = key.split('+').map((name) => keyCodes[name] ?? name);
      const down = names.map((value) => ({ type: 'keyDown', value }));
      const up = [...names].reverse().map((value) => ({ type: 'keyUp', value }));
      const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
      await command('POST', '/actions', { actions });
    },
    back: () => evaluate(() => void setTimeout(() => history.back())),
    forward: () => evaluate(() => void setTimeout(() => history.forward())),
    async reload() {
      await command('POST', '/refresh');
      await evaluate(recordErrors);
    },
    resize,
    async screenshot(path) {
      writeFileSync(path, Buffer.from(await command('GET', '/screenshot'), 'base64'));
    },
    async consoleErrors() {
      const errors = await evaluate(takeErrors);
      for (const url of opened) errors.push(...(await errorsOfLoading(url)));
      opened.clear();
      return errors;
    },
    async forgetErrors() {
      await evaluate(takeErrors);
      opened.clear();
    },
    close,
  };
}

/** WebDriver's names of the keys that type no character: https://www.w3.org/TR/webdriver2/#keyboard-actions
 * @type {Record<string, string>} */
const keyCodes = {
  Shift: '\uE008',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * @param {ReaderOptions} options
 * @param {string} home  an empty folder
 * @param {string} display
 * @returns {NodeJS.ProcessEnv}
 */
function environment({ languages, reducedMotion }, home, display) {
  const [language = 'en-US'] = languages;
  const locale = `${language.replace('-', '_')}.UTF-8`;

  // WebKitGTK takes navigator.language from the locale, which the C library refuses unless it is installed. All that
  // matters here is its name, so the built-in UTF-8 locale stands in for it.
  const locales = join(home, 'locales');
  cpSync('/usr/lib/locale/C.utf8', join(locales, locale), { recursive: true });

  // MiniBrowser's buttons would keep its window wider than a phone.
  mkdirSync(join(home, 'config', 'gtk-3.0'), { recursive: true });
  writeFileSync(
    join(home, 'config', 'gtk-3.0', 'gtk.css'),
    '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-source: none; }',
  );

  writeFileSync(
    join(home, 'config', 'gtk-3.0', 'settings.ini'),
    `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`,
  );

  return {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_RUNTIME_DIR: home,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    LOCPATH: locales,
    LC_ALL: locale,
    LANGUAGE: languages.map((tag) => tag.replace('-', '_')).join(':'),
    // No bus and no services, which would outlive the browser.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    GIO_USE_VFS: 'local',
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
  };
}

/**
 * @param {ReaderOptions} options
 * @returns {string[]}
 */
function browserArguments({ colorScheme }) {
  return colorScheme === 'dark' ? ['--dark-mode'] : [];
}

function findMiniBrowser() {
  const { WEBKIT_MINIBROWSER } = process.env;
  if (WEBKIT_MINIBROWSER) return WEBKIT_MINIBROWSER;
  // Debian keeps it in a folder named after the machine's architecture and the library's version.
  for (const architecture of readdirSync('/usr/lib').filter((name) =>
    name.endsWith('-linux-gnu'),
  )) {
    const folder = join('/usr/lib', architecture);
    for (const library of readdirSync(folder).filter((name) => name.startsWith('webkit'))) {
      const path = join(folder, library, 'MiniBrowser');
      if (existsSync(path)) return path;
    }
  }
  throw new Error('MiniBrowser is missing; install webkit2gtk-driver, or set WEBKIT_MINIBROWSER.');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
