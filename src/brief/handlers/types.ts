import type { PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Template } from '../../config/index.ts';
import type { ImageStore } from '../../images/index.ts';
import type { Piece, Unit } from '../plan-types.ts';
import type { Block, Marks, ParagraphBlock, Run } from '../types.ts';

/** What reading a node needs: makers of units and pieces. */
export interface ReadContext {
  readonly language: string;
  /** The unit of a text; undefined for text without words. The same text at the same place is the same unit. */
  readonly unit: (
    kind: Unit['kind'],
    text: string,
    source: readonly Position[],
    nodes?: readonly PhrasingContent[],
    calls?: readonly string[],
    fragment?: true,
  ) => Unit | undefined;
  readonly piece: (
    node: RootContent,
    units: readonly (Unit | undefined)[],
    pieces?: readonly Piece[],
  ) => Piece;
  readonly read: (nodes: readonly RootContent[]) => readonly Piece[];
}

/** What setting a piece as blocks needs. */
export interface SetContext {
  readonly part: string;
  /** Style of paragraphs. */
  readonly style: ParagraphBlock['style'];
  readonly images: ImageStore;
  readonly decimalMark: string;
  /** The template's boxes by name. */
  readonly boxes: Template['boxes'];
  /** Whether a unit is in this brief here. A handler prints exactly the units for which this holds. */
  readonly prints: (unit: Unit) => boolean;
  /** Sentence that is set as leading sentence. */
  readonly leads: (unit: Unit) => boolean;
  readonly runs: (
    nodes: readonly PhrasingContent[],
    marks?: Marks,
    without?: readonly (keyof Marks)[],
  ) => readonly Run[];
  readonly set: (pieces: readonly Piece[]) => readonly Block[];
}

/** One kind of mdast block: how it is cut into units, and how what is kept of it becomes blocks. */
export interface BlockHandler<N extends RootContent> {
  readonly read: (node: N, context: ReadContext) => Piece;
  readonly set: (node: N, piece: Piece, context: SetContext) => readonly Block[];
}
