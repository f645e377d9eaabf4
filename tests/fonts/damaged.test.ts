import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BriefwrightError } from '../../src/diagnostics.ts';
import { openFonts } from '../../src/fonts/index.ts';
import { locateFace } from '../../src/fonts/locate.ts';
import { SHIPPED } from './shipped.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function problemOf(name: string, bytes: Uint8Array): BriefwrightError {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  try {
    openFonts({ ...SHIPPED, faces: { 'serif.regular': { file } } }).shape('office', 'serif.regular');
  } catch (error) {
    if (error instanceof BriefwrightError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('a font file that cannot be used is a message', () => {
  const good = readFileSync(locateFace(SHIPPED.faces['serif.regular'] ?? { file: '' }));

  it.each([
    ['empty.ttf', new Uint8Array(0), /not a TrueType font/],
    ['text.ttf', Buffer.from('This is no font, though it says so'), /not a TrueType font/],
    ['outlines.otf', Buffer.concat([Buffer.from('OTTO'), good.subarray(4)]), /not a TrueType font/],
    ['short.ttf', good.subarray(0, good.length >> 1), /cut short/],
    ['head.ttf', good.subarray(0, 40), /cut short/],
  ])('%s', (name, bytes, reason) => {
    const error = problemOf(name, bytes);
    expect(error.diagnostic.rule).toBe('template-invalid');
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(reason);
    expect(error.message).toContain(name);
  });

  it('a face whose kerning table is damaged', () => {
    const bytes = Uint8Array.from(good);
    const directory = new DataView(bytes.buffer);
    const entry = [...Array(directory.getUint16(4)).keys()]
      .map((i) => 12 + i * 16)
      .find((at) => Buffer.from(bytes.subarray(at, at + 4)).toString() === 'GPOS');
    // The directory says that the table ends after its header.
    directory.setUint32((entry ?? 0) + 12, 12);
    const error = problemOf('kerning.ttf', bytes);
    expect(error.diagnostic.rule).toBe('template-invalid');
    expect(error.message).toMatch(/cannot shape “office”/);
  });

  it('a file that does not exist', () => {
    const file = path.join(folder, 'nowhere.ttf');
    const fonts = openFonts({ ...SHIPPED, faces: { 'serif.regular': { file } } });
    expect(() => fonts.width('a', 'serif.regular', 10)).toThrow(
      /nowhere\.ttf cannot be used: the file does not exist/,
    );
  });
});
