import { setFlagsFromString } from 'node:v8';

/**
 * V8 interprets and does not optimise: in a run of a tenth of a second optimising costs more than it brings.
 * May be called again after {@link forLongWork}.
 */
export function forShortWork(): void {
  setFlagsFromString('--no-opt');
}

/** Back to V8's own ways, for work of more than a second or so. */
export function forLongWork(): void {
  setFlagsFromString('--opt');
}
