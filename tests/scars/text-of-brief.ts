/** A brief as plain lines: every block with its kind, its words and its note calls, then the notes, then the furniture. */
import type { Block, Brief, Run } from '../../src/brief/index.ts';

/** What a reader of either format sees, in order; places, links and languages are left out. */
export function textOfBrief({ meta, furniture, blocks, notes }: Brief): string[] {
  return [
    ...blocks.flatMap((block) => linesOf(block)),
    ...notes.flatMap(({ label, blocks: own }) => [
      `note ${label}`,
      ...own.flatMap((block) => linesOf(block)),
    ]),
    JSON.stringify(furniture),
    JSON.stringify(meta),
  ];
}

const textOf = (runs: readonly Run[] | undefined): string =>
  (runs ?? [])
    .map((run) => (run.kind === 'text' ? styled(run) : run.kind === 'note-call' ? `[${run.label}]` : '\n'))
    .join('')
    // Two runs of one style are one run to a reader.
    .replace(/<\/(\w+)><\1>/g, '');

function styled({ value, marks }: Extract<Run, { kind: 'text' }>): string {
  const name = Object.keys(marks).sort().join('-');
  return name ? `<${name}>${value}</${name}>` : value;
}

function linesOf(block: Block): string[] {
  const indent = (blocks: readonly Block[]) => blocks.flatMap(linesOf).map((line) => `  ${line}`);
  switch (block.kind) {
    case 'heading':
      return [`heading ${block.depth}: ${textOf(block.runs)}`];
    case 'list':
      return block.items.flatMap((item, i) => [
        block.ordered ? `item ${block.start + i}` : 'item',
        ...indent(item.blocks),
      ]);
    case 'definitions':
      return block.definitions.flatMap(({ term, blocks }) => [`term: ${textOf(term)}`, ...indent(blocks)]);
    case 'qr':
      return [`qr: ${textOf(block.label)}`, ...indent(block.blocks)];
    case 'addressed':
      return [`addressed: ${textOf(block.addressee)}`, ...indent(block.blocks)];
    case 'quote':
      return ['quote', ...indent(block.blocks), textOf(block.attribution)];
    case 'panel':
    case 'row':
      return [`${block.kind}: ${textOf(block.label)}`, ...indent(block.blocks)];
    case 'callout':
      return [`callout: ${textOf(block.heading)}`, ...indent(block.blocks)];
    case 'table':
      return [
        ...captionOf(block),
        ...[...block.head, ...block.body].map(({ cells, total }) =>
          [total ? 'total' : 'row', ...cells.map((cell) => textOf(cell.runs))].join(' | '),
        ),
      ];
    case 'figure':
      return [`figure ${block.image?.url ?? 'lost'}: ${block.alt}`, ...captionOf(block)];
    case 'contents':
      return [`contents: ${textOf(block.label)}`, ...block.entries.map(({ runs }) => `  ${textOf(runs)}`)];
    case 'code':
      return [block.value];
    case 'rule':
      return ['rule'];
    default:
      return [`${block.kind}: ${textOf(block.runs)}`];
  }
}

function captionOf({ label, caption, sourceLine }: Extract<Block, { kind: 'table' | 'figure' }>): string[] {
  return [textOf(label), textOf(caption), textOf(sourceLine)];
}
