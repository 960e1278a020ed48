// A small W3C WebDriver client: https://www.w3.org/TR/webdriver2/

/**
 * @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<any>} Command
 *   sends one command of the session; path is what follows /session/{id}
 */

const timeout = 30_000;

/**
 * @param {string} base  the driver's address
 * @param {object} alwaysMatch  capabilities
 * @returns {Promise<Command>}
 */
export async function createSession(base, alwaysMatch) {
  const body = { capabilities: { alwaysMatch } };
  const { sessionId } = await send(`${base}/session`, 'POST', body);
  return (method, path, body) => send(`${base}/session/${sessionId}${path}`, method, body);
}

/**
 * @param {string} url
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {object} [body]
 * @returns {Promise<any>}
 */
async function send(url, method, body = {}) {
  const response = await fetch(url, {
    method,
    body: method === 'POST' ? JSON.stringify(body) : undefined,
    signal: AbortSignal.timeout(timeout),
  });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`WebDriver: ${value?.error}: ${value?.message}`);
  return value;
}
