/** A tagged file as a screen reader goes through it, one line for each element, links and notes in their line. */
import { type Tag, type TaggedFile, tagsIn } from './tag-tree.ts';

/** Elements that stand in a line of text. */
const INLINE = new Set(['Span', 'Link', 'Reference', 'Quote', 'Code', 'Lbl']);

/** The transcript: pages of content in brackets where they change, then what is passed over, then the outline. */
export function transcriptOf(file: TaggedFile): string {
  const lines: string[] = [];
  let page = 0;
  const turn = (tag: Tag): string => {
    const first = pageOf(tag);
    if (first === undefined || first === page) return '';
    page = first;
    return `[page ${first}] `;
  };
  const walk = (tag: Tag, depth: number): void => {
    const block = tag.kids.some((kid) => kid.kind === 'tag' && !INLINE.has(kid.type));
    const text = block ? '' : inline(tag);
    const own = block ? '' : turn(tag);
    lines.push(`${'  '.repeat(depth)}${own}${tag.type}${about(tag)}${text ? `: ${text}` : ''}`);
    if (block)
      for (const kid of tag.kids) {
        if (kid.kind === 'tag') walk(kid, depth + 1);
        else if (kid.kind === 'piece' && kid.text.trim())
          lines.push(`${'  '.repeat(depth + 1)}“${fold(kid.text)}”`);
      }
  };
  walk(file.root, 0);
  const passed = file.artifacts.filter(({ text }) => text.trim() !== '').map(({ page: on, type, subtype, text }) => `page ${on} ${[type, subtype].filter(Boolean).join('/')}: ${fold(text)}`); // biome-ignore format: one look
  return [...lines, '', 'Passed over', ...passed, '', 'Outline', ...outline(file.outline, 1), ''].join('\n');
}

const outline = (entries: TaggedFile['outline'], depth: number): string[] =>
  entries.flatMap(({ title, page, children }) => [
    `${'  '.repeat(depth)}${title} (page ${page})`,
    ...outline(children, depth + 1),
  ]);

/** Page of an element's first content. */
function pageOf(tag: Tag): number | undefined {
  for (const inner of tagsIn(tag)) for (const kid of inner.kids) if (kid.kind !== 'tag') return kid.page;
  return undefined;
}

function inline(tag: Tag): string {
  const text = tag.kids
    .map((kid) => {
      if (kid.kind === 'piece') return kid.text;
      if (kid.kind === 'annotation') return '';
      return `[${kid.type}${about(kid)}: ${inline(kid)}]`;
    })
    .join('');
  return fold(text);
}

function about(tag: Tag): string {
  const words: string[] = [];
  for (const [name, value] of tag.attributes) {
    if (name === 'O' || name === 'Placement' || name === 'BBox') continue;
    words.push(
      `${name}=${typeof value === 'object' && value && 'name' in value ? value.name : String(value)}`,
    );
  }
  const links = tag.kids.flatMap((kid) => (kid.kind === 'annotation' ? [kid] : []));
  const [link] = links;
  return [
    tag.id === undefined ? '' : ` #${tag.id}`,
    tag.lang === undefined ? '' : ` (${tag.lang})`,
    words.length > 0 ? ` {${words.join(', ')}}` : '',
    tag.alt === undefined ? '' : ` “${tag.alt}”`,
    link
      ? ` → ${link.target}${link.contents ? `, said “${link.contents}”` : ''}${links.length > 1 ? ` (${links.length} areas)` : ''}`
      : '',
  ].join('');
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
