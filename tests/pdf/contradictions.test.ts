import { describe, expect, it } from 'vitest';
import { BriefwrightError } from '../../src/diagnostics.ts';
import type { Mark } from '../../src/layout/index.ts';
import { toPdf } from '../../src/pdf/index.ts';
import { IMAGES, sampleInput } from './sample.ts';

/** The sample with one more mark on its first page. */
async function withMark(mark: Mark): Promise<Uint8Array> {
  const input = sampleInput();
  const [first, ...rest] = input.layout.pages;
  if (!first) throw new Error('no page');
  const pages = [{ ...first, marks: [...first.marks, mark] }, ...rest];
  return toPdf({ ...input, layout: { ...input.layout, pages } });
}
const box = { x: 0, y: 0, width: 10, height: 10 };

describe('a layout that contradicts itself is an error, and never hangs', () => {
  it('content of an element that does not exist', async () => {
    await expect(withMark({ kind: 'box', element: 9999, ...box, colour: '#000000' })).rejects.toThrow(/9999/);
  });

  it('a link to a place that is on no page', async () => {
    const link = {
      kind: 'link',
      element: 1,
      ...box,
      contents: 'x',
      target: { destination: 'nowhere' },
    } as const;
    await expect(withMark(link)).rejects.toThrow(/nowhere/);
  });

  it('a picture that is not in the store', async () => {
    await expect(withMark({ kind: 'image', element: 1, ...box, url: 'lost.png' })).rejects.toThrow(
      /lost\.png/,
    );
  });
});

describe('a picture that cannot be read is a message with exit code 1', () => {
  it.each([
    ['plain.png', (bytes: Uint8Array) => bytes.slice(0, 60), /cut short|no picture data/],
    ['alpha.png', (bytes: Uint8Array) => bytes.map((byte, i) => (i > 60 ? byte ^ 85 : byte)), /./],
    ['photo.jpg', (bytes: Uint8Array) => bytes.slice(0, 40), /no picture data|damaged/],
  ] as const)('%s', async (url, damage, reason) => {
    const asset = IMAGES.images.get(url);
    if (!asset) throw new Error(url);
    const images = new Map([...IMAGES.images, [url, { ...asset, bytes: damage(asset.bytes) }]]);
    const made = toPdf({ ...sampleInput(), images: { images, messages: [] } });
    await expect(made).rejects.toThrow(BriefwrightError);
    await expect(made).rejects.toThrow(reason);
    await expect(made).rejects.toMatchObject({ exitCode: 1, diagnostic: { rule: 'image-invalid' } });
  });
});
