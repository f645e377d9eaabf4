import type { DestinationMark } from '../../layout/index.ts';
import type { Press } from './press.ts';

/** Remembers a named place; the first of a name counts. */
export function paintDestination(
  { content, destinations, page }: Press,
  { name, x, y }: DestinationMark,
): void {
  if (!destinations.has(name)) destinations.set(name, { page: page.dictionary, x, y: content.flip(y) });
}
