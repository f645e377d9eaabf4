/**
 * Inline HTML (`<sup>`, `<em>`, `<a href>`, `<br>`, `<img>` …) becomes mdast; comments go; unknown elements and
 * scripts go with one message for each element name, their visible words stay.
 */
import type { Html, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { diagnostic, note } from '../../../diagnostics.ts';
import { inlineElement, PLAIN, UNSEEN } from './elements.ts';
import { readTag, type Tag } from './tags.ts';

const KNOWN = new Set('em i cite strong b del s strike code kbd a sup sub br img wbr p li ul ol'.split(' '));

/** Elements inside one another; deeper ones only give their words. */
const DEEPEST = 50;

interface Frame {
  readonly tag: Tag | undefined;
  readonly html: Html | undefined;
  readonly children: PhrasingContent[];
}

/** Replaces inline HTML everywhere in the tree. */
export function healInlineHtml(tree: Root, file: VFile): void {
  const said = new Set<string>();
  visit(tree);

  function visit(node: Nodes): void {
    if (!('children' in node)) return;
    for (const child of node.children) visit(child);
    const inline = node.children.some((child) => child.type === 'html') && isInline(node);
    if (inline) node.children = convert(node.children as PhrasingContent[]) as never;
  }

  function convert(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    const stack: Frame[] = [{ tag: undefined, html: undefined, children: [] }];
    const top = () => stack[stack.length - 1] as Frame;
    for (const node of nodes) {
      if (node.type !== 'html') {
        top().children.push(node);
        continue;
      }
      const tag = readTag(node.value);
      if (!tag) continue;
      if (tag.kind === 'open') {
        if (stack.length < DEEPEST) stack.push({ tag, html: node, children: [] });
      } else if (tag.kind === 'void') top().children.push(...finish({ tag, html: node, children: [] }, node));
      else close(stack, tag.name, node);
    }
    while (stack.length > 1) {
      const frame = stack.pop() as Frame;
      top().children.push(...frame.children);
    }
    return top().children;
  }

  function close(stack: Frame[], name: string, html: Html): void {
    const at = stack.findLastIndex((frame) => frame.tag?.name === name);
    if (at < 1) return;
    while (stack.length > at) {
      const frame = stack.pop() as Frame;
      const made = stack.length === at ? finish(frame, html) : frame.children;
      (stack[stack.length - 1] as Frame).children.push(...made);
    }
  }

  function finish(frame: Frame, end: Html): PhrasingContent[] {
    const { tag, html, children } = frame as { tag: Tag; html: Html; children: PhrasingContent[] };
    if (UNSEEN.has(tag.name)) {
      dropped(file, said, tag.name, html);
      return [];
    }
    if (!KNOWN.has(tag.name) && !PLAIN.has(tag.name)) dropped(file, said, tag.name, html);
    const position =
      html.position && end.position ? { start: html.position.start, end: end.position.end } : undefined;
    return inlineElement({ name: tag.name, attributes: tag.attributes, children, position });
  }
}

/** Says once for each element name that it was left out. */
export function dropped(file: VFile, said: Set<string>, name: string, where: Nodes): void {
  if (said.has(name)) return;
  said.add(name);
  const words = UNSEEN.has(name) ? 'it was left out' : 'only its words were kept';
  note(
    file,
    diagnostic(
      'heal-html-dropped',
      `The HTML element <${name}> has no place in a brief: ${words}`,
      'Write it as Markdown, or remove it',
      where.position ? { place: where.position } : {},
    ),
  );
}

function isInline(node: Parents): boolean {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'].includes(node.type);
}
