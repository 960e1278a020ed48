/**
 * What every command of scripts/ shares: how it ends when something goes wrong.
 */

/** Something went wrong that its message explains in full: people see the message, not a stack. */
export class Failure extends Error {}

/**
 * Runs a command's task; a failure is printed and makes the process end with code 1.
 *
 * @param {string} name the command's name, put before the message
 * @param {() => Promise<void> | void} task
 */
export async function runCommand(name, task) {
  try {
    await task();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Failure ? `${name}: ${error.message}` : error);
  }
}
