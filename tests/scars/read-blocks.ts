/** The clean report as blocks of Markdown text: only what the sample uses, split at blank lines. */

export interface Item {
  readonly level: 0 | 1;
  /** `1` for `1.`; absent for bullets. */
  readonly number?: number;
  readonly text: string;
}
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** A picture or table with the lines of text that belong to it, in order. */
  | { readonly kind: 'float'; readonly parts: readonly string[] };

export interface Blocks {
  /** With its fences, as it stands. */
  readonly frontMatter: string;
  readonly blocks: readonly Block[];
  /** Paragraphs of each note by label, in order of the first calls. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

/** Reads the sample report. */
export function readBlocks(report: string): Blocks {
  const end = report.indexOf('\n---\n', 3) + 5;
  const chunks = report
    .slice(end)
    .split(/\n{2,}/)
    .filter((chunk) => chunk.trim());
  const blocks: Block[] = [];
  const defined = new Map<string, string[]>();
  let note: string[] | undefined;
  for (const chunk of chunks) {
    const definition = /^\[\^(\w+)\]: /.exec(chunk);
    if (definition) {
      note = [chunk.slice(definition[0].length)];
      defined.set(definition[1]!, note);
    } else if (note && /^ {4}/.test(chunk)) note.push(chunk.trim());
    else add(blocks, chunk.replace(/\n+$/, ''));
  }
  const called = new Set([...report.matchAll(/\[\^(\w+)\](?!:)/g)].map((match) => match[1]!));
  return {
    frontMatter: report.slice(0, end),
    blocks,
    notes: new Map([...called].map((label) => [label, defined.get(label)!])),
  };
}

function add(blocks: Block[], chunk: string): void {
  const last = blocks.at(-1);
  const heading = /^(#+) (.*)$/.exec(chunk);
  if (heading) blocks.push({ kind: 'heading', depth: heading[1]!.length, text: heading[2]! });
  else if (chunk.startsWith('> ')) blocks.push({ kind: 'quote', text: chunk.slice(2) });
  else if (/^(?:-|\d+\.) /.test(chunk)) {
    const items = chunk.split('\n').map(itemOf);
    // A list with blank lines between its items comes as several chunks.
    if (last?.kind === 'list' && items[0]!.number) {
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, ...items] };
    } else blocks.push({ kind: 'list', items });
  } else if (/^(?:!\[|Table \d)/.test(chunk)) blocks.push({ kind: 'float', parts: [chunk] });
  else if (last?.kind === 'float' && /^(?:\||Figure \d|Source:)/.test(chunk)) {
    blocks[blocks.length - 1] = { kind: 'float', parts: [...last.parts, chunk] };
  } else blocks.push({ kind: 'paragraph', text: chunk });
}

function itemOf(line: string): Item {
  const [, indent, number, text] = /^( *)(?:-|(\d+)\.) (.*)$/.exec(line)!;
  return { level: indent ? 1 : 0, text: text!, ...(number ? { number: Number(number) } : {}) };
}
