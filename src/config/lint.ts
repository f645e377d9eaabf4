import { BriefwrightError, type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { CompiledTemplate } from './compiled.ts';
import { readMerged } from './merged.ts';
import { whereOf } from './origin.ts';
import { withConflicts } from './policy-conflicts.ts';
import { originAt } from './tree.ts';

/** What a template's files come to: every fault, not only the first; the template itself if there is none. */
export interface Linted {
  readonly compiled?: CompiledTemplate;
  readonly messages: readonly Diagnostic[];
}

/**
 * Reads and checks a template and lists everything that is wrong with its data. What only fonts and pages show
 * (faces that are missing, text that does not fit) is not looked at here.
 *
 * @param nameOrFolder as for `loadTemplate`
 */
export async function lintTemplate(nameOrFolder: string): Promise<Linted> {
  const [{ checkAll }, { lookFaults }, { wholeTemplate }] = await Promise.all([
    import('./check.ts'),
    import('./check-look.ts'),
    import('./schema/template.ts'),
  ]);
  try {
    const { name, tree } = await readMerged(nameOrFolder, []);
    const result = checkAll(wholeTemplate, tree);
    if ('faults' in result)
      return {
        messages: result.faults.map(({ rule, reason, fix, origin }) =>
          diagnostic(rule, reason, fix, whereOf(origin)),
        ),
      };
    const compiled = { ...result.value, name } as CompiledTemplate;
    const seen = new Map<string, Diagnostic>();
    for (const { reason, fix, origin } of lookFaults(compiled, tree))
      if (!seen.has(reason)) seen.set(reason, diagnostic('config-invalid', reason, fix, whereOf(origin)));
    if (seen.size > 0) return { messages: [...seen.values()] };
    const whole = withConflicts(compiled, (path) => originAt(tree, path));
    return { compiled: whole, messages: unique(Object.values(whole.messages ?? {}).flat()) };
  } catch (error) {
    if (!(error instanceof BriefwrightError)) throw error;
    return { messages: [error.diagnostic] };
  }
}

const unique = (messages: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(messages.map((message) => [message.reason, message])).values(),
];
