/**
 * pdfkit as an object writer. Its content, structure and font helpers are not used: they cannot set a line of mixed
 * faces with real spaces, and lose the page of links (see "Traps" in ARCHITECTURE). What is used of it is typed here.
 */
import { wellFormed } from './operators.ts';

/** An indirect object: `data` may be changed until `end`; a stream when something was written to it. */
export interface PdfRef {
  readonly id: number;
  data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}

/** A page that is open for content. */
export interface PdfPage {
  readonly dictionary: PdfRef;
  readonly fonts: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
  readonly annotations: PdfRef[];
  write(chunk: Uint8Array): void;
}

/** The parts of pdfkit's PDFDocument that the press stands on. */
export interface PdfDocument {
  readonly page: PdfPage;
  readonly _root: PdfRef & { data: { Names: PdfRef } };
  _id: Uint8Array;
  _addInfo: () => void;
  appendXML(xml: string): void;
  addPage(options: { size: [number, number]; margin: number }): unknown;
  ref(data?: Record<string, unknown>): PdfRef;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

/** Values of the Info dictionary; absent ones must be left out, not undefined. */
export type Info = Readonly<Record<string, string | Date>>;

/** Opens a document without pages. pdfkit is loaded here and nowhere else. */
export async function openDocument(info: Info, language: string): Promise<PdfDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const options = {
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    // No default font: pdfkit's would be Helvetica, which is not embedded.
    font: null,
    info,
  };
  return new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
}

/** Ends the document and gives its bytes. */
export function closeDocument(doc: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}

/** A PDF text string (pdfkit writes a plain string as a name). Half surrogates become U+FFFD. */
export function pdfText(value: string): unknown {
  return new String(wellFormed(value));
}
