import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Command-line tests run the bundle that people run: made anew before the tests. */
export default function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../src/build/bundle.mjs', import.meta.url))], {
    stdio: 'inherit',
  });
}
