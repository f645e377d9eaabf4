/** The colour space that the pages' RGB is meant in (ISO 19005-2, 6.2.3): sRGB, as a small ICC profile. */
import { type PdfDocument, pdfText } from './document.ts';

const NAME = 'sRGB IEC61966-2.1';

/** Names sRGB as the output intent of the document. */
export function writeOutputIntent(doc: PdfDocument): void {
  const profile = doc.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfText(NAME),
    Info: pdfText(NAME),
    DestOutputProfile: profile,
  });
  intent.end();
  doc._root.data.OutputIntents = [intent];
}

type Tag = readonly [signature: string, data: Uint8Array];

/** s15Fixed16Number values after a type signature. */
function fixed(type: string, values: readonly number[], head: readonly number[] = []): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + head.length * 2 + values.length * 4));
  ascii(view, 0, type);
  for (const [i, value] of head.entries()) view.setUint16(8 + i * 2, value);
  for (const [i, value] of values.entries())
    view.setInt32(8 + head.length * 2 + i * 4, Math.round(value * 65536));
  return new Uint8Array(view.buffer);
}

function text(value: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(28 + value.length * 2));
  ascii(view, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  ascii(view, 16, 'enUS');
  view.setUint32(20, value.length * 2);
  view.setUint32(24, 28);
  for (let i = 0; i < value.length; i++) view.setUint16(28 + i * 2, value.charCodeAt(i));
  return new Uint8Array(view.buffer);
}

function ascii(view: DataView, at: number, value: string): void {
  for (let i = 0; i < value.length; i++) view.setUint8(at + i, value.charCodeAt(i));
}

/** D50, the white of the profile connection space (ICC.1:2004-10, 6.3.4.3). */
const D50 = [0.9642, 1, 0.8249] as const;

/**
 * sRGB in ICC.1:2004-10 (version 4.2, the newest that PDF 1.7 takes): primaries of IEC 61966-2-1 adapted to D50 with
 * the Bradford matrix, and the transfer curve as a parametric function.
 */
function srgbProfile(): Uint8Array {
  const curve = fixed('para', [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045], [3, 0]);
  return profileOf([
    ['desc', text(NAME)],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', fixed('XYZ ', D50)],
    [
      'chad',
      fixed('sf32', [1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506, 0.75179]),
    ],
    ['rXYZ', fixed('XYZ ', [0.43607, 0.22249, 0.01392])],
    ['gXYZ', fixed('XYZ ', [0.38515, 0.71687, 0.09708])],
    ['bXYZ', fixed('XYZ ', [0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

function profileOf(tags: readonly Tag[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  let size = 132 + tags.length * 12;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, size);
    size += (data.length + 3) & ~3;
  }
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  view.setUint32(0, size);
  view.setUint32(8, 0x04200000);
  ascii(view, 12, 'mntrRGB XYZ ');
  for (const [i, part] of [2000, 1, 1].entries()) view.setUint16(24 + i * 2, part);
  ascii(view, 36, 'acsp');
  for (const [i, value] of D50.entries()) view.setInt32(68 + i * 4, Math.round(value * 65536));
  view.setUint32(128, tags.length);
  for (const [i, [signature, data]] of tags.entries()) {
    const at = 132 + i * 12;
    ascii(view, at, signature);
    view.setUint32(at + 4, places.get(data) as number);
    view.setUint32(at + 8, data.length);
  }
  for (const [data, at] of places) out.set(data, at);
  return out;
}
