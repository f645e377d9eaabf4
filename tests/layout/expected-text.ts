/** A brief's text in the order in which it must be read, labels included; an account of its own, without layout. */
import type { Block, Brief, Run } from '../../src/brief/index.ts';
import type { Template } from '../../src/config/index.ts';

/** Reading order: labels before their text, notes after the block that first calls them, or all at the end. */
export function expectedText(
  brief: Brief,
  template: Template,
  /** Page of an anchor, as the table of contents says it. */
  pageOf: (anchor: string) => string = () => '',
): string {
  const { place } = template.notes;
  const { openQuote, closeQuote, notes: heading } = template.strings;
  const told = new Set<string>();
  let inNote = false;

  const text = (runs: readonly Run[] = []): string =>
    runs
      .map((run) => (run.kind === 'text' ? run.value : run.kind === 'note-call' ? run.label : ' '))
      .join('');
  const note = (id: string): string => {
    const found = brief.notes.find((n) => n.id === id);
    if (!found) return '';
    // A note called in a note stands where the text calls it.
    inNote = true;
    const own = found.label + blocks(found.blocks, 0);
    inNote = false;
    return own;
  };
  const notes = (...parts: (readonly Run[] | undefined)[]): string => {
    if (inNote || (place !== 'foot' && place !== 'margin')) return '';
    return parts
      .flatMap((runs) => runs ?? [])
      .map((run) => {
        if (run.kind !== 'note-call' || told.has(run.note)) return '';
        told.add(run.note);
        return brief.notes.find(({ id }) => id === run.note)?.underTable ? '' : note(run.note);
      })
      .join('');
  };
  const para = (runs: readonly Run[] = []) => text(runs) + notes(runs);
  const blocks = (list: readonly Block[], depth: number): string => list.map((b) => block(b, depth)).join('');
  const block = (b: Block, depth: number): string => {
    switch (b.kind) {
      case 'list':
        return b.items
          .map(
            (item, i) =>
              (b.ordered ? String(b.start + i) : depth > 0 ? '–' : '') + blocks(item.blocks, depth + 1),
          )
          .join('');
      case 'definitions':
        return b.definitions
          .map((one) => text(one.term) + notes(one.term) + blocks(one.blocks, depth))
          .join('');
      case 'qr':
        return text(b.label) + blocks(b.blocks, depth);
      case 'addressed':
        return para(b.addressee) + blocks(b.blocks, depth);
      case 'quote':
        return blocks(b.blocks, depth) + para(b.attribution);
      case 'pull-quote':
        return `${openQuote}${text(b.runs)}${closeQuote}${notes(b.runs)}${para(b.attribution)}`;
      case 'panel':
      case 'row':
        return para(b.label) + blocks(b.blocks, depth);
      case 'callout':
        return para(b.heading) + blocks(b.blocks, depth);
      case 'table': {
        const cells = [...b.head, ...b.body].flatMap((row) => row.cells.map((cell) => cell.runs));
        return (
          text(b.label) +
          text(b.caption) +
          cells.map(text).join('') +
          notes(b.caption) +
          notes(...cells) +
          para(b.sourceLine) +
          (b.notes ?? []).map(note).join('')
        );
      }
      case 'figure':
        return text(b.label) + para(b.caption) + para(b.sourceLine);
      case 'code':
        return b.value;
      case 'contents':
        return text(b.label) + b.entries.map(({ runs, target }) => text(runs) + pageOf(target)).join('');
      case 'rule':
        return '';
      default:
        return para(b.runs);
    }
  };
  const listed = brief.notes.filter(({ underTable }) => !underTable);
  const end = place === 'end' && listed.length > 0 ? heading + listed.map((n) => note(n.id)).join('') : '';
  return blocks(brief.blocks, 0) + end;
}
