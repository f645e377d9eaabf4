import type { Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { PlainCall } from './calls.ts';
import type { Slot } from './slots.ts';
import type { Found } from './written.ts';

/** Notes numbered by bare digits. */
export function findSequence(
  _slots: readonly Slot[],
  _known: ReadonlySet<string>,
  _tree: Root,
  _file: VFile,
): { found: Found[]; calls: Map<Text, PlainCall[]> } {
  return { found: [], calls: new Map() };
}
