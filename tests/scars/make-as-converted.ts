/**
 * Gives the sample report the scars that a conversion from PDF leaves, the same for the same seed.
 *
 * The front matter stays: a clerk adds it after conversion. So do the pictures with their alternative texts, which the
 * clerk puts back. Left out are scars that destroy what nobody can restore: cuts between two sentences, quotations
 * without their mark, sections and subsections on one level, words broken that stand nowhere whole.
 */

import { type Habits, openPages, type Pages } from './pages.ts';
import type { Random } from './random.ts';
import { seeded } from './random.ts';
import { type Block, type Item, readBlocks } from './read-blocks.ts';

/** The seed of briefs/every-hour-all-day/as-converted.md. */
export const SEED = 504;

/** @param report the clean sample. @param seed any whole number. @returns the report as converted. */
export function makeAsConverted(report: string, seed: number): string {
  const random = seeded(seed);
  const { frontMatter, blocks, notes } = readBlocks(report);
  const numbers = new Map([...notes.keys()].map((label, i) => [label, i + 1]));
  const italics = random.pick(['*', '_']);
  const marked = (text: string) =>
    text
      .replace(/\[\^(\w+)\]/g, (_call, label: string) => `<sup>${numbers.get(label)}</sup>`)
      .replace(/<em lang="\w+">(.*?)<\/em>/g, '*$1*')
      .replace(/(?<![*\w])\*([^*]+)\*(?![*\w])/g, `${italics}$1${italics}`);
  const pages = openPages(
    random,
    habitsOf(random),
    [...notes.values()].map((note) => note.map((text) => brokenLink(marked(text)))),
  );
  const headings = headingsOf(blocks, random);
  let lists = random.between(0, 1);
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    if (block.kind === 'float') {
      if (blocks[i - 1]?.kind !== 'paragraph') putFloat(block.parts, pages, random);
    } else if (block.kind === 'heading') {
      if (pages.room() < 40) pages.turn();
      pages.put(headings(block.depth, block.text), { words: 10, gap: random.between(0, 2), whole: true });
    } else if (block.kind === 'quote') pages.flow(marked(block.text), '> ', random.pick(['', '> ']));
    else if (block.kind === 'list') {
      const items = block.items.map((item) => ({ ...item, text: marked(item.text) }));
      if (items[0]?.number) for (const item of items) pages.flow(item.text, `${item.number}. `);
      else if (lists++ % 2 === 0) for (const item of items) pages.flow(item.text, item.level ? '– ' : '• ');
      else pages.put(unevenList(items, random));
    } else if (next?.kind === 'float') {
      pages.flowAround(marked(block.text), () => putFloat(next.parts, pages, random));
    } else pages.flow(marked(block.text));
  }
  return frontMatter + pages.text();
}

function habitsOf(random: Random): Habits {
  const title = random.pick([
    'Every Hour, All Day: A Timetable Guarantee for Rural Buses',
    'Every Hour, All Day',
    'SPECIMEN PAPER 1',
  ]);
  const separate = random.chance(0.5);
  const first = random.pick([1, 3, 14]);
  const comments = random.chance(0.5);
  return {
    runningHead: (page) => {
      const number = page + first - 1;
      return separate
        ? [String(number), title]
        : [number % 2 ? `${title} | ${number}` : `${number} | ${title}`];
    },
    comment: comments ? (page) => `<!-- page ${page + first - 1} -->` : undefined,
  };
}

/** The way this converter writes headings: bold or not, levels with gaps, one section's only a bold line. */
function headingsOf(blocks: readonly Block[], random: Random): (depth: number, text: string) => string {
  const [section, sub] = random.pick([
    [2, 4],
    [3, 4],
    [3, 5],
  ] as const);
  const sections = blocks.flatMap((block) =>
    block.kind === 'heading' && block.depth === 2 ? [block.text] : [],
  );
  const bare = random.pick(sections);
  return (depth, text) => {
    if (text === bare) return `**${text}**`;
    const marks = '#'.repeat(depth === 1 ? 1 : depth === 2 ? section : sub);
    return `${marks} ${text === sections.find((one) => one !== bare) || random.chance(0.7) ? `**${text}**` : text}`;
  };
}

/** A link over two lines becomes two links with one target. */
function brokenLink(text: string): string {
  return text.replace(/\[(\S+) ([^\]]+)\](\([^)]+\))/g, '[$1]$3\n[$2]$3');
}

/** A picture's line is the clerk's own and stays as it is. */
function putFloat(parts: readonly string[], pages: Pages, random: Random): void {
  for (const part of parts) {
    const gap = random.between(0, 3);
    if (part.startsWith('![')) pages.raw(part, gap);
    else if (part.startsWith('|')) pages.put(htmlTable(part), { words: 20, gap, whole: true });
    else pages.put(part, { words: 20, gap });
  }
}

function htmlTable(markdown: string): string {
  const rows = markdown
    .split('\n')
    .filter((_line, i) => i !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const [head, ...body] = rows;
  return [
    '<table>',
    `<thead>${row(head!, 'th')}</thead>`,
    '<tbody>',
    ...body.map((cells) => row(cells, 'td')),
    '</tbody>',
    '</table>',
  ].join('\n');
}

/** Indents differ from item to item, but no item leaves its level. */
function unevenList(items: readonly Item[], random: Random): string {
  let outer = 0;
  return items
    .map(({ level, text }) => {
      if (level === 0) outer = random.between(0, 1);
      return `${' '.repeat(level ? outer + random.between(2, 3) : outer)}- ${text}`;
    })
    .join('\n');
}
