/** Two pages with every kind of mark and every structure type, in the manner of a brief. */
import { createRequire } from 'node:module';
import type { BriefMeta } from '../../src/brief/index.ts';
import { openFonts } from '../../src/fonts/index.ts';
import type { ImageStore } from '../../src/images/index.ts';
import { ARTIFACT } from '../../src/layout/index.ts';
import type { PdfInput } from '../../src/pdf/index.ts';
import { SHIPPED } from '../fonts/shipped.ts';
import { handLayout, span } from './hand-layout.ts';
import { jpegBytes } from './jpeg.ts';

// pngjs has no types.
const { PNG } = createRequire(import.meta.url)('pngjs');

export const META: BriefMeta = {
  title: 'Water & power <in brief> — Су және қуат',
  authors: ['The ministry', 'An author & office'],
  language: 'en-GB',
  subject: 'What "dry years" cost',
  keywords: ['water', 'power & price'],
  audience: 'analyst',
  template: 'default',
  onePage: false,
};

function png(
  paint: (x: number, y: number) => readonly [number, number, number, number],
  colorType: 0 | 2 | 4 | 6,
) {
  const image = new PNG({ width: 40, height: 20 });
  for (let y = 0; y < 20; y++) for (let x = 0; x < 40; x++) image.data.set(paint(x, y), (y * 40 + x) * 4);
  return PNG.sync.write(image, { colorType, inputHasAlpha: true });
}

export const IMAGES: ImageStore = {
  messages: [],
  images: new Map(
    (
      [
        ['plain.png', 'png', png((x, y) => [x * 6, y * 12, 0, 255], 2)],
        ['alpha.png', 'png', png((x) => [11, 74, 90, x * 6], 6)],
        ['photo.jpg', 'jpeg', jpegBytes()],
      ] as const
    ).map(([url, format, bytes]) => [
      url,
      { url, format, width: 40, height: 20, bytes: new Uint8Array(bytes) },
    ]),
  ),
};

/** Fresh input each time: fonts collect missing characters. */
export function sampleInput(): PdfInput {
  const fonts = openFonts(SHIPPED);
  const h = handLayout();
  const s = (text: string, options = {}) => span(fonts, text, options);
  const x = 183;

  h.page();
  h.mark({ kind: 'box', element: ARTIFACT, x: 0, y: 0, width: 159, height: 60, colour: '#0B4A5A' });
  h.text(ARTIFACT, 51, 45, s('Policy brief', { face: 'sans.bold', size: 11, colour: '#FFFFFF' }));
  const title = h.element('H1', 0);
  h.mark({ kind: 'destination', name: 'title', x, y: 90 });
  h.text(title, x, 114, s('Water and power: ', { face: 'serif.semibold', size: 28, tracking: -0.3 }));
  h.text(title, x, 148, s('AV Toffee', { face: 'serif.semibold', size: 28, tracking: -0.3 }));

  const sect = h.element('Sect', 0);
  const p = h.element('P', sect);
  const link = h.element('Link', p);
  const lang = h.element('Span', p, { lang: 'kk' });
  const call = h.element('Reference', p);
  h.text(
    p, x, 180,
    s('The office says, in '), s('italics', { face: 'serif.italic' }), s(', that '),
    s('the report', { element: link, colour: '#0B4A5A' }), s(' is wrong about '),
    s('Қазақстан', { element: lang }), s(' and '),
  ); // biome-ignore format: as set
  h.mark({ kind: 'rule', element: ARTIFACT, x: 290, y: 182, width: 46, weight: 0.5, colour: '#0B4A5A' });
  h.mark({
    kind: 'link', element: link, x: 290, y: 170, width: 46, height: 14, contents: 'The report',
    target: { href: 'https://example.org/бюджет?a=1&b=(2)' },
  }); // biome-ignore format: short
  h.text(
    p, x, 195,
    s('goes on.'), s('1', { element: call, features: 'sups' }),
    s(' A word space of a justified line is wide', { wordSpace: 1.25 }), s('Ends. ', { face: 'serif.italic' }),
  ); // biome-ignore format: as set
  h.mark({ kind: 'destination', name: 'call-1', x, y: 183 });
  h.mark({
    kind: 'link', element: call, x: 222, y: 184, width: 5, height: 12, contents: 'Note 1',
    target: { destination: 'note-1' },
  }); // biome-ignore format: short
  const q = h.element('P', sect);
  h.text(q, x, 220, s('The government did not '), s('institu-', { actualText: 'institutional' }));
  h.text(q, x, 235, s('tional', { actualText: '' }), s(' reform, and a symbol ⮕ or 中 is '));

  const head = h.element('H2', sect);
  h.mark({ kind: 'destination', name: 'list', x, y: 250 });
  h.text(head, 51, 262, s('Lists and quotations', { face: 'sans.bold', size: 11 }));
  const list = h.element('L', sect, { numbering: 'Decimal' });
  for (const [i, text] of ['First point', 'Second point with ☐ and ≥'].entries()) {
    const item = h.element('LI', list);
    const y = 262 + i * 15;
    h.text(h.element('Lbl', item), 170, y, s(`${i + 1} `, { face: 'sans.bold' }));
    const body = h.element('LBody', item);
    const stretches = fonts.cover(text, 'serif.regular');
    h.text(h.element('P', body), x, y, ...stretches.map((part) => s(part.text, { face: part.face })));
  }
  const quote = h.element('BlockQuote', sect);
  h.mark({ kind: 'box', element: ARTIFACT, x: 170, y: 300, width: 2, height: 15, colour: '#0B4A5A' });
  const quoted = h.element('P', quote);
  h.text(
    quoted,
    x,
    310,
    s('A quotation holds '),
    s('another', { element: h.element('Quote', quoted) }),
    s('.'),
  );
  h.text(h.element('Code', h.element('P', sect)), x, 330, s('const answer = 42;'));

  const figure = h.element('Figure', sect, {
    alt: 'A gradient from red to green',
    bbox: { page: 1, x, y: 350, width: 100, height: 50 },
  });
  h.mark({ kind: 'image', element: figure, x, y: 350, width: 100, height: 50, url: 'plain.png' });
  const caption = h.element('Caption', figure);
  h.text(caption, x, 415, s('Figure 1. Gradients', { face: 'sans.semibold', size: 10 }));
  const more = h.element('Figure', sect, {
    alt: 'Two more', bbox: { page: 1, x: 300, y: 350, width: 210, height: 50 },
  }); // biome-ignore format: short
  h.mark({ kind: 'image', element: more, x: 300, y: 350, width: 100, height: 50, url: 'alpha.png' });
  h.mark({ kind: 'image', element: more, x: 410, y: 350, width: 100, height: 50, url: 'photo.jpg' });
  h.mark({ kind: 'image', element: ARTIFACT, x: 500, y: 20, width: 40, height: 20, url: 'alpha.png' });

  const note = h.element('Note', sect, { noteId: 'note-1' });
  h.mark({ kind: 'rule', element: ARTIFACT, x, y: 740, width: 108, weight: 0.5, colour: '#17212A' });
  h.mark({ kind: 'destination', name: 'note-1', x, y: 744 });
  const label = h.element('Lbl', note);
  h.text(label, 170, 756, s('1 ', { face: 'sans.bold', size: 9, colour: '#0B4A5A' }));
  h.mark({
    kind: 'link', element: label, x: 168, y: 746, width: 8, height: 12, contents: 'Back to the text',
    target: { destination: 'call-1' },
  }); // biome-ignore format: short
  const noteText = h.element('P', note);
  h.text(noteText, x, 756, s('A note that goes on over ', { face: 'sans.regular', size: 9 }));

  const after = h.element('P', 0);
  h.text(after, x, 436, s('A paragraph that is broken over '));
  h.page();
  h.text(ARTIFACT, x, 45, s('2 / 2', { face: 'sans.regular', size: 9, colour: '#52606A' }));
  h.text(ARTIFACT, x, 810, s('A foot', { face: 'sans.regular', size: 9, colour: '#52606A' }));
  h.text(after, x, 90, s('two pages.'));
  const part = h.element('Part', 0);
  h.mark({ kind: 'destination', name: 'table', x, y: 110 });
  h.text(h.element('H2', part), 51, 120, s('A table', { face: 'sans.bold', size: 11 }));
  h.text(h.element('H3', part), x, 120, s('Costs', { face: 'sans.semibold' }));
  h.text(h.element('H4', part), x, 140, s('By year', { face: 'sans.semibold' }));
  const table = h.element('Table', part);
  h.text(h.element('Caption', table), x, 160, s('Table 1. Costs by year'));
  const rows = [
    ['Year', 'Cost', 'Share'],
    ['2025', '10.0', '7 %'],
    ['2026', 'unknown', ''],
  ];
  const sections = [h.element('THead', table), h.element('TBody', table)];
  for (const [r, cells] of rows.entries()) {
    const y = 180 + r * 18;
    h.mark({ kind: 'rule', element: ARTIFACT, x, y: y + 6, width: 360, weight: 0.25, colour: '#7F8D95' });
    const row = h.element('TR', sections[Math.min(r, 1)] as number);
    for (const [c, text] of cells.entries()) {
      if (r === 2 && c === 2) continue;
      const cell = r === 0
        ? h.element('TH', row, { scope: 'Column' })
        : c === 0 ? h.element('TH', row, { scope: 'Row' })
        : h.element('TD', row, r === 2 ? { colSpan: 2 } : {}); // biome-ignore format: a table
      const spans = [s(text, { face: 'sans.regular', size: 9.5, features: 'tnum' })];
      h.text(h.element('P', cell), x + c * 120, y, ...spans);
    }
  }
  const div = h.element('Div', part);
  h.text(h.element('P', div, { lang: 'de-DE' }), x, 260, s('Ein deutscher Absatz: Gruß.'));
  h.text(h.element('P', div), x, 280, s('Marks over letters: q\u0301 and x\u0323\u0302 stand.'));
  h.text(noteText, x, 756, s('two pages.', { face: 'sans.regular', size: 9 }));

  const layout = h.finish([
    { title: 'Water and power — су', destination: 'title', children: [
      { title: 'Lists and quotations', destination: 'list', children: [] },
      { title: 'A table', destination: 'table', children: [] },
    ] },
  ]); // biome-ignore format: as a tree
  return {
    brief: META,
    layout,
    // The press reads the text area of a template, and what the file promises.
    template: {
      ...SHIPPED,
      page: { top: 75, bottom: 780 },
      pdf: { standard: 'pdf/ua-1+pdf/a-2a' },
    } as unknown as PdfInput['template'],
    fonts,
    images: IMAGES,
    created: new Date(Date.UTC(2026, 0, 2, 3, 4, 5)),
  };
}
