/** The text of a PDF by its tags, as a screen reader has it: every glyph's own character, ActualText in its place. */
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { contentStreams } from '../pdf/objects.ts';

/** A structure element with its children and texts in reading order. */
export interface Spoken {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (Spoken | string)[];
}

/** One tree for each page; an element that goes on over a page break is in both. */
export async function readMarkedText(bytes: Uint8Array): Promise<Spoken[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const streams = contentStreams(bytes);
  const pages: Spoken[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const texts = await textsOf(page);
    for (const [id, text] of actualTexts(streams[number - 1] ?? '')) texts.set(id, text);
    const tree = await page.getStructTree();
    if (tree) pages.push(spoken(tree as unknown as Raw, texts));
  }
  await document.destroy();
  return pages;
}

/** Characters of each piece of marked content, as the fonts' own maps give them. */
async function textsOf(page: PDFPageProxy): Promise<Map<number, string>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new Map<number, string>();
  const open: (number | null)[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as unknown[];
    if (operator === OPS.beginMarkedContent) open.push(null);
    else if (operator === OPS.beginMarkedContentProps) open.push((args[1] as number | null) ?? null);
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) {
      const id = open.at(-1);
      if (id === null || id === undefined) continue;
      const glyphs = args[0] as (number | { unicode?: string })[];
      const text = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : (glyph.unicode ?? ''))).join('');
      texts.set(id, (texts.get(id) ?? '') + text);
    }
  }
  return texts;
}

const ACTUAL = /<<\/MCID (\d+) \/ActualText <([0-9a-fA-F]*)>>> BDC/g;

function actualTexts(stream: string): [number, string][] {
  return [...stream.matchAll(ACTUAL)].map(([, id, hex]) => [Number(id), fromHex(hex ?? '')]);
}

/** UTF-16BE with its byte order mark, or nothing. */
function fromHex(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  return bytes.length < 2 ? '' : bytes.subarray(2).swap16().toString('utf16le');
}

interface Raw {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Raw[];
}

function spoken(node: Raw, texts: ReadonlyMap<number, string>): Spoken {
  const children = (node.children ?? []).flatMap((child): (Spoken | string)[] => {
    if (child.type === 'content') return [texts.get(Number(/_mc(\d+)$/.exec(child.id ?? '')?.[1])) ?? ''];
    return child.type ? [] : [spoken(child, texts)];
  });
  return { role: node.role ?? '', ...(node.alt === undefined ? {} : { alt: node.alt }), children };
}
