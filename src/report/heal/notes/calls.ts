/** Note calls: superscripts, `¹` and `[1]` whose label has a definition become footnote references. */
import type {
  FootnoteReference,
  Heading,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  Text,
} from 'mdast';
import type { VFile } from 'vfile';
import { raisedText } from '../html/elements.ts';
import { cutText } from '../places.ts';
import { textOf } from '../tree.ts';
import { callsIn, headOf, isRaised, plainDigits } from './labels.ts';
import { reference } from './linked.ts';
import type { Slot } from './slots.ts';

/** A bare number that `sequence.ts` knows to be a call: its place in a text node. */
export interface PlainCall {
  readonly from: number;
  readonly length: number;
  readonly labels: readonly string[];
}

/** How often each label is called by a superscript, `¹` or `[1]`; a label at the head of a paragraph is no call. */
export function strongCalls(slots: readonly Slot[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { node } of slots) {
    const head = headOf(node.children);
    const skip =
      head && (head.kind === 'raised' || head.kind === 'shape' || head.kind === 'bracket') ? head : undefined;
    count(node.children.slice(skip?.skip ?? 0), skip?.cut ?? 0);
  }
  return counts;

  function count(nodes: readonly PhrasingContent[], cut: number): void {
    for (const [i, node] of nodes.entries()) {
      if (isRaised(node)) for (const label of raisedLabels(node)) add(label);
      else if (node.type === 'text') {
        for (const call of callsIn(node)) if (i > 0 || call.from >= cut) add(call.label);
      } else if ('children' in node) count(node.children, 0);
    }
  }

  function add(label: string): void {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
}

/** `1`, or `1,2` and `1-2` as several. */
function raisedLabels(node: Nodes): string[] {
  const text = plainDigits(textOf(node).replace(/[[\]()\s]/g, ''));
  return /^[\d,;]+$/.test(text) || text.length <= 3 ? text.split(/[,;]/).filter(Boolean) : [];
}

/** Replaces calls of known labels all over the tree; returns the references made, in order. */
export function markCalls(
  tree: Root,
  file: VFile,
  known: ReadonlySet<string>,
  plain: ReadonlyMap<Text, readonly PlainCall[]>,
  definitions: ReadonlySet<Paragraph | Heading>,
): FootnoteReference[] {
  const made: FootnoteReference[] = [];
  visit(tree);
  return made;

  function visit(node: Parents): void {
    const head = node.type === 'paragraph' && definitions.has(node) ? headOf(node.children) : undefined;
    let changed = false;
    const children = (node.children as Nodes[]).flatMap((child, i): Nodes[] => {
      if (head && i < head.skip) return [child];
      const before = node.children[i - 1];
      const shape =
        isRaised(child as PhrasingContent) || (child.type === 'text' && /^[²³](?!\d)/.test(child.value));
      const power = shape && before?.type === 'text' && endsWithUnit(before.value.slice(-8));
      const next = power
        ? 'children' in child
          ? raisedText(child.children as PhrasingContent[])
          : [child]
        : replaced(child, head && i === head.skip ? head.cut : 0);
      changed ||= next.length !== 1 || next[0] !== child;
      return next;
    });
    if (changed) node.children = children as never;
  }

  function replaced(node: Nodes, from: number): Nodes[] {
    if (node.type === 'text') return textCalls(node, from);
    if (isRaised(node as PhrasingContent)) return raised(node as PhrasingContent & Parents);
    if ('children' in node) visit(node);
    return [node];
  }

  function raised(node: PhrasingContent & Parents): Nodes[] {
    const labels = raisedLabels(node);
    if (labels.length > 0 && labels.every((label) => known.has(label.toLowerCase()))) {
      return labels.map((label) => call(label, node));
    }
    return raisedText(node.children as PhrasingContent[]);
  }

  function textCalls(node: Text, from: number): Nodes[] {
    const bare = (plain.get(node) ?? []).map((one) => ({ ...one }));
    const shaped = callsIn(node)
      .filter((one) => one.from >= from && known.has(one.label) && !isPower(node, one))
      .map(({ label, ...place }) => ({ ...place, labels: [label] as readonly string[] }));
    const all = [...bare, ...shaped].sort((a, b) => a.from - b.from);
    if (all.length === 0) return [node];
    const out: Nodes[] = [];
    let at = 0;
    for (const one of all) {
      if (one.from > at) out.push(cutText(file, node, at, node.value.slice(at, one.from)));
      const piece = cutText(file, node, one.from, node.value.slice(one.from, one.from + one.length));
      for (const label of one.labels) out.push(call(label, piece));
      at = one.from + one.length;
    }
    if (at < node.value.length) out.push(cutText(file, node, at, node.value.slice(at)));
    return out;
  }

  function call(label: string, from: Nodes): FootnoteReference {
    const made1 = reference(label, from);
    made.push(made1);
    return made1;
  }
}

/** `²` after a unit is a power, not a call ("8.3 km²"). */
function isPower(node: Text, call: { from: number; length: number }): boolean {
  return (
    node.value[call.from] !== '[' && endsWithUnit(node.value.slice(Math.max(0, call.from - 6), call.from))
  );
}

function endsWithUnit(text: string): boolean {
  return /(?:^|[\s\d(/])(?:[kcmd]?m|ft|mi|in|yd|CO)$/.test(text);
}
