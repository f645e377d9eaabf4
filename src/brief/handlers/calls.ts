import type { PhrasingContent } from 'mdast';

/** Labels of the notes called in inline content, in order. */
export const callsIn = (nodes: readonly PhrasingContent[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'footnoteReference'
      ? [node.label ?? node.identifier]
      : 'children' in node
        ? callsIn(node.children as PhrasingContent[])
        : [],
  );
