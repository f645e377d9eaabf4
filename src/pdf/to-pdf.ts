/** Pages of placed marks to the bytes of a PDF. */
import { createHash } from 'node:crypto';
import type { FontFace, Fonts } from '../fonts/index.ts';
import type { ImageStore } from '../images/index.ts';
import { startContent } from './content.ts';
import { closeDocument, openDocument, type PdfDocument, pdfText } from './document.ts';
import { type EmbeddedFace, embedFace } from './embedded-face.ts';
import { type EmbeddedImage, embedImage } from './images/index.ts';
import { infoOf, xmpOf } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { writeOutputIntent } from './output-intent.ts';
import { type Place, paint } from './paint/index.ts';
import { CLAIMS } from './standard.ts';
import { startStructure } from './structure.ts';
import type { PdfInput } from './types.ts';

/**
 * Draws a layout as one tagged PDF 1.7 that is what the template's `pdf.standard` promises: PDF/UA-1 and PDF/A-2a at once,
 * one of them, or neither. The same input gives the same bytes.
 *
 * @returns the file's bytes
 * @throws BriefwrightError when a picture cannot be read (`image-invalid`) or a face cannot be opened (`template-invalid`);
 *   Error when the layout contradicts itself: a mark of an element outside the structure, a link to no destination
 */
export async function toPdf(input: PdfInput): Promise<Uint8Array> {
  const { brief, layout, template, created } = input;
  const doc = await openDocument(infoOf(brief, created), brief.language);
  const structure = startStructure(doc, layout.structure);
  const faces = faceTable(doc, input.fonts);
  const images = imageTable(doc, input.images);
  const destinations = new Map<string, Place>();
  const wanted = new Set<string>();
  const hash = createHash('sha256').update(JSON.stringify([brief, created, template.pdf.standard]));
  for (const page of layout.pages) {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    structure.startPage(doc.page.dictionary);
    const content = startContent(page.height, template.page, structure.claim);
    const press = {
      doc, page: doc.page, content, structure, destinations, wanted,
      faceOf: faces.of, imageOf: images.of,
    }; // biome-ignore format: short
    for (const mark of page.marks) paint(press, mark);
    content.close();
    const bytes = content.bytes();
    hash.update(bytes);
    doc.page.write(bytes);
  }
  faces.finish();
  structure.finish(layout.pages);
  const placeOf = (name: string): Place => {
    const place = destinations.get(name);
    if (!place) throw new Error(`a link or an outline entry goes to “${name}”, which is on no page`);
    return place;
  };
  for (const name of wanted) placeOf(name);
  writeDestinations(doc, destinations);
  // Pages are numbered as their folios say, so that “go to page 3” finds page 3 (WCAG technique PDF17).
  doc._root.data.PageLabels = { Nums: [0, { S: 'D' }] };
  writeOutline(doc, layout.outline, placeOf);
  const claims = CLAIMS[template.pdf.standard];
  if (claims.archive) writeOutputIntent(doc);
  doc._id = hash.digest().subarray(0, 16);
  doc._addInfo = () => doc.appendXML(xmpOf(brief, created, claims));
  return closeDocument(doc);
}

/** Embeds each face once, under whatever names it goes. */
function faceTable(doc: PdfDocument, fonts: Fonts) {
  const byName = new Map<string, EmbeddedFace>();
  const byFace = new Map<FontFace, EmbeddedFace>();
  const open = (name: Parameters<Fonts['face']>[0]): EmbeddedFace => {
    const face = fonts.face(name);
    const embedded = byFace.get(face) ?? embedFace(doc, face, `F${byFace.size + 1}`);
    byFace.set(face, embedded);
    byName.set(name, embedded);
    return embedded;
  };
  return {
    of: (name: Parameters<Fonts['face']>[0]) => byName.get(name) ?? open(name),
    finish: () => {
      for (const face of byFace.values()) face.finish();
    },
  };
}

function imageTable(doc: PdfDocument, store: ImageStore) {
  const embedded = new Map<string, EmbeddedImage>();
  return {
    of: (url: string): EmbeddedImage => {
      const seen = embedded.get(url);
      if (seen) return seen;
      const asset = store.images.get(url);
      if (!asset) throw new Error(`the picture ${url} is laid out, but not in the image store`);
      const image = embedImage(doc, asset, `I${embedded.size + 1}`);
      embedded.set(url, image);
      return image;
    },
  };
}

/** The name tree must be in the order of the names' bytes, and pdfkit's is in the machine's language. */
function writeDestinations(doc: PdfDocument, destinations: ReadonlyMap<string, Place>): void {
  const sorted = [...destinations].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  doc._root.data.Names.data.Dests = {
    Names: sorted.flatMap(([name, { page, x, y }]) => [pdfText(name), [page, 'XYZ', x, y, null]]),
  };
}
