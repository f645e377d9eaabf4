import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTemplate } from '../../src/config/index.ts';
import { faceFiles } from '../../src/fonts/index.ts';
import { drawSvgs, loadImages, type PictureFonts } from '../../src/images/index.ts';
import { cleanSvg } from '../../src/images/svg/clean.ts';
import type { Drawn } from '../../src/images/svg/drawing.ts';
import type { Report } from '../../src/report/index.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inner: string, attributes = 'width="300" height="100"') =>
  `<svg ${NS} ${attributes}>${inner}</svg>`;
const RECT = '<rect width="30" height="10" fill="#0b4a5a"/>';

describe('cleaning an SVG', () => {
  it.each([
    ['a script', `<script>alert(1)</script>${RECT}`, 'scripts', /alert|script/],
    ['an event handler', '<rect onclick="alert(1)" width="1" height="1"/>', 'event handlers', /onclick/],
    ['foreign content', `<foreignObject><p>x</p></foreignObject>${RECT}`, 'the element foreignobject', /<p>/],
    [
      'a picture elsewhere',
      '<image href="http://a.example/x.png"/>',
      'references to other files',
      /http:.*x\.png/,
    ],
    ['a file beside it', '<use xlink:href="other.svg#a"/>', 'references to other files', /other/],
    [
      'an import',
      '<style>@import url(http://a.example/x.css);</style>',
      'references to other files',
      /x\.css/,
    ],
    [
      'a fill elsewhere',
      '<rect fill="url(http://a.example/#g)"/>',
      'references to other files',
      /a\.example/,
    ],
    ['animation', '<rect><set attributeName="href"/></rect>', 'the element set', /<set/],
  ])('takes out %s and says so', (_name, inner, said, gone) => {
    const clean = cleanSvg(svg(inner));
    expect(clean?.removed).toContain(said);
    expect(clean?.svg).not.toMatch(gone);
  });
  it('takes out entities', () => {
    const clean = cleanSvg(`<!DOCTYPE svg [<!ENTITY a "aaaa">]>${svg('<text>&a;b</text>')}`);
    expect(clean?.removed).toEqual(['entities']);
    expect(clean?.svg).toContain('<text>b</text>');
  });
  it('leaves a plain drawing as it is', () => {
    const plain = svg(`<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/><use xlink:href="#g"/>`);
    expect(cleanSvg(plain)).toEqual({ svg: plain, removed: [] });
  });
  it.each([
    ['cut off', svg(RECT).slice(0, -4)],
    ['crossed', svg('<g><a></g></a>')],
    ['parts that repeat parts without end', svg(doubled(40))],
    ['a part that holds itself', svg('<g id="a"><use href="#a"/></g><use href="#a"/>')],
    ['nested without end', svg(`${'<g>'.repeat(500)}${'</g>'.repeat(500)}`)],
  ])('refuses what is %s', (_name, text) => expect(cleanSvg(text)).toBeUndefined());
});

function doubled(levels: number): string {
  const level = (i: number) => `<g id="l${i}"><use href="#l${i - 1}"/><use href="#l${i - 1}"/></g>`;
  return `<g id="l0">${RECT}</g>${Array.from({ length: levels }, (_, i) => level(i + 1)).join('')}`;
}

describe('drawing an SVG', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'svg-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const draw = async (text: string, fonts: PictureFonts = { files: [], sans: 'Sans', serif: 'Serif' }) => {
    writeFileSync(path.join(folder, 'a.svg'), text);
    const tree = { type: 'root', children: [{ type: 'image', url: 'a.svg' }] };
    const store = loadImages({ path: 'r.md', tree } as unknown as Report, folder);
    const drawn = await drawSvgs(store, () => fonts);
    return { asset: drawn.images.get('a.svg'), messages: drawn.messages.map(({ rule }) => rule) };
  };

  it('gives outlines in the units of the picture, whatever its view box', async () => {
    const { asset, messages } = await draw(svg(RECT, 'viewBox="10 0 150 50" width="300" height="100"'));
    expect(messages).toEqual([]);
    expect([asset?.width, asset?.height]).toEqual([300, 100]);
    expect(asset?.drawing?.children).toEqual([
      expect.objectContaining({
        matrix: [2, 0, 0, 2, -20, -0],
        children: [expect.objectContaining({ fill: { paint: '#0b4a5a', opacity: 1, evenOdd: false } })],
      }),
    ]);
  });
  it('gives pixels of the same shape', async () => {
    const { asset } = await draw(svg(`<rect width="150" height="100" fill="#ff0000"/>`));
    const { width, height, data } = PNG.sync.read(Buffer.from(asset!.png!()));
    expect(width / height).toBeCloseTo(3);
    expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect(data[4 * (width - 1) + 3]).toBe(0);
  });
  it('has no outlines where a mask or filter needs pixels', async () => {
    const blur = '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>';
    const { asset } = await draw(svg(`${blur}<rect width="30" height="10" filter="url(#f)"/>`));
    expect(asset?.drawing).toBeUndefined();
    expect(asset?.png).toBeDefined();
  });
  it('says what it cannot draw', async () => {
    expect((await draw(svg(RECT, 'width="0" height="0"'))).messages).toEqual(['image-invalid']);
    expect((await draw(`${svg(RECT)}<`)).messages).toEqual(['image-invalid']);
  });

  it.each([
    ['nothing', '', 'sans'],
    ['the generic serif', 'font-family="serif"', 'serif'],
    ['the generic sans-serif', 'font-family="sans-serif"', 'sans'],
    ['a face with serifs', 'font-family="Times New Roman"', 'serif'],
    ['a list', `font-family="'Times New Roman', Times, serif"`, 'serif'],
    ['a list without serifs', `style='font-family:"Helvetica Neue", Arial, sans-serif;fill:red'`, 'sans'],
    ['a style', `style='font-size:12px;font-family:"Times New Roman"'`, 'serif'],
    ['the own face', 'font-family="Source Serif 4, sans-serif"', 'serif'],
    ['a face of a sheet', '', 'serif', 'text { font-family: "Palatino Linotype"; }'],
  ])('text that asks for %s has the face of the template', async (_what, attributes, face, css = '') => {
    const outlines = async (text: string) =>
      shapes((await draw(svg(text), await templateFonts())).asset?.drawing?.children);
    const sheet = css ? `<style>${css}</style>` : '';
    const family = face === 'serif' ? 'Source Serif 4' : 'Source Sans 3';
    const got = await outlines(`${sheet}<text y="50" ${attributes}>Ragged</text>`);
    const size = attributes.includes('font-size') ? ' font-size="12px"' : '';
    expect(got.length).toBeGreaterThan(0);
    expect(got).toEqual(await outlines(`<text y="50"${size} font-family="${family}">Ragged</text>`));
  });
});

async function templateFonts(): Promise<PictureFonts> {
  const template = await loadTemplate('default');
  const { sans, serif } = template.word.fonts;
  return { files: faceFiles(template), sans: sans.name, serif: serif.name };
}

/** The outlines of a drawing, whatever their paint. */
function shapes(children: readonly Drawn[] = []): unknown[] {
  return children.flatMap((child) => (child.kind === 'path' ? [child.segments] : shapes(child.children)));
}
