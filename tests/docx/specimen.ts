/** A brief with every kind of block, every mark and every kind of note. */
import { crc32, deflateSync } from 'node:zlib';
import type { ImageStore } from '../../src/images/index.ts';
import { block, body, brief, call, cell, item, note, runsOf, text } from './build.ts';

/** A PNG of one colour, made here. */
export function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length, 0);
    head.write(type, 4, 'latin1');
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type, 'latin1'), data])), 0);
    return Buffer.concat([head, data, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x99);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const image = { url: 'ponds.png', width: 800, height: 300, format: 'png' } as const;
export const images: ImageStore = {
  images: new Map([[image.url, { ...image, bytes: png(800, 300) }]]),
  messages: [],
};

const LONG =
  'Small ponds hold back a share of the rain that falls on a catchment, and they do so where the land is cheapest to flood. The question for the ministry is who looks after them once they are dug.';

export const specimen = brief(
  [
    block({ kind: 'title', runs: runsOf(['Ponds & ponds: who keeps <small> water']) }),
    block({ kind: 'byline', runs: runsOf(['An author, another author']) }),
    block({ kind: 'panel', label: runsOf(['Bottom line']), columns: 1, blocks: [block({ kind: 'paragraph', style: 'lead', runs: runsOf(['Ponds should be owned by those who live below them, and paid for by those who are spared the flood.']) })] }),
    block({ kind: 'heading', depth: 1, runs: runsOf(['Key findings']) }),
    block({ kind: 'list', role: 'findings', ordered: true, start: 1, tight: false, items: [item(body(text('Ponds work. ', { lead: true }), LONG)), item(body('Ponds silt up.', call('a', '1')), body('A second paragraph of the same finding.')), item(body('Nobody owns them.'))] }),
    block({ kind: 'panel', label: runsOf(['Findings in a panel']), columns: 2, blocks: [block({ kind: 'list', role: 'findings', ordered: true, start: 1, tight: false, items: [item(body(text('First sentence. ', { lead: true }), LONG)), item(body(LONG)), item(body('Third.'))] })] }),
    block({ kind: 'panel', label: runsOf(['Overview']), columns: 1, blocks: [block({ kind: 'list', role: 'findings', ordered: false, start: 1, tight: false, items: [item(body(LONG)), item(body('Second point.'))] })] }),
    block({ kind: 'heading', depth: 1, runs: runsOf(['What a pond does']) }),
    body('Plain, ', text('strong', { strong: true }), ', ', text('emphasis', { emphasis: true }), ', ', text('both', { strong: true, emphasis: true }), ', ', text('code()', { code: true }), ', ', text('struck', { strike: true }), ', H', text('2', { subscript: true }), 'O, m', text('2', { superscript: true }), ', ', text('der Teich', { emphasis: true }, { lang: 'de' }), ' and ', text('a link', {}, { href: 'https://example.org/ponds?a=1&b=2#top' }), text(' with emphasis', { emphasis: true }, { href: 'https://example.org/ponds?a=1&b=2#top' }), '.', call('b', '2'), ' Again the first.', call('a', '1', false)),
    body('Text that looks like markup: <w:p> {n1-0} r:id="rId7" & “quotes”.', { kind: 'break', source: [] }, 'A second line.'),
    block({ kind: 'heading', depth: 2, runs: runsOf(['Lists']) }),
    body(LONG),
    block({ kind: 'list', role: 'plain', ordered: false, start: 1, tight: true, items: [item(body('First point'), block({ kind: 'list', role: 'plain', ordered: false, start: 1, tight: true, items: [item(body('Nested point, long enough to turn over to a second line so that the indent can be seen in the picture'), block({ kind: 'list', role: 'plain', ordered: true, start: 1, tight: true, items: [item(body('Third level'))] })), item(body('Nested two'))] })), item(body('Second point'))] }),
    block({ kind: 'list', role: 'plain', ordered: true, start: 4, tight: true, items: [item(body('Fourth')), item(body('Fifth'))] }),
    block({ kind: 'list', role: 'plain', ordered: false, start: 1, tight: true, items: [{ ...item(body('Done')), checked: true }, { ...item(body('To do')), checked: false }] }),
    block({ kind: 'heading', depth: 3, runs: runsOf(['Quotations']) }),
    block({ kind: 'quote', blocks: [body(LONG), body('It went on.')], attribution: runsOf(['The ministry, 2025']) }),
    block({ kind: 'rule' }),
    body('After the rule.'),
    block({ kind: 'callout', heading: runsOf(['A callout']), blocks: [body(LONG), body('Second paragraph of the callout.')] }),
    block({ kind: 'callout', blocks: [body('A callout without heading.')] }),
    block({ kind: 'code', value: 'let depth = 3;\n\tdig(depth);\n', language: 'js' }),
    block({ kind: 'table', label: runsOf(['Table 2']), caption: runsOf(['Cost of ponds by catchment']), align: ['left', 'right', 'decimal'], head: [{ total: false, cells: [cell('Catchment', { header: true }), cell('Ponds', { header: true }), cell('Cost, € million', { header: true })] }], body: [{ total: false, cells: [cell('Upper river, with a name that is long enough to turn over in its column'), cell('12'), cell('2.50')] }, { total: false, cells: [cell('Lower river', { rowSpan: 2 }), cell('1,234'), cell('25.00')] }, { total: false, cells: [cell('of them dry', { colSpan: 1 }), cell('')] }, { total: true, cells: [cell('Total', { header: true }), cell('1,246'), cell('27.50')] }], sourceLine: runsOf(['Source: the ministry']) }),
    block({ kind: 'figure', label: runsOf(['Figure 1']), caption: runsOf(['A pond in ', text('May', { emphasis: true })]), image, alt: 'A grey "rectangle" & nothing else', sourceLine: runsOf(['Source: an author']) }),
    block({ kind: 'figure', label: runsOf(['Figure 4']), caption: runsOf(['A picture that was lost']), alt: '' }),
    block({ kind: 'figure', image, alt: 'Grey' }),
    block({ kind: 'pull-quote', runs: runsOf(['Ponds are the cheapest reservoir that a county can have']), attribution: runsOf(['An author']) }),
    block({ kind: 'panel', label: runsOf(['Policy takeaways']), columns: 1, blocks: [block({ kind: 'addressed', addressee: runsOf(['The ministry']), blocks: [block({ kind: 'list', role: 'findings', ordered: false, start: 1, tight: false, items: [item(body(LONG)), item(body('The ministry should pay.'))] })] }), block({ kind: 'addressed', addressee: runsOf(['Counties']), blocks: [block({ kind: 'list', role: 'findings', ordered: false, start: 1, tight: false, items: [item(body('Counties should dig.'))] })] })] }),
    block({ kind: 'addressed', addressee: runsOf(['Everyone else']), blocks: [body('Should wait.')] }),
    block({ kind: 'ends', runs: runsOf(['Ends']) }),
    block({ kind: 'row', label: runsOf(['About the author']), pinned: false, blocks: [block({ kind: 'paragraph', style: 'small', runs: runsOf(['An author writes on water.', call('c', '3')]) })] }),
    block({ kind: 'paragraph', style: 'source', runs: runsOf(['Imprint line']) }),
  ],
  [
    note('a', '1', body('See ', text('Ponds', { emphasis: true }), ', p. 4, at ', text('example.org', {}, { href: 'https://example.org/' }), '.')),
    note('b', '2', body('First paragraph.'), body('Second paragraph of the second note, which is long enough to turn over to a second line so that its indent can be seen.')),
    note('c', '3', body('A note in a row.')),
  ],
); // biome-ignore format: one block a line
