import type { VFile } from 'vfile';
import { type Diagnostic, diagnostic, RULES, type RuleId } from '../diagnostics.ts';

type VFileMessage = VFile['messages'][number];

/** The messages that remark plugins left on the file, as diagnostics. A rule that is not ours is left out. */
export function messagesOf(file: VFile, path: string): Diagnostic[] {
  return file.messages.flatMap((message) => {
    const rule = message.ruleId as RuleId | undefined;
    if (!rule || !(rule in RULES)) return [];
    return [
      diagnostic(rule, message.reason, message.note ?? 'Nothing to do', {
        file: path,
        severity: severityOf(message),
        ...placeOf(message),
      }),
    ];
  });
}

function severityOf({ fatal }: VFileMessage): Diagnostic['severity'] {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info';
}

function placeOf({ place }: VFileMessage): Pick<Diagnostic, 'place'> {
  return place ? { place } : {};
}

/** Messages in the order of the report; those without a place come first, equals stay as they were. */
export function inOrder(messages: readonly Diagnostic[]): Diagnostic[] {
  return [...messages].sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({ place }: Diagnostic): number {
  if (!place) return -1;
  return ('start' in place ? place.start.offset : place.offset) ?? -1;
}
