import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Image } from 'mdast';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Report } from '../report/index.ts';
import { sniff } from './sniff.ts';
import { cleanSvg, looksLikeSvg } from './svg/clean.ts';
import type { ImageAsset, ImageStore } from './types.ts';

/** Bounds on one picture: enough for a full page at 600 dpi, small enough to stay safe. */
export const MAX_BYTES = 20 * 1024 * 1024;
export const MAX_PIXELS = 50_000_000;
/** An SVG of more is a map of a continent: its paths would fill the brief's file. */
export const MAX_SVG_BYTES = 5 * 1024 * 1024;

/**
 * Opens every picture that the report names.
 *
 * @param report the report as read; its figures' image nodes give url and place
 * @param folder absolute path of the folder that pictures may come from (links that leave it are refused)
 * @returns pictures by url; each that could not be used is left out and has a message:
 *   `image-remote`, `image-outside`, `image-missing`, `image-too-large`, `image-invalid`; an SVG from which something was
 *   taken out has `image-reduced`. SVG pictures have no size until `drawSvgs`.
 */
export function loadImages(report: Report, folder: string): ImageStore {
  const images = new Map<string, ImageAsset>();
  const messages: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const node of imagesOf(report)) {
    if (seen.has(node.url)) continue;
    seen.add(node.url);
    const result = openImage(node.url, folder);
    const where = { file: report.path, ...(node.position ? { place: node.position } : {}) };
    const tell = ([rule, reason, fix]: Problem) => messages.push(diagnostic(rule, reason, fix, where));
    if ('bytes' in result) {
      const { removed, ...asset } = result;
      images.set(node.url, asset.format === 'svg' ? { ...asset, where } : asset);
      if (removed && removed.length > 0)
        tell([
          'image-reduced',
          `The picture ${shorten(node.url)} is drawn without ${removed.join(', ')}`,
          'Take them out of the file; a picture may not act or fetch anything',
        ]);
    } else tell(result.problem);
  }
  return { images, messages };
}

/** Image nodes anywhere in the tree and in the notes, in report order. */
function imagesOf(report: Report): Image[] {
  const found: Image[] = [];
  const walk = (node: unknown): void => {
    const { type, children } = node as { type: string; children?: unknown[] };
    if (type === 'image') found.push(node as Image);
    for (const child of children ?? []) walk(child);
  };
  walk(report.tree);
  return found;
}

type Problem = readonly [
  rule:
    | 'image-remote'
    | 'image-outside'
    | 'image-missing'
    | 'image-too-large'
    | 'image-invalid'
    | 'image-reduced',
  reason: string,
  fix: string,
];

type Opened = (ImageAsset & { readonly removed?: readonly string[] }) | { problem: Problem };

function openImage(url: string, folder: string): Opened {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) {
    return refuse(
      'image-remote',
      `The picture ${shorten(url)} is not a file beside the report`,
      'Save it in the report’s folder and name the file; nothing is fetched from a network',
    );
  }
  let name: string;
  try {
    name = decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    name = url;
  }
  const wanted = path.resolve(folder, name);
  if (name.includes('\0') || !inside(folder, wanted)) return outside(url);
  let real: string;
  try {
    real = realpathSync(wanted);
    // A link inside the folder may point out of it.
    if (!inside(realpathSync(folder), real)) return outside(url);
    const { size } = statSync(real);
    if (size > MAX_BYTES) {
      return refuse(
        'image-too-large',
        `The picture ${shorten(url)} has ${Math.round(size / 1_048_576)} MB`,
        `Save it smaller: at most ${MAX_BYTES / 1_048_576} MB`,
      );
    }
    if (!statSync(real).isFile()) return missing(url);
  } catch {
    return missing(url);
  }
  return check(url, real);
}

function check(url: string, file: string): Opened {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return missing(url);
  }
  if (looksLikeSvg(bytes)) return openSvg(url, bytes);
  const header = sniff(bytes);
  if ('reason' in header)
    return refuse('image-invalid', `The picture ${shorten(url)} ${header.reason}`, header.fix);
  if (header.width * header.height > MAX_PIXELS) {
    return refuse(
      'image-too-large',
      `The picture ${shorten(url)} has ${header.width} × ${header.height} pixels`,
      `Save it smaller: at most ${MAX_PIXELS / 1_000_000} million pixels`,
    );
  }
  return { url, ...header, bytes };
}

function openSvg(url: string, bytes: Uint8Array): Opened {
  if (bytes.length > MAX_SVG_BYTES)
    return refuse(
      'image-too-large',
      `The picture ${shorten(url)} has ${Math.round(bytes.length / 1_048_576)} MB of SVG`,
      `Simplify it: at most ${MAX_SVG_BYTES / 1_048_576} MB; or save it as PNG`,
    );
  const clean = cleanSvg(new TextDecoder().decode(bytes));
  if (!clean)
    return refuse(
      'image-invalid',
      `The picture ${shorten(url)} is damaged SVG, or has too many parts`,
      'Save it again as SVG, or as PNG',
    );
  const { svg, removed } = clean;
  return { url, format: 'svg', width: 0, height: 0, bytes: new TextEncoder().encode(svg), removed };
}

const inside = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
};
const shorten = (url: string): string => (url.length > 80 ? `${url.slice(0, 77)}…` : url);
const refuse = (...problem: Problem): { problem: Problem } => ({ problem });
const outside = (url: string) =>
  refuse(
    'image-outside',
    `The picture ${shorten(url)} lies outside the report’s folder`,
    'Copy it into the report’s folder and name it from there',
  );
const missing = (url: string) =>
  refuse(
    'image-missing',
    `The picture ${shorten(url)} was not found`,
    'Check the name, or put the file beside the report',
  );
