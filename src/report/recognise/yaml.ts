import { createRequire } from 'node:module';

let yaml: typeof import('yaml') | undefined;

/** The `yaml` package, loaded when the first front matter is met: most reports have none, and reading is sync. */
export function loadYaml(): typeof import('yaml') {
  yaml ??= createRequire(import.meta.url)('yaml') as typeof import('yaml');
  return yaml;
}
