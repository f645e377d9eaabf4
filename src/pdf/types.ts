/** What the press is given. */
import type { BriefMeta } from '../brief/index.ts';
import type { Template } from '../config/index.ts';
import type { Fonts } from '../fonts/index.ts';
import type { ImageStore } from '../images/index.ts';
import type { Layout } from '../layout/index.ts';

/** A brief as laid out, and what its pages refer to. */
export interface PdfInput {
  readonly brief: BriefMeta;
  readonly layout: Layout;
  readonly template: Template;
  readonly fonts: Fonts;
  readonly images: ImageStore;
  /** Written as creation and modification date; the only date in the file. */
  readonly created: Date;
}
