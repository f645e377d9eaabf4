/** Reads a PDF with pdf.js, which shares nothing with what wrote it. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree: type, what it says of itself, and children or text. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly (Tag | string)[];
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** From the bottom edge. */
  readonly y: number;
  readonly width: number;
}

export interface ReadBack {
  readonly document: PDFDocumentProxy;
  /** Structure tree of each page, with the text of its content in place. */
  readonly tags: readonly Tag[];
  /** Text outside the structure, by page. */
  readonly artifacts: readonly string[];
  readonly texts: readonly (readonly PlacedText[])[];
}

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const tags: Tag[] = [];
  const artifacts: string[] = [];
  const texts: PlacedText[][] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const content = new Map<string, string>();
    const open: (string | undefined)[] = [];
    let artifact = '';
    const placed: PlacedText[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((entry) => entry !== undefined);
        if (id === undefined) artifact += item.str;
        else content.set(id, (content.get(id) ?? '') + item.str);
        const [, , , , x, y] = item.transform as number[];
        if (item.str.trim() !== '') placed.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width });
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? undefined) : undefined);
    }
    const tree = await page.getStructTree();
    if (tree) tags.push(withText(tree as unknown as RawNode, content));
    artifacts.push(artifact);
    texts.push(placed);
  }
  return { document, tags, artifacts, texts };
}

interface RawNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly RawNode[];
}

function withText(node: RawNode, content: ReadonlyMap<string, string>): Tag {
  return {
    role: node.role ?? '',
    ...(node.alt !== undefined ? { alt: node.alt } : {}),
    ...(node.lang !== undefined ? { lang: node.lang } : {}),
    children: (node.children ?? []).map((child) => {
      if (child.type === 'content') return content.get(child.id ?? '') ?? '';
      return child.type ? `<${child.type}>` : withText(child, content);
    }),
  };
}

/** A tree as indented lines, for a fixture. */
export function outlineOf(tag: Tag, depth = 0): string {
  const pad = '  '.repeat(depth);
  const more = [tag.lang && ` lang=${tag.lang}`, tag.alt && ` alt="${tag.alt}"`].filter(Boolean).join('');
  const lines = [`${pad}${tag.role}${more}`];
  for (const child of tag.children)
    lines.push(typeof child === 'string' ? `${pad}  ${JSON.stringify(child)}` : outlineOf(child, depth + 1));
  return lines.join('\n');
}
