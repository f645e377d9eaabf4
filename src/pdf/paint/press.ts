/** What painting a mark needs: the page it goes on, and the tables of the document. */
import type { FaceName } from '../../config/index.ts';
import type { Content } from '../content.ts';
import type { PdfDocument, PdfPage } from '../document.ts';
import type { EmbeddedFace } from '../embedded-face.ts';
import type { EmbeddedImage } from '../images/index.ts';
import type { StructureBuilder } from '../structure.ts';

/** A place that links and the outline go to. */
export interface Place {
  readonly page: PdfPage['dictionary'];
  readonly x: number;
  /** From the bottom edge. */
  readonly y: number;
}

/** The press at one page. */
export interface Press {
  readonly doc: PdfDocument;
  readonly page: PdfPage;
  readonly content: Content;
  readonly structure: StructureBuilder;
  /** By name; the same name gives the same place once it was met. */
  readonly destinations: Map<string, Place>;
  /** Names that links go to. */
  readonly wanted: Set<string>;
  faceOf(name: FaceName): EmbeddedFace;
  imageOf(url: string): EmbeddedImage;
}
