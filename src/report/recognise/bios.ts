import type { BlockContent, Heading, Paragraph, RootContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { passage } from '../passages.ts';
import { blockText } from '../plain.ts';
import { sourcesOf } from '../sources.ts';
import type { Author, Section } from '../types.ts';
import { isPersonName } from './names.ts';
import { purposeOf } from './purpose.ts';

type Bios = { readonly authors: readonly Author[]; readonly taken: ReadonlySet<RootContent> };

/** Blocks at the top in one of which (or in a heading) a name must stand before a plain paragraph about it counts as a biography. */
const FRONT = 6;
const CAREER =
  /\b(?:is|was) (?:an?|the) [^.]{0,60}\b(?:fellow|scholar|researcher|professor|lecturer|director|analyst|associate|economist|editor|adviser|advisor|consultant|journalist|candidate|expert|specialist|manager|head)\b/i;
const VERB =
  /^(?:,[^.]{0,120},)?\s*(?:is|was|serves|holds|works|has|leads|directs|teaches|studies|est|es|ist|war|является|–|—|-)\s/iu;

/**
 * Finds biographies that stand among the blocks (marked by healing, or a paragraph that begins with a bold name and
 * goes on "is a …") and gives each to its author; the name of a biography without a byline makes an author.
 */
export function takeBios(blocks: readonly RootContent[], authors: readonly Author[], lang: string): Bios {
  const bios = new Map<string, BlockContent[]>();
  const taken = new Set<RootContent>();
  const unnamed: BlockContent[] = [];
  const front = blocks
    .filter((node, at) => at < FRONT || node.type === 'heading')
    .map((node) => blockText(node));
  let about: Heading | undefined;
  let last: { readonly name: string; readonly node: RootContent } | undefined;
  for (const [at, node] of blocks.entries()) {
    if (node.type === 'heading') {
      if (about && node.depth <= about.depth) about = undefined;
      if (purposeOf(inlineText(node.children))?.purpose === 'author') about = node;
    }
    // A section of biographies stays whole.
    if (about) continue;
    const marked = isBio(node);
    const further = last && last.node === blocks[at - 1] && goesOn(node, last.name) ? last.name : undefined;
    const name =
      node.type === 'paragraph'
        ? (bioName(node, authors, marked) ??
          namedAbove(node, front) ??
          further ??
          (marked ? plainName(plain(node.children)) : undefined))
        : undefined;
    if (!marked && !name) continue;
    if (!isBlock(node)) continue;
    taken.add(node);
    if (name) {
      bios.set(name, [...(bios.get(name) ?? []), node]);
      last = { name, node };
    }
    // A second paragraph of a biography goes on where the last one stopped.
    else if (bios.size > 0) [...bios.values()].at(-1)!.push(node);
    else unnamed.push(node);
  }
  // The name alone on its line is the byline, wherever conversion put it.
  for (const node of blocks) {
    if ((node.type === 'heading' || node.type === 'paragraph') && bios.has(plain(node.children)))
      taken.add(node);
  }
  return { authors: withBios(authors, bios, unnamed, lang), taken };
}

/** "Surname is …", "She holds …" right below a biography. */
function goesOn(node: RootContent, name: string): boolean {
  if (node.type !== 'paragraph') return false;
  const text = plain(node.children);
  const parts = name.split(' ').filter((part) => part.length > 2);
  const opener = [...parts, 'He', 'She', 'They'].find((word) => text.startsWith(`${word} `));
  return opener !== undefined && VERB.test(text.slice(opener.length));
}

/** Biographies in a section "About the author(s)": by name where names begin the paragraphs, else all of it to the first author. */
export function biosOfSection(section: Section, authors: readonly Author[], lang: string): readonly Author[] {
  const bios = new Map<string, BlockContent[]>();
  const unnamed: BlockContent[] = [];
  let current: string | undefined;
  for (const node of section.blocks) {
    if (!isBlock(node)) continue;
    const name = 'children' in node ? leadingName(node as Paragraph, authors) : undefined;
    current = name ?? current;
    if (current) bios.set(current, [...(bios.get(current) ?? []), node]);
    else unnamed.push(node);
  }
  return withBios(authors, bios, unnamed, lang);
}

function leadingName(node: Paragraph | RootContent, authors: readonly Author[]): string | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  const text = plain(node.children);
  const known = authors.find(({ name }) => text.toLowerCase().startsWith(name.toLowerCase()));
  if (known) return known.name;
  if (node.type === 'heading') return isPersonName(text) ? text : undefined;
  return bioName(node, authors, false) ?? plainName(text);
}

/** A paragraph without any mark that tells the career of a person whom a line at the top names. */
function namedAbove(node: Paragraph, front: readonly string[]): string | undefined {
  const text = plain(node.children);
  const name = CAREER.test(text.slice(0, 200)) ? plainName(text) : undefined;
  return name && front.some((line) => line !== text && line.startsWith(name)) ? name : undefined;
}

/** "Name Surname is a …" without any mark. */
function plainName(text: string): string | undefined {
  const match = /^(\p{Lu}(?:[^.;:]|(?<=\b[A-Z])\.){3,60}?)(?=,| (?:is|was|est|es|ist|является)\s)/u.exec(
    text,
  );
  return match && isPersonName(match[1]!) ? match[1]! : undefined;
}

function isBlock(node: RootContent): node is BlockContent & RootContent {
  return (
    node.type !== 'listItem' &&
    node.type !== 'tableRow' &&
    node.type !== 'tableCell' &&
    node.type !== 'thematicBreak'
  );
}

/** Marked as a biography by healing. */
export function isBio(node: RootContent): boolean {
  return Boolean((node.data as { bio?: unknown } | undefined)?.bio);
}

function bioName(node: Paragraph, authors: readonly Author[], marked: boolean): string | undefined {
  const [first, ...rest] = node.children;
  if (!first) return undefined;
  const text = plain(node.children);
  const known = authors.find(({ name }) => text.startsWith(name));
  if (known && (marked || VERB.test(text.slice(known.name.length)))) return known.name;
  if (first.type !== 'strong') return undefined;
  const name = plain([first]).replace(/[,:.]$/, '');
  if (!isPersonName(name)) return undefined;
  return marked || VERB.test(inlineText(rest)) ? name : undefined;
}

function withBios(
  authors: readonly Author[],
  bios: ReadonlyMap<string, BlockContent[]>,
  unnamed: BlockContent[],
  lang: string,
): Author[] {
  const all = [...authors];
  for (const [name, blocks] of bios) {
    const place = all.findIndex((author) => author.name === name);
    if (place < 0) all.push({ name, source: sourcesOf(blocks[0]!), bio: passage(blocks, lang) });
    else if (!all[place]!.bio) all[place] = { ...all[place]!, bio: passage(blocks, lang) };
  }
  const [first] = all;
  if (unnamed.length > 0 && first && !first.bio) all[0] = { ...first, bio: passage(unnamed, lang) };
  return all;
}

function plain(nodes: Paragraph['children']): string {
  return inlineText(nodes).replace(/\s+/g, ' ').trim();
}
