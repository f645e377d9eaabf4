import type { LinkMark } from '../../layout/index.ts';
import { pdfText } from '../document.ts';
import { wellFormed } from '../operators.ts';
import type { Press } from './press.ts';

/** The active area of a link: an annotation under its structure element, with its spoken text. */
export function paintLink(press: Press, mark: LinkMark): void {
  const { content, doc, page, structure, wanted } = press;
  const { x, y, width, height, target } = mark;
  const annotation = doc.ref();
  const place = 'href' in target ? target.href : target.destination;
  if (!('href' in target)) wanted.add(place);
  annotation.data = {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, content.flip(y + height), x + width, content.flip(y)],
    Border: [0, 0, 0],
    F: 4, // printed; PDF/A forbids hidden annotations
    Contents: pdfText(mark.contents.trim() || place),
    StructParent: structure.annotate(mark.element, annotation),
    A:
      'href' in target
        ? { S: 'URI', URI: pdfText(asciiAddress(target.href)) }
        : { S: 'GoTo', D: pdfText(place) },
  };
  page.annotations.push(annotation);
  annotation.end();
}

/** Addresses in PDF are 7-bit (ISO 32000-1, 12.6.4.7). */
function asciiAddress(href: string): string {
  return wellFormed(href).replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part));
}
