import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 that this run is short, a tenth of a second or so: no optimising compiler, regular expressions compiled
 * only when they are used often, no helper threads for small collections. All of them cost more than they bring then.
 * May be called again after {@link forLongWork}.
 */
export function forShortWork(): void {
  setFlagsFromString('--no-opt --regexp-tier-up-ticks=20 --no-parallel-scavenge');
}

/** Back to V8's own ways, for work of more than a second or so. */
export function forLongWork(): void {
  setFlagsFromString('--opt --regexp-tier-up-ticks=1 --parallel-scavenge');
}

/**
 * Grows the heap by smaller steps, for work whose data are hundreds of megabytes: what is not needed any more is let go
 * sooner. Costs about a tenth more time.
 */
export function forLargeData(): void {
  setFlagsFromString('--heap-growing-percent=70');
}
