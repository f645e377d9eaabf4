import { readFileSync, writeFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LinkMark, TextMark } from '../../src/layout/index.ts';
import { toPdf } from '../../src/pdf/index.ts';
import { contentStreams, objects } from './objects.ts';
import { outlineOf, type ReadBack, readBack } from './read-back.ts';
import { META, sampleInput } from './sample.ts';

const input = sampleInput();
let bytes: Uint8Array;
let read: ReadBack;
beforeAll(async () => {
  bytes = await toPdf(input);
  read = await readBack(bytes);
});

describe('structure', () => {
  it('has the elements in reading order with their text, page by page', () => {
    const found = `${read.tags.map((tag) => outlineOf(tag)).join('\n\n')}\n`;
    const file = new URL('./fixtures/sample-tags.txt', import.meta.url);
    if (process.env['UPDATE']) writeFileSync(file, found);
    expect(found).toBe(readFileSync(file, 'utf8'));
  });

  it('keeps heads, feet and ornaments out of the tree', () => {
    expect(read.artifacts.map((text) => text.trim())).toEqual(['Policy brief', '2 / 2A foot']);
    const [first, second] = contentStreams(bytes);
    expect(first).toContain(
      '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top] /BBox [0 781.89 159 841.89]>> BDC',
    );
    expect(second).toContain('/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom] /BBox [');
  });

  it('opens and closes marked content and text objects in step', () => {
    for (const stream of contentStreams(bytes)) {
      const open: string[] = [];
      for (const operator of stream.match(/\b(?:BT|ET|BDC|EMC)\b/g) ?? []) {
        if (operator === 'BT' || operator === 'BDC') open.push(operator);
        else expect(open.pop()).toBe(operator === 'ET' ? 'BT' : 'BDC');
      }
      expect(open).toEqual([]);
    }
  });

  it('names the page of each link beside its annotation', () => {
    const all = objects(bytes);
    const pages = [...all].filter(([, body]) => /\/Type \/Page\b/.test(body));
    const found = [...all.values()].flatMap((body) => [
      ...body.matchAll(/\/Type \/OBJR\s+\/Obj (\d+) 0 R\s+\/Pg (\d+) 0 R/g),
    ]);
    expect(found).toHaveLength(3);
    for (const [, annotation, page] of found) {
      const own = pages.find(([, body]) => new RegExp(`/Annots \\[[^\\]]*\\b${annotation} 0 R`).test(body));
      expect(own?.[0]).toBe(Number(page));
    }
  });

  it('gives cells, lists, notes and figures what they say of themselves', () => {
    const bodies = [...objects(bytes).values()];
    const count = (pattern: RegExp) => bodies.filter((body) => pattern.test(body)).length;
    expect(count(/\/S \/TH\b[\s\S]*\/Scope \/Column/)).toBe(3);
    expect(count(/\/S \/TH\b[\s\S]*\/Scope \/Row/)).toBe(2);
    expect(count(/\/S \/TD\b[\s\S]*\/ColSpan 2/)).toBe(1);
    expect(count(/\/S \/L\b[\s\S]*\/ListNumbering \/Decimal/)).toBe(1);
    expect(count(/\/S \/Note\b[\s\S]*\/ID \(note-1\)/)).toBe(1);
    expect(count(/\/IDTree[\s\S]*\(note-1\) \d+ 0 R/)).toBe(1);
    expect(count(/\/S \/Figure\b[\s\S]*\/BBox \[183 441\.89 283 491\.89\]/)).toBe(1);
  });
});

describe('text', () => {
  it('stands where the layout put it, as wide as it was set', () => {
    const [page] = input.layout.pages;
    const marks = page?.marks.filter((mark): mark is TextMark => mark.kind === 'text') ?? [];
    expect(marks.length).toBeGreaterThan(10);
    for (const mark of marks) {
      const placed = read.texts[0]?.find(
        ({ x, y }) => Math.abs(x - mark.x) < 0.01 && Math.abs(y - ((page?.height ?? 0) - mark.y)) < 0.01,
      );
      expect(placed?.text.trim(), mark.spans[0]?.text).toMatch(
        new RegExp(`^${mark.spans[0]?.text.split(' ')[0]?.replace(/[().-]/g, '.?')}`),
      );
    }
  });

  it('is justified by wide spaces that are glyphs', () => {
    const mark = input.layout.pages[0]?.marks
      .filter((candidate) => candidate.kind === 'text')
      .find(({ spans }) => spans.some((span) => span.wordSpace > 0));
    const before = mark?.spans.slice(0, -1) ?? [];
    expect(before).toHaveLength(3);
    const end = before.reduce((x, span) => x + span.width, mark?.x ?? 0);
    expect(read.texts[0]?.find(({ text }) => text.startsWith('Ends.'))?.x).toBeCloseTo(end, 2);
    const [stream] = contentStreams(bytes);
    // 1.25 pt at 10.5 pt, in thousandths of an em.
    expect(stream).toContain('>-119.048<');
  });

  it('never shows glyph 0, which PDF/A forbids', () => {
    for (const stream of contentStreams(bytes))
      for (const [, hex] of stream.matchAll(/<([0-9a-f]+)>(?=[^>]*TJ)/g))
        expect(hex?.match(/.{4}/g)).not.toContain('0000');
  });

  it('gives a word cut at a line’s end whole', () => {
    const [stream] = contentStreams(bytes);
    const whole = Buffer.from('\ufeffinstitutional', 'utf16le').swap16().toString('hex');
    expect(stream).toMatch(new RegExp(`/Span <</MCID \\d+ /ActualText <${whole}>>> BDC`));
    expect(stream).toMatch(/\/Span <<\/MCID \d+ \/ActualText <feff>>> BDC/);
  });
});

describe('links and outline', () => {
  it('has each link’s area, target and spoken text', async () => {
    const annotations = (await (await read.document.getPage(1)).getAnnotations()) as {
      url?: string;
      dest?: string;
      rect: number[];
      contentsObj: { str: string };
    }[];
    const marks = (input.layout.pages[0]?.marks ?? []).filter(
      (mark): mark is LinkMark => mark.kind === 'link',
    );
    expect(annotations).toHaveLength(marks.length);
    for (const [i, mark] of marks.entries()) {
      const { url, dest, rect, contentsObj } = annotations[i] ?? {};
      const bottom = 841.89 - mark.y - mark.height;
      const wanted = [mark.x, bottom, mark.x + mark.width, bottom + mark.height];
      for (const [k, value] of wanted.entries()) expect(rect?.[k]).toBeCloseTo(value, 3);
      expect(contentsObj?.str).toBe(mark.contents);
      if ('href' in mark.target) expect(decodeURI(url ?? '')).toBe(mark.target.href);
      else expect(dest).toBe(mark.target.destination);
    }
  });

  it('goes to the place, not to the page', async () => {
    const place = await read.document.getDestination('note-1');
    expect(place?.slice(1)).toEqual([{ name: 'XYZ' }, 183, expect.closeTo(841.89 - 744, 3), null]);
    const outline = await read.document.getOutline();
    const dest = outline[0]?.items[1]?.dest as unknown[];
    expect(await read.document.getPageIndex(dest[0] as { num: number; gen: number })).toBe(1);
    expect(dest.slice(1)).toEqual([{ name: 'XYZ' }, 183, expect.closeTo(841.89 - 110, 3), null]);
    expect(outline.map((entry) => [entry.title, entry.count])).toEqual([['Water and power — су', -2]]);
  });
});

describe('metadata', () => {
  it('says the same in Info and XMP', async () => {
    const { info } = (await read.document.getMetadata()) as unknown as { info: Record<string, string> };
    const authors = META.authors.join(', ');
    expect(info).toMatchObject({
      Title: META.title,
      Author: authors,
      Subject: META.subject,
      Language: 'en-GB',
    });
    expect(info['CreationDate']).toBe('D:20260102030405Z');
    const text = Buffer.from(bytes).toString('utf8');
    const xmp = text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
    const words: string[] = [];
    const parser = new SaxesParser({ xmlns: true, fragment: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (value) => value.trim() !== '' && words.push(value.trim()));
    parser.write(xmp).close();
    for (const value of [META.title, ...META.authors, META.subject, ...META.keywords, '2026-01-02T03:04:05Z'])
      expect(words).toContain(value);
  });
});

describe('determinism', () => {
  it('gives the same bytes for the same input, and another id for another', async () => {
    expect(Buffer.from(await toPdf(sampleInput())).equals(bytes)).toBe(true);
    const idOf = (file: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(file).toString('latin1'))?.[1];
    const other = await toPdf({ ...sampleInput(), brief: { ...META, title: 'Another' } });
    expect(idOf(other)).not.toBe(idOf(bytes));
  });
});
