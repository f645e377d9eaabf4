/** Opened faces, shared by the process: parsing a font once per document would be the main cost of a brief. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type CharacterMap, readCmap } from './cmap.ts';
import { type FontkitShaper, fontkitShaper } from './fontkit.ts';
import { type FaceMetrics, readMetrics } from './metrics.ts';
import { readTables, table } from './sfnt.ts';
import { subsetFont } from './subset.ts';
import { tableShaper } from './table-shaper.ts';
import type { FontFace, Glyphs } from './types.ts';

/** A face as this room uses it. */
export interface OpenFace extends FontFace {
  readonly metrics: FaceMetrics;
  readonly glyphOf: CharacterMap;
  /** Shaped text; the same object for the same text and features. */
  shape(text: string, features: string): Glyphs;
}

const faces = new Map<string, OpenFace>();

/** Opens a TrueType file, or gives the face that was opened before. Throws Error with a plain reason. */
export function openFace(path: string): OpenFace {
  let face = faces.get(path);
  if (!face) {
    face = makeFace(readFileSync(path), basename(path, '.ttf'));
    faces.set(path, face);
  }
  return face;
}

/** Words kept shaped per face; a long batch starts afresh rather than growing without end. */
const CACHE_LIMIT = 50_000;

function makeFace(bytes: Uint8Array, name: string): OpenFace {
  const tables = readTables(bytes);
  const metrics = readMetrics(tables, name);
  const scale = 1000 / metrics.unitsPerEm;
  const glyphOf = readCmap(table(tables, 'cmap'));
  const fromTables = tableShaper(tables, metrics, glyphOf);
  const caches = new Map<string, Map<string, Glyphs>>();
  let general: FontkitShaper | undefined;
  const shapeAfresh = (text: string, features: string): Glyphs => {
    const list = featureList(features);
    const simple = fromTables(text, list);
    if (simple) return simple;
    general ??= fontkitShaper(bytes);
    return general(text, list);
  };
  return {
    metrics,
    description: metrics.description,
    glyphOf,
    advance: (glyph) => metrics.advance(glyph) * scale,
    subset: (glyphs) => subsetFont(tables, glyphs),
    shape: (text, features) => {
      let cache = caches.get(features);
      if (!cache || cache.size >= CACHE_LIMIT) {
        cache = new Map();
        caches.set(features, cache);
      }
      let glyphs = cache.get(text);
      if (!glyphs) {
        glyphs = shapeAfresh(text, features);
        cache.set(text, glyphs);
      }
      return glyphs;
    },
  };
}

/** Feature tags of a list such as 'sups' or 'tnum -liga'. */
function featureList(features: string): readonly string[] {
  return features.split(/[\s,]+/).filter(Boolean);
}
