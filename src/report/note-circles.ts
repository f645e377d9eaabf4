import type { Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';

/** A call that closes a circle of notes. */
export interface Circle {
  /** The notes in the order of their calls, each once; of many, the first. */
  readonly labels: readonly string[];
  readonly place: Position | undefined;
}

/** Notes of a circle that are named. */
const MOST_NAMED = 8;

interface Call {
  readonly to: string;
  readonly place: Position | undefined;
}

/**
 * Notes that call themselves, directly or by way of others: one circle for each call that closes one, in the order of the
 * report. Takes time in proportion to the calls.
 */
export function noteCircles(tree: Root): readonly Circle[] {
  const calls = callsBetween(tree);
  const done = new Set<string>();
  const circles: Circle[] = [];
  for (const start of calls.keys()) {
    // Depth first without recursion: chains of notes may be as long as the report.
    const path: { readonly label: string; next: number }[] = [];
    const on = new Map<string, number>();
    const enter = (label: string) => {
      on.set(label, path.length);
      path.push({ label, next: 0 });
    };
    if (!done.has(start)) enter(start);
    while (path.length > 0) {
      const here = path.at(-1)!;
      const call = calls.get(here.label)?.[here.next++];
      if (!call) {
        done.add(here.label);
        on.delete(here.label);
        path.pop();
        continue;
      }
      const at = on.get(call.to);
      if (at !== undefined)
        circles.push({
          labels: path.slice(at, at + MOST_NAMED).map(({ label }) => label),
          place: call.place,
        });
      else if (!done.has(call.to)) enter(call.to);
    }
  }
  return circles;
}

/** The calls inside each note; the first definition of a label counts. */
function callsBetween(tree: Root): ReadonlyMap<string, readonly Call[]> {
  const calls = new Map<string, Call[]>();
  visit(tree, 'footnoteDefinition', (definition) => {
    const label = definition.label ?? definition.identifier;
    if (calls.has(label)) return;
    const own: Call[] = [];
    visit(definition, 'footnoteReference', (node) => {
      own.push({ to: node.label ?? node.identifier, place: node.position });
    });
    calls.set(label, own);
  });
  return calls;
}
