// Chromium, over its own DevTools protocol.

import { launchWithPuppeteer } from './puppeteer-browser.js';

/** @import { Browser, ReaderOptions } from './index.js' */

const flags = [
  '--no-sandbox', // Continuous integration runs as root, where Chromium's sandbox refuses to start.
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2, EXCLUDE localhost',
];

/**
 * @param {ReaderOptions} options
 * @returns {Promise<Browser>}
 */
export function launchChromium(options) {
  const { languages, colorScheme, forcedColors, reducedMotion, slowdown, media } = options;
  return launchWithPuppeteer(
    'chromium',
    options,
    () => ({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...flags, `--lang=${languages[0]}`, `--accept-lang=${languages.join(',')}`],
    }),
    async (page) => {
      // All at once: of puppeteer's own methods, the second undoes what the first has done.
      const session = await page.createCDPSession();
      const features = [
        { name: 'prefers-color-scheme', value: colorScheme },
        { name: 'forced-colors', value: forcedColors },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
      ];
      await session.send('Emulation.setEmulatedMedia', { media, features });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    },
  );
}
