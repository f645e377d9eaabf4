import type * as z from 'zod';
import type { BriefwrightError } from '../diagnostics.ts';
import { type Described, describeIssue } from './describe-issue.ts';
import { formatOrigin, type Origin } from './origin.ts';
import { configError } from './read-yaml.ts';
import { plain, type Tree } from './tree.ts';

/**
 * Checks a tree against a schema.
 *
 * @returns the plain value, as the schema gives it
 * @throws BriefwrightError exit 2 for the first thing wrong (in the order of files and lines, what is missing last): `config-key-unknown`
 *   with the nearest key, `config-invalid` with what was expected; both say how many more there are
 */
export function checked<Schema extends z.ZodType>(schema: Schema, tree: Tree): z.output<Schema> {
  const result = checkAll(schema, tree);
  if ('value' in result) return result.value;
  throw first(result.faults);
}

/** The same with everything that is wrong, in the order of files and lines; what is missing comes last. */
export function checkAll<Schema extends z.ZodType>(
  schema: Schema,
  tree: Tree,
): { readonly value: z.output<Schema> } | { readonly faults: readonly Described[] } {
  const result = schema.safeParse(plain(tree));
  if (result.success) return { value: result.data };
  const found = result.error.issues
    .flatMap((issue) => describeIssue(schema, tree, issue))
    .sort(
      (left, right) =>
        Number(left.missing ?? false) - Number(right.missing ?? false) || inOrder(left.origin, right.origin),
    );
  return { faults: onePerCause(found) };
}

/** A key set for all audiences at once is wrong in each of them, but said once. */
function onePerCause(found: readonly Described[]): Described[] {
  const causes = new Map<string, Described>();
  for (const one of found) {
    const cause = `${formatOrigin(one.origin)} ${one.reason.replace(/“audiences\.[^.”]+\./, '“')}`;
    if (!causes.has(cause)) causes.set(cause, one);
  }
  return [...causes.values()];
}

function first(found: readonly Described[]): BriefwrightError {
  const { rule, reason, fix, origin } = found[0]!;
  const more = found.length - 1;
  const tail =
    more === 0 ? '' : `; ${more === 1 ? 'one more thing is' : `${more} more things are`} wrong too`;
  return configError(rule, reason + tail, fix, origin);
}

function inOrder(left: Origin, right: Origin): number {
  const files = (right.file ?? '').localeCompare(left.file ?? '');
  return files || (left.place?.offset ?? 0) - (right.place?.offset ?? 0);
}
