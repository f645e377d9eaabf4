/** Text in several columns, and how things that hang beside the text stay inside one. */
import type { PageGeometry, Pt } from '../config/index.ts';
import type { Flow } from './desk.ts';

/** True where text is set in several columns. */
export function inColumns({ columns }: PageGeometry): boolean {
  return columns.count > 1;
}

/** The flow over all columns. */
export function overAll(flow: Flow): Flow {
  const { x, width } = flow.desk.page.grid;
  return { ...flow, x, width };
}

/** What hangs left of the axis by `by` would stand in the gap: in columns the text moves in instead. */
export function inset<F extends Pick<Flow, 'desk' | 'x' | 'width'>>(flow: F, by: Pt): F {
  return inColumns(flow.desk.page) ? { ...flow, x: flow.x + by, width: flow.width - by } : flow;
}
