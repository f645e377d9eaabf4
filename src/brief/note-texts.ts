/** Notes as running text, and notes that say the same. */
import { mapRuns } from './map-runs.ts';
import type { Block, Run } from './types.ts';

/** Every stretch of runs of blocks in reading order, whatever the blocks are; code is one too. */
export function stretchesIn(blocks: readonly Block[]): readonly (readonly Run[])[] {
  return blocks.flatMap((block): readonly (readonly Run[])[] => {
    switch (block.kind) {
      case 'code': {
        const { value, source } = block;
        return [[{ kind: 'text', value: value.replace(/\s+/g, ' '), marks: { code: true }, source }]];
      }
      case 'list':
        return block.items.flatMap((item) => stretchesIn(item.blocks));
      case 'addressed':
        return [block.addressee, ...stretchesIn(block.blocks)];
      case 'quote':
        return [...stretchesIn(block.blocks), ...(block.attribution ? [block.attribution] : [])];
      case 'panel':
      case 'row':
        return [block.label, ...stretchesIn(block.blocks)];
      case 'callout':
        return [...(block.heading ? [block.heading] : []), ...stretchesIn(block.blocks)];
      default: {
        const found: (readonly Run[])[] = [];
        mapRuns(block, (runs) => {
          found.push(runs);
          return runs;
        });
        return found;
      }
    }
  });
}

/**
 * Words by which a note points to another one, usually the one before it: it says something else wherever it stands.
 * The second part knows notes that begin so in the languages of the shipped templates.
 */
const POINTS =
  /\b(?:ibid|idem|op\. ?cit|loc\. ?cit|supra|infra|ebd|a\. ?a\. ?O)\b|^(?:id\.|see (?:above|below|note)|as (?:above|note)|(?:siehe|vgl\.) (?:oben|unten|Anm)|voir (?:ci-|note)|véase (?:nota|arriba)|(?:там|тот|сол) же|см\. (?:выше|ниже|прим)|указ\. соч|бұл да сонда|сонда)/iu;

/** What a note says, for comparing; undefined when it points to another note, or calls one. */
export function sayingOf(blocks: readonly Block[]): string | undefined {
  const stretches = stretchesIn(blocks);
  if (stretches.some((runs) => runs.some(({ kind }) => kind === 'note-call'))) return undefined;
  const said = stretches.map((runs) => runs.map((run) => (run.kind === 'text' ? run.value : ' ')).join(''));
  const text = said
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return text === '' || POINTS.test(text) ? undefined : text;
}
