/**
 * The link at the end of a note that leads back to its call ("↩", "Back to text", "[Back to 1.]") is the converter's,
 * not the report's: it is set aside. It is known by its arrow, by its brackets, or as a link inside the page.
 */
import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { inlineText, sliceInline } from '../inline.ts';
import { setAside, trimInline } from './tree.ts';

const ARROW = '[\\u2191\\u21a9\\u21b5\\u21d1\\u2934\\u23ce]\\ufe0e?\\ufe0f?';
const WORDS =
  '(?:(?:jump |go )?back|return|zurück|retour|volver|вернуться|назад)(?: to| zum| au| al| к)?' +
  '(?: the)? ?(?:text|texte?o?|top|contents?|article|reference|(?:foot)?note|citation|page|тексту)? ?\\d{0,3}';
const BRACKETED = new RegExp(`\\s*[[(] ?(?:${ARROW} ?)?${WORDS}\\.? ?[\\])][.\\s]*$`, 'iu');
const WITH_ARROW = new RegExp(`\\s*[[(]?${ARROW}(?: ?${WORDS})?[\\])]?[.\\s]*$`, 'iu');
const LINKED = new RegExp(`^[[(]?(?:${ARROW}|\\^)? ?(?:${WORDS})?\\.?[\\])]?$`, 'iu');

const ENDS_IN_BRACKET = /[\])][.\s]*$/;
const HAS_ARROW = new RegExp(ARROW.slice(0, ARROW.indexOf(']') + 1));

/** No back link is longer. */
const LONGEST = 80;

/** The repair as a unified plugin. */
export function remarkHealBackLinks() {
  return (tree: Root, file: VFile): void => {
    for (const node of tree.children) if (node.type === 'footnoteDefinition') visit(node, file);
  };
}

function visit(node: Nodes, file: VFile): void {
  if (node.type === 'paragraph') takeBackLink(node, file);
  else if ('children' in node) {
    for (const child of node.children) visit(child, file);
    const kept = (node.children as Nodes[]).filter(
      (child) => child.type !== 'paragraph' || child.children.length > 0,
    );
    if (kept.length < node.children.length && kept.length > 0) node.children = kept as never;
  }
}

function takeBackLink(paragraph: Paragraph, file: VFile): void {
  // Several calls of one note give several arrows.
  for (let from = backLinkAt(paragraph.children); from >= 0; from = backLinkAt(paragraph.children)) {
    const { length } = inlineText(paragraph.children);
    const link: Paragraph = { type: 'paragraph', children: sliceInline(paragraph.children, from, length) };
    const [first] = link.children;
    if (first?.position)
      link.position = {
        start: first.position.start,
        end: link.children.at(-1)?.position?.end ?? first.position.end,
      };
    setAside(file, link, 'link from a note back to the text');
    paragraph.children = trimInline(file, from === 0 ? [] : sliceInline(paragraph.children, 0, from));
  }
}

/** Where in the paragraph's text its back link begins; -1 when there is none. */
function backLinkAt(children: readonly PhrasingContent[]): number {
  const text = inlineText(children);
  const tail = Math.max(0, text.length - LONGEST);
  const end = text.slice(tail);
  // The patterns take two milliseconds of a cold run; nearly every note ends without a bracket and an arrow.
  const bracketed = ENDS_IN_BRACKET.test(end) ? BRACKETED.exec(end) : null;
  const found = bracketed ?? (HAS_ARROW.test(end) ? WITH_ARROW.exec(end) : null);
  if (found) return tail + found.index;
  const at = children.findLastIndex((child) => child.type !== 'text' || /[^\s.\])]/.test(child.value));
  const link = children[at];
  if (link?.type !== 'link' || !link.url.startsWith('#')) return -1;
  const words = inlineText(link.children).trim();
  if (words === '' || !LINKED.test(words)) return -1;
  return inlineText(children.slice(0, at)).replace(/\s*[[(]?$/, '').length;
}
