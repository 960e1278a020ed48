// Firefox, over WebDriver BiDi, which it speaks without a driver.

import { launchWithPuppeteer } from './puppeteer-browser.js';

/** @import { Browser, ReaderOptions } from './index.js' */

/** Nothing phones home; puppeteer turns most of it off already. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.region.update.enabled': false,
  'browser.search.update': false,
  'captivedetect.canonicalURL': '',
  'dom.push.connection.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/**
 * @param {ReaderOptions} options
 * @returns {Promise<Browser>}
 */
export function launchFirefox(options) {
  const { languages, colorScheme, reducedMotion } = options;
  return launchWithPuppeteer('firefox', options, (profile) => ({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      ...quiet,
      'intl.accept_languages': languages.join(','),
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    },
    // Firefox writes into its home folder even when told to use a profile elsewhere.
    // Without the other variable a released Firefox ignores where its settings server is.
    env: { ...process.env, HOME: profile, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  }));
}
