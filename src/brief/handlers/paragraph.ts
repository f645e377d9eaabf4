import type { Image, Paragraph } from 'mdast';
import { sentencesOf, sourcesOf } from '../../report/index.ts';
import { imagesIn, joinRuns } from '../runs.ts';
import type { Block } from '../types.ts';
import { altUnit, imageBlock } from './image.ts';
import type { BlockHandler } from './types.ts';

/** A paragraph is its sentences; pictures in it become figures after it. */
export const paragraph: BlockHandler<Paragraph> = {
  read: (node, context) =>
    context.piece(node, [
      ...sentencesOf(node.children, context.language).map((sentence) =>
        context.unit(
          'sentence',
          sentence.text,
          sentence.source,
          sentence.nodes,
          sentence.calls,
          sentence.fragment,
        ),
      ),
      ...imagesIn(node.children).map((image) => altUnit(image, context)),
    ]),

  set: (node, piece, context) => {
    const blocks: Block[] = [];
    const sentences = piece.units.filter((unit) => unit.kind === 'sentence');
    const kept = sentences.filter(context.prints);
    const whole = kept.length === sentences.length && !kept.some(context.leads);
    const runs = whole
      ? context.runs(node.children)
      : joinRuns(
          kept.map((unit) =>
            context.runs(unit.nodes ?? [], context.leads(unit) ? { lead: true } : undefined),
          ),
        );
    if (kept.length > 0 && runs.length > 0) {
      const source = whole ? sourcesOf(node) : kept.flatMap((unit) => unit.source);
      blocks.push({ kind: 'paragraph', style: context.style, runs, part: context.part, source });
    }
    const pictures = imagesIn(node.children);
    for (const image of pictures) if (shown(image, piece, context)) blocks.push(imageBlock(image, context));
    return blocks;
  },
};

/** A picture without alt text has no unit: it goes with the paragraph's text, or stands if there is none. */
function shown(
  image: Image,
  piece: Parameters<typeof paragraph.set>[1],
  context: Parameters<typeof paragraph.set>[2],
) {
  const alt = piece.units.find(
    (unit) => unit.kind === 'alt' && unit.text === image.alt?.replace(/\s+/g, ' ').trim(),
  );
  return alt ? context.prints(alt) : piece.units.every(context.prints);
}
