/** Messages of the copy desk: one call each, placed at a node. */
import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { diagnostic, note, type RuleId } from '../../diagnostics.ts';
import { placesOf } from './tree.ts';

/** Puts a message on the file, at the node's first place. */
export function say(
  file: VFile,
  rule: RuleId,
  node: Nodes | undefined,
  reason: string,
  fix = 'Nothing to do',
): void {
  const place = node ? placesOf(node)[0] : undefined;
  note(file, diagnostic(rule, reason, fix, place ? { place } : {}));
}

/** The first words of a text, for messages. */
export function opening(text: string, words = 6): string {
  const list = text.split(/\s+/).filter(Boolean);
  return list.length > words ? `${list.slice(0, words).join(' ')} …` : list.join(' ');
}
