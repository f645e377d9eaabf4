/** Objects of an uncompressed-object PDF, for checks that a reader does not offer. */
import { inflateSync } from 'node:zlib';

/** Bodies of the indirect objects by number, streams left out. */
export function objects(bytes: Uint8Array): Map<number, string> {
  const found = new Map<number, string>();
  const text = Buffer.from(bytes).toString('latin1');
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n|\nendobj)/g))
    found.set(Number(id), body ?? '');
  return found;
}

/** Content streams of the pages, in order. */
export function contentStreams(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id]) => {
    const start = text.indexOf(`\n${id} 0 obj\n`);
    const length = Number(/\/Length (\d+)/.exec(text.slice(start))?.[1]);
    const at = text.indexOf('\nstream\n', start) + '\nstream\n'.length;
    return inflateSync(bytes.subarray(at, at + length)).toString('latin1');
  });
}
