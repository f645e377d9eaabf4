/**
 * The author's biography, which conversion leaves where the page had it, often inside a paragraph of the text. It is
 * a paragraph that begins with a name and a verb ("… is", "… was", "… holds"): either the byline's name, or a name in
 * bold with two words of a biography. It is marked `data.bio`; `joins` lets it follow the paragraph that it cut.
 */
import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { say } from './say.ts';
import { isTerminal } from './signs.ts';
import { foldedText, textOf } from './tree.ts';

/** A name of ASCII letters, and of any: the second takes a millisecond of a cold run. */
const [PLAIN_NAME, NAME] = [
  ['[A-Z]', 'A-Za-z', ''],
  ['\\p{Lu}', '\\p{L}', 'u'],
].map(([capital, letters, flags]) => {
  const word = `${capital}[${letters}.'’-]*`;
  const particle = 'de|da|di|van|von|der|bin|al|el|la|le';
  return new RegExp(
    `^(?:(?:[Bb]y|BY|[Vv]on|[Pp]ar)\\s+)?(${word}(?:\\s+(?:${word}|${particle})){1,4})$`,
    flags,
  );
}) as [RegExp, RegExp];
const VERB =
  /^[,\s]+(?:is|was|has|holds|serves|served|works|worked|leads|teaches|directs|joined|ist|war|est|a été|es|является|работает|—|–)(?=\s)/u;
const WORDS =
  /\b(?:professor|fellow|associate|editor|researcher|director|author|scholar|ph\.?d|degree|b\.?a\.?|m\.?a\.?|university|institute|lecturer|analyst|doctorate|journalist|consultant|senior|visiting|expert|worked|studies|lives in|former|economist|columnist|centre|center)\b/gi;

/** The repair as a unified plugin. */
export function remarkHealBio() {
  return (tree: Root, file: VFile): void => {
    const names = bylineNames(tree.children);
    for (const [i, node] of tree.children.entries()) {
      if (node.type !== 'paragraph' || node.data?.bio || !isBio(node, names)) continue;
      node.data = { ...node.data, bio: true };
      if (interrupts(tree.children, i)) {
        say(
          file,
          'heal-author-bio',
          node,
          'The author’s biography stood inside a paragraph: it was moved after it',
        );
      }
    }
  };
}

/** Names in short paragraphs among the first blocks. */
function bylineNames(nodes: readonly RootContent[]): string[] {
  return nodes.slice(0, 10).flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const text = foldedText(node);
    if (text.length > 120) return [];
    return text
      .replace(/^by\s+/i, '')
      .split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b)\s*/)
      .flatMap((part) => nameIn(part) ?? []);
  });
}

/** The name that a short text is, or "the author" in place of one; undefined when it is neither. */
function nameIn(text: string): string | undefined {
  if (/^the authors?$/i.test(text)) return text;
  return (/^[\0-\x7f’]*$/.test(text) ? PLAIN_NAME : NAME).exec(text)?.[1];
}

function isBio(node: Paragraph, names: readonly string[]): boolean {
  const text = foldedText(node);
  const name = names.find((candidate) => text.startsWith(candidate));
  if (name) return VERB.test(text.slice(name.length)) && text.split(' ').length <= 150;
  const first = node.children[0];
  if (first?.type !== 'strong' || nameIn(textOf(first).trim()) === undefined) return false;
  const rest = text.slice(foldedText(first).length);
  return VERB.test(rest) && (rest.match(WORDS)?.length ?? 0) >= 2 && text.split(' ').length <= 150;
}

function interrupts(nodes: readonly RootContent[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const node = nodes[i] as RootContent;
    if (node.type === 'paragraph')
      return !isTerminal(foldedText(node)) && foldedText(node).split(' ').length >= 8;
    if (node.type === 'heading') return false;
  }
  return false;
}
