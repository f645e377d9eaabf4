import type { BlockContent, DefinitionContent, Paragraph } from 'mdast';
import type { Node, Position } from 'unist';
import { sentencesOf } from './sentences.ts';
import { sourcesOfAll } from './sources.ts';
import type { MetaText, Passage, Sentence } from './types.ts';

type Content = BlockContent | DefinitionContent;

/**
 * Makes a passage of blocks. Its sentences (of headings, paragraphs, items and quotations, in order) are cut when they are first
 * asked for.
 */
export function passage(blocks: readonly Content[], lang: string, addressee?: MetaText): Passage {
  let sentences: readonly Sentence[] | undefined;
  const source: readonly Position[] = sourcesOfAll(blocks);
  return {
    blocks,
    source,
    ...(addressee ? { addressee } : {}),
    get sentences() {
      sentences ??= blocks.flatMap((block) => sentencesIn(block, lang));
      return sentences;
    },
  };
}

/** A passage of one sentence taken out of a paragraph. */
export function sentencePassage(sentence: Sentence, addressee?: MetaText): Passage {
  const [first] = sentence.source;
  const last = sentence.source.at(-1);
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [...sentence.nodes],
    data: { sources: [...sentence.source] },
    ...(first && last ? { position: { start: first.start, end: last.end } } : {}),
  };
  return {
    blocks: [paragraph],
    sentences: [sentence],
    source: sentence.source,
    ...(addressee ? { addressee } : {}),
  };
}

/** The sentences of a block and of all blocks inside it; tables, figures and code have none. */
export function sentencesIn(node: Node, lang: string): Sentence[] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return sentencesOf((node as Paragraph).children, lang);
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return [];
  return (node as unknown as { children: Node[] }).children.flatMap((child) => sentencesIn(child, lang));
}
