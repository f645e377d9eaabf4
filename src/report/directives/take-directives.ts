/**
 * Containers become what the rest of the program knows: boxes are quotations with a name (so that repairs, notes and
 * recognition treat their blocks as they treat any), marks of the author vanish from the tree and are kept as places.
 */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  Paragraph,
  Root,
  RootContent,
  Text,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { cutText } from '../heal/places.ts';
import { say } from '../heal/say.ts';
import { foldedText, setAside } from '../heal/tree.ts';
import type { AuthorMark } from '../types.ts';

const MARKS = ['for', 'keep', 'omit'] as const;
type MarkName = (typeof MARKS)[number];
const isMark = (name: string): name is MarkName => (MARKS as readonly string[]).includes(name);

/** GitHub's alerts: `> [!NOTE]` on a line of its own. */
const ALERT = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\r?\n|$)/i;
/** A line that looks like a fence and is none. */
const STRAY = /^:{3,}(?:[ \t]*$|[ \t]*[A-Za-z{])/m;

/**
 * Takes the containers out of a parsed tree, and makes boxes of alerts.
 *
 * A container that is never closed ends before the next heading: else a forgotten fence would swallow the report.
 * Says `directive-unclosed` for it, `directive-invalid` for `:::for` without a name and for lines that only look like a fence.
 *
 * @param tree as parsed; changed in place
 * @param file gets the messages; its value is the text that positions count in
 * @returns the author's marks
 */
export function takeDirectives(tree: Root, file: VFile): AuthorMark[] {
  const marks: AuthorMark[] = [];
  tree.children = unfold(tree.children, { file, text: String(file.value), marks });
  return marks;
}

interface Taking {
  readonly file: VFile;
  readonly text: string;
  readonly marks: AuthorMark[];
}

function unfold(nodes: readonly RootContent[], taking: Taking): RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    if (node.type === 'containerDirective') return container(node, taking);
    if (node.type === 'paragraph') return paragraph(node, taking);
    if (node.type === 'blockquote') makeAlert(node, taking.file);
    if ('children' in node && BLOCK_HOLDERS.has(node.type))
      node.children = unfold(node.children as RootContent[], taking) as typeof node.children;
    return [node];
  });
}

/** Nodes that hold blocks, in which boxes may stand. */
export const BLOCK_HOLDERS: ReadonlySet<string> = new Set([
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'definitionList',
  'definitionText',
]);

function container(node: ContainerDirective, taking: Taking): readonly RootContent[] {
  const name = node.name.toLowerCase();
  const [label, children] = labelOf(node);
  const whole = isClosed(node, taking.text);
  const end = whole ? children.length : endOfUnclosed(children);
  if (!whole) sayUnclosed(node, taking.file);
  const position = placeOf(node, whole ? undefined : children[end - 1]);
  if (isMark(name)) mark(name, node, position, taking);
  const inside = unfold(children.slice(0, end), taking);
  const after = unfold(children.slice(end), taking);
  if (isMark(name)) {
    if (label) setAside(taking.file, label, `label of a mark (:::${name})`);
    return [...inside, ...after];
  }
  const head: Heading[] = label ? [{ ...label, type: 'heading', depth: 3 }] : [];
  const box: Blockquote = {
    type: 'blockquote',
    children: [...head, ...(inside as (BlockContent | DefinitionContent)[])],
    data: { box: name },
    ...(position ? { position } : {}),
  };
  return [...(box.children.length > 0 ? [box] : []), ...after];
}

/** The label in brackets stands first, as a paragraph that says so. */
function labelOf({ children }: ContainerDirective): [Paragraph | undefined, RootContent[]] {
  const [first, ...rest] = children;
  return first?.type === 'paragraph' && first.data?.directiveLabel === true
    ? [
        {
          type: 'paragraph',
          children: first.children,
          ...(first.position ? { position: first.position } : {}),
        },
        rest,
      ]
    : [undefined, children];
}

/** Whether the last line of a container is a fence at least as long as its first. */
function isClosed({ position }: ContainerDirective, text: string): boolean {
  const { start, end } = position!;
  const lines = text.slice(start.offset, end.offset).split('\n');
  const opening = /:+/.exec(lines[0] ?? '')?.[0].length ?? 0;
  const closing = /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1]?.length ?? 0;
  return lines.length > 1 && closing >= opening;
}

/** Up to the next heading; one that comes first is the container's own. */
function endOfUnclosed(children: readonly RootContent[]): number {
  const at = children.findIndex(({ type }, index) => index > 0 && type === 'heading');
  return at < 0 ? children.length : at;
}

function placeOf({ position }: ContainerDirective, last: RootContent | undefined): Position | undefined {
  return position && last?.position ? { start: position.start, end: last.position.end } : position;
}

function mark(kind: MarkName, node: ContainerDirective, source: Position | undefined, taking: Taking): void {
  const audiences = kind === 'for' ? namesIn(node) : [];
  if (kind === 'for' && audiences.length === 0) {
    const reason = '“:::for” names no audience; its text is printed for all';
    say(
      taking.file,
      'directive-invalid',
      node,
      reason,
      'Name one or more in braces, as in “:::for{minister}”',
    );
  } else if (source) taking.marks.push({ kind, audiences, source });
}

/** `{minister press}` and `{.minister .press}` say the same. */
function namesIn({ attributes }: ContainerDirective): string[] {
  const classes = (attributes?.['class'] ?? '').split(/\s+/).filter(Boolean);
  return [...classes, ...Object.keys(attributes ?? {}).filter((name) => name !== 'class' && name !== 'id')];
}

/** `> [!NOTE]`: the line goes, and the quotation is a box of that name. */
function makeAlert(quote: Blockquote, file: VFile): void {
  const first = quote.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const match = text?.type === 'text' ? ALERT.exec(text.value) : null;
  if (!match || first?.type !== 'paragraph') return;
  const rest = (text as Text).value.slice(match[0].length);
  const alone = rest === '' && first.children.length === 1;
  if (alone && quote.children.length === 1) return;
  if (alone) quote.children.shift();
  else if (rest === '') first.children.shift();
  else first.children[0] = cutText(file, text as Text, match[0].length, rest);
  quote.data = { ...quote.data, box: match[1]!.toLowerCase() };
}

/** Fences that belong to nothing: a bare one is no text and goes, any other stays as it stands. */
function paragraph(node: Paragraph, { file }: Taking): readonly RootContent[] {
  const [first] = node.children;
  if (first?.type !== 'text' || !first.value.includes(':::') || !STRAY.test(first.value)) return [node];
  const bare = /^:{3,}$/.test(foldedText(node));
  const reason = bare
    ? 'This fence closes nothing; it is left out'
    : 'A line begins with “:::”, but is neither a box nor a mark; it is printed as it stands';
  const fix = bare
    ? 'Delete it, or give the fences of a container that holds others one colon more than theirs'
    : 'Write “:::name” or “:::name[heading]” alone on its line, and “:::” on a line of its own after the text';
  say(file, 'directive-invalid', node, reason, fix);
  return bare ? [] : [node];
}

function sayUnclosed(node: ContainerDirective, file: VFile): void {
  const reason = `“:::${node.name}” is never closed; it is taken to end before the next heading`;
  const fix =
    'Write “:::” on a line of its own after its text; a container around others needs one colon more than they have';
  say(file, 'directive-unclosed', node, reason, fix);
}
