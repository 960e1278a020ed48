/**
 * Running other programs.
 */
import { spawn } from 'node:child_process';
import { Failure } from './command.js';

/** @typedef {{ cwd?: string, env?: Record<string, string | undefined> }} RunOptions */

/**
 * Runs a program with the terminal as its output, and rejects when it does not end with code 0.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 */
export async function run(program, parameters, options) {
  await finish(program, parameters, { ...options, stdio: 'inherit' });
}

/**
 * Runs a program whose output matters only when it fails: then the rejection's message holds it.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {RunOptions} [options]
 */
export async function runQuietly(program, parameters, options) {
  await finish(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<void>}
 */
function finish(program, parameters, options) {
  return new Promise((resolve, reject) => {
    const line = [program, ...parameters].join(' ');
    let output = '';
    const child = spawn(program, parameters, options);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => reject(new Failure(`${line}: ${error.message}`)));
    child.on('close', (code, signal) => {
      const end = `${line}: ended with ${signal ?? `code ${code}`}`;
      if (code === 0) resolve();
      else reject(new Failure(`${end}\n${output}`.trim()));
    });
  });
}
