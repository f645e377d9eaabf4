import { beforeAll, describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/index.ts';
import { ARTIFACT, type Layout } from '../../src/layout/index.ts';
import { toPdf } from '../../src/pdf/index.ts';
import { SHIPPED } from '../fonts/shipped.ts';
import { handLayout, span } from './hand-layout.ts';
import { contentStreams } from './objects.ts';
import { outlineOf, readBack } from './read-back.ts';
import { sampleInput } from './sample.ts';

const fonts = openFonts(SHIPPED);
const s = (text: string, options = {}) => span(fonts, text, options);
let base: ReturnType<typeof sampleInput>;
beforeAll(() => {
  base = sampleInput();
});

const print = (layout: Layout) => toPdf({ ...base, fonts, layout });

describe('reading order', () => {
  it('puts a note where it stands among its siblings, though it is painted at the foot', async () => {
    const h = handLayout();
    h.page();
    const p = h.element('P', 0);
    const call = h.element('Reference', p);
    const note = h.element('Note', p, { noteId: 'n' });
    const strong = h.element('Span', p);
    h.text(
      p,
      100,
      100,
      s('Before '),
      s('1', { element: call }),
      s(' after '),
      s('end.', { element: strong }),
    );
    h.text(note, 100, 700, s('The note.'));
    const { tags } = await readBack(await print(h.finish()));
    const [document] = tags[0]?.children ?? [];
    const lines = outlineOf(document as never).replace(/\n\s+/g, ' ');
    expect(lines).toBe('Document P "Before" Reference " 1" Note "The note." " after" Span " end."');
  });

  it('keeps elements without content: an empty cell stays a cell', async () => {
    const h = handLayout();
    h.page();
    const row = h.element('TR', h.element('TBody', h.element('Table', 0)));
    const cells = [h.element('TH', row, { scope: 'Row' }), h.element('TD', row), h.element('TD', row)];
    h.text(cells[0] as number, 100, 100, s('Row'));
    h.text(cells[2] as number, 200, 100, s('3'));
    const text = Buffer.from(await print(h.finish())).toString('latin1');
    expect(text.match(/\/S \/TD\b/g)).toHaveLength(2);
    const [, kids] = /\/S \/TR\b[\s\S]*?\/K \[([^\]]*)\]/.exec(text) ?? [];
    expect(kids?.match(/R/g)).toHaveLength(3);
  });

  it('gives the lines of one element one marked content, until something else comes between', async () => {
    const h = handLayout();
    h.page();
    const p = h.element('P', 0);
    h.text(p, 100, 100, s('One '));
    h.text(p, 100, 115, s('two '));
    h.mark({ kind: 'rule', element: ARTIFACT, x: 100, y: 117, width: 20, weight: 0.5, colour: '#000000' });
    h.text(p, 100, 130, s('three.'));
    const [stream] = contentStreams(await print(h.finish()));
    expect(stream?.match(/\/P <<\/MCID \d>> BDC/g)).toEqual(['/P <</MCID 0>> BDC', '/P <</MCID 1>> BDC']);
  });
});

describe('many pages', () => {
  it('keeps the content of an element that goes on over three pages in order', async () => {
    const h = handLayout();
    const p = h.element('P', 0);
    for (const word of ['first ', 'second ', 'third']) {
      h.page();
      h.text(p, 100, 100, s(word));
    }
    const { tags } = await readBack(await print(h.finish()));
    const texts = tags.map((tag) => outlineOf(tag).split('\n').at(-1)?.trim());
    expect(texts).toEqual(['"first"', '"second"', '"third"']);
  });
});
