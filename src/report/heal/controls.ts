/**
 * Characters that no page can print go, or become what they stand for; PDF/A and Word files refuse them.
 * - U+0080 to U+009F are letters of Windows-1252 that were never converted: they become what Windows means, as in HTML.
 * - Bullets of the fonts Symbol and Wingdings in the private use area become bullets.
 * - Other control, private use, surrogate and non-characters go (a tab, a line's or a page's end have a meaning).
 * Both are one message, `heal-control`. U+FFFE, a hyphen in some converted text, and form feeds go at the end
 * (`remarkHealLastControls`), when `characters` and `lines` have read them.
 */
import type { Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { cutPieces, sourceText } from './places.ts';
import { say } from './say.ts';

const BAD = /(?![\t\n\f\r\ufffe])[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const LAST = /[\f\ufffe]/g;

/** What Windows-1252 has at 0x80 to 0x9f; a space where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const BULLETS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '▸',
  '\uf0fc': '✓',
};

/** Lists no more than so many different characters in the message. */
const NAMED = 6;

/** The first repair, before anything reads words. */
export function remarkHealControls() {
  return (tree: Root, file: VFile): void => {
    const text = sourceText(file);
    if (text.search(BAD) < 0 && !text.includes('&')) return;
    const found = new Map<string, number>();
    let first: Nodes | undefined;
    clean(tree, file, BAD, (character, node) => {
      found.set(character, (found.get(character) ?? 0) + 1);
      first ??= node;
      return replacement(character);
    });
    const total = [...found.values()].reduce((sum, count) => sum + count, 0);
    if (total === 0) return;
    const names = [...found.keys()].slice(0, NAMED).map(nameOf).join(', ');
    const more = found.size > NAMED ? ' …' : '';
    const what =
      total === 1
        ? 'One character that cannot be printed was'
        : `${total} characters that cannot be printed were`;
    say(
      file,
      'heal-control',
      first,
      `${what} taken out, or written as what was meant (${names}${more})`,
      'Look for letters that a conversion has lost there',
    );
  };
}

/** The last repair: marks that other repairs have read. */
export function remarkHealLastControls() {
  return (tree: Root, file: VFile): void => {
    if (sourceText(file).search(LAST) >= 0)
      clean(tree, file, LAST, (character) => (character === '\f' ? ' ' : ''));
  };
}

function replacement(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code === 0x0b || code === 0x85) return ' ';
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80] as string;
  return BULLETS[character] ?? '';
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
}

type Replace = (character: string, node: Nodes) => string;

function clean(node: Nodes, file: VFile, bad: RegExp, replace: Replace): void {
  const fresh = (value: string) => value.replace(bad, (character) => replace(character, node));
  if ('url' in node) node.url = fresh(node.url);
  if ('alt' in node && node.alt) node.alt = fresh(node.alt);
  if ('title' in node && node.title) node.title = fresh(node.title);
  if ('value' in node && node.type !== 'yaml') node.value = fresh(node.value);
  if (!('children' in node)) return;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text')
      return child.value.search(bad) < 0 ? [child] : pieces(child, file, bad, replace);
    clean(child, file, bad, replace);
    return isEmptied(child) ? [] : [child];
  });
  if (children.length !== node.children.length || children.some((child, i) => child !== node.children[i]))
    (node as Parents).children = children as never;
}

/** A text without its bad characters, cut where one goes, so that each piece keeps its place. */
function pieces(text: Text, file: VFile, bad: RegExp, replace: Replace): Text[] {
  const values = new Map<number, string>();
  const cuts: number[] = [];
  for (const { index, 0: found } of text.value.matchAll(bad)) {
    const value = replace(found, text);
    values.set(index, value);
    if (value === '') cuts.push(index, index + found.length);
  }
  let at = 0;
  return cutPieces(file, text, cuts).flatMap((part): Text[] => {
    const from = at;
    at += part.value.length;
    const value = part.value.replace(bad, (found, index: number) => values.get(from + index) ?? found);
    return value === '' ? [] : [{ ...part, value }];
  });
}

/** A paragraph that held nothing else. */
function isEmptied(node: Nodes): node is Paragraph {
  return node.type === 'paragraph' && node.children.length === 0;
}
