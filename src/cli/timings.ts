import process from 'node:process';
import type { Stopwatch } from '../index.ts';

/** Adds up time by room; without --timing it costs nothing. */
export function openTimings(on: boolean): {
  readonly stopwatch: Stopwatch;
  readonly time: <Result>(room: string, work: () => Result) => Result;
  readonly print: () => void;
} {
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
      if (!on) return;
      const start = clock() - [...spent.values()].reduce((sum, value) => sum + value, 0);
      const rows: [string, number][] = [['start-up and rest', start], ...spent];
      for (const [room, milliseconds] of rows)
        process.stderr.write(`${room.padEnd(18)}${milliseconds.toFixed(1).padStart(9)} ms\n`);
    },
  };
}
