import process from 'node:process';
import type { Stopwatch } from '../index.ts';

/** What `--timing` shows. */
export interface Timings {
  /** For `build`; undefined without `--timing`. */
  readonly stopwatch: Stopwatch | undefined;
  readonly time: <Result>(room: string, work: () => Result) => Result;
  readonly print: () => void;
}

/** Adds up time by room; without --timing it costs nothing: even Node's clock takes two milliseconds to load. */
export function openTimings(on: boolean): Timings {
  if (!on) return { stopwatch: undefined, time: (_room, work) => work(), print: () => {} };
  const clock = (): number => performance.now();
  const spent = new Map<string, number>();
  const add = (room: string, milliseconds: number): void =>
    void spent.set(room, (spent.get(room) ?? 0) + milliseconds);
  return {
    stopwatch: { clock, spent: add },
    time: (room, work) => {
      const start = clock();
      const result = work();
      add(room, clock() - start);
      return result;
    },
    print: () => {
      const start = clock() - [...spent.values()].reduce((sum, value) => sum + value, 0);
      const rows: [string, number][] = [['start-up and rest', start], ...spent];
      for (const [room, milliseconds] of rows)
        process.stderr.write(`${room.padEnd(18)}${milliseconds.toFixed(1).padStart(9)} ms\n`);
    },
  };
}
