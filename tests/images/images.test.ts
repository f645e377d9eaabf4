import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadImages } from '../../src/images/index.ts';
import { sniff } from '../../src/images/sniff.ts';
import type { Report } from '../../src/report/index.ts';

const figures = fileURLToPath(new URL('../../briefs/every-hour-all-day/figures', import.meta.url));
const png = new Uint8Array(readFileSync(path.join(figures, 'boardings.png')));
const jpeg = new Uint8Array(readFileSync(path.join(figures, 'network.jpg')));

let folder = '';
beforeAll(() => {
  const outer = mkdtempSync(path.join(tmpdir(), 'images-'));
  folder = path.join(outer, 'report');
  mkdirSync(path.join(folder, 'sub folder'), { recursive: true });
  writeFileSync(path.join(outer, 'secret.png'), png);
  writeFileSync(path.join(folder, 'a.png'), png);
  writeFileSync(path.join(folder, 'sub folder', 'b.jpg'), jpeg);
  writeFileSync(path.join(folder, 'text.png'), 'not a picture at all, but long enough to look at closely');
  writeFileSync(path.join(folder, 'cut.png'), png.subarray(0, 4000));
  writeFileSync(path.join(folder, 'cut.jpg'), jpeg.subarray(0, 9000));
  writeFileSync(path.join(folder, 'wide.png'), wide(50_000, 50_000));
  writeFileSync(path.join(folder, 'heavy.png'), png);
  truncateSync(path.join(folder, 'heavy.png'), 30 * 1024 * 1024);
  symlinkSync(path.join(outer, 'secret.png'), path.join(folder, 'link.png'));
  mkdirSync(path.join(folder, 'folder.png'));
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

/** A whole PNG whose header says another size. */
function wide(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 })));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return withChecksums(bytes);
}

/** The same PNG with the checksums that its chunks should have. */
function withChecksums(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const end = at + 8 + view.getUint32(at);
    view.setUint32(end, crc32(bytes.subarray(at + 4, end)));
  }
  return bytes;
}

const changed = (bytes: Uint8Array, change: (copy: Uint8Array, view: DataView) => void): Uint8Array => {
  const copy = bytes.slice();
  change(copy, new DataView(copy.buffer));
  return copy;
};
/** Where the frame of the sample's JPEG begins: the marker FFC0 or FFC2. */
const frameAt = jpeg.findIndex(
  (byte, at) => byte === 0xff && (jpeg[at + 1] === 0xc0 || jpeg[at + 1] === 0xc2),
);

/** A report whose only content is pictures. */
function reportWith(...urls: string[]): Report {
  const position = { start: { line: 3, column: 1, offset: 20 }, end: { line: 3, column: 9, offset: 28 } };
  const children = urls.map((url) => ({ type: 'image', url, alt: '', position }));
  return {
    path: 'report.md',
    tree: { type: 'root', children: [{ type: 'paragraph', children }] },
  } as unknown as Report;
}

describe('pictures that are there', () => {
  test('PNG and JPEG are opened once each, with their pixels', () => {
    const { images, messages } = loadImages(reportWith('a.png', 'sub%20folder/b.jpg', 'a.png'), folder);
    expect(messages).toEqual([]);
    expect(
      [...images.values()].map(({ url, format, width, height, dpi }) => [url, format, width, height, dpi]),
    ).toEqual([
      ['a.png', 'png', 1500, 325, 300],
      ['sub%20folder/b.jpg', 'jpeg', 1500, 760, 220],
    ]);
  });
});

describe('pictures that are refused, with place and remedy', () => {
  test.each([
    ['missing.png', 'image-missing'],
    ['folder.png', 'image-missing'],
    ['../secret.png', 'image-outside'],
    ['link.png', 'image-outside'],
    ['%2e%2e/secret.png', 'image-outside'],
    ['/etc/passwd', 'image-outside'],
    ['a.png\0.jpg', 'image-outside'],
    ['https://example.org/a.png', 'image-remote'],
    ['//example.org/a.png', 'image-remote'],
    ['data:image/png;base64,AAAA', 'image-remote'],
    ['file:///etc/passwd', 'image-remote'],
    ['text.png', 'image-invalid'],
    ['cut.png', 'image-invalid'],
    ['cut.jpg', 'image-invalid'],
    ['wide.png', 'image-too-large'],
    ['heavy.png', 'image-too-large'],
  ])('%s: %s', (url, rule) => {
    const { images, messages } = loadImages(reportWith(url), folder);
    expect(images.size).toBe(0);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      rule,
      severity: 'warning',
      file: 'report.md',
      place: { start: { line: 3, column: 1 } },
    });
    expect(messages[0]!.fix).not.toBe('');
  });
});

describe('pictures that are whole in their beginning only, or of a kind that not every reader shows', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['one bit of the picture data is wrong', changed(png, (copy, view) => view.setUint8(png.length >> 1, copy[png.length >> 1]! ^ 1)), /damaged.*IDAT/],
    ['a wrong checksum in the header', changed(png, (copy, view) => view.setUint8(29, copy[29]! ^ 0xff)), /damaged.*IHDR/],
    ['a colour type that PNG does not have', withChecksums(changed(png, (_, view) => view.setUint8(25, 5))), /header is wrong/],
    ['a chunk longer than the file', changed(png, (_, view) => view.setUint32(33, 0x7fffffff)), /cut off/],
    ['no picture data', withChecksums(Uint8Array.of(...png.subarray(0, 33), 0, 0, 0, 0, ...[...'IEND'].map((c) => c.charCodeAt(0)), 0, 0, 0, 0)), /no picture data/],
    ['no pixels', withChecksums(changed(png, (_, view) => view.setUint32(16, 0))), /no pixels/],
    ['CMYK', changed(jpeg, (_, view) => view.setUint8(frameAt + 9, 4)), /printing press/],
    ['12 bits a channel', changed(jpeg, (_, view) => view.setUint8(frameAt + 4, 12)), /12 bits/],
    ['two channels', changed(jpeg, (_, view) => view.setUint8(frameAt + 9, 2)), /2 channels/],
    ['arithmetic coding', changed(jpeg, (_, view) => view.setUint8(frameAt + 1, 0xc9)), /of a kind/],
    ['a segment without length', Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, 0, ...new Uint8Array(40), 0xff, 0xd9), /damaged/],
    ['a web page', new TextEncoder().encode('<!doctype html><title>Not found</title>'), /not a PNG, JPEG or SVG/],
  ])('%s', (_name, bytes, reason) => {
    writeFileSync(path.join(folder, 'odd.png'), bytes);
    const { images, messages } = loadImages(reportWith('odd.png'), folder);
    expect(images.size).toBe(0);
    expect(messages).toMatchObject([{ rule: 'image-invalid', reason: expect.stringMatching(reason) }]);
    expect(messages[0]!.fix).toMatch(/^(Save|Copy)/);
  });
}); // biome-ignore format: one row each

test('a picture is told by its bytes, cut-off beginnings never throw', () => {
  for (const bytes of [png, jpeg]) {
    for (let length = 0; length < 600; length++)
      expect(sniff(bytes.subarray(0, length))).toHaveProperty('reason');
  }
});
