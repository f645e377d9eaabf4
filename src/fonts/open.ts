/** The fonts of a template. */
import type { FaceName, Template } from '../config/index.ts';
import { BriefwrightError, diagnostic } from '../diagnostics.ts';
import { coverText, type Stretch } from './cover.ts';
import { type OpenFace, openFace } from './face.ts';
import { locateFace } from './locate.ts';
import { standInGlyph } from './stand-ins.ts';
import type { Fonts } from './types.ts';

/**
 * The faces of a template, each read when first asked for and shared by all templates of the process.
 * Text must be in Unicode's form NFC. A face that cannot be used is a BriefwrightError (`template-invalid`, exit code 2).
 */
export function openFonts(template: Pick<Template, 'faces' | 'fallbacks' | 'name'>): Fonts {
  const opened = new Map<FaceName, OpenFace>();
  const missing = new Set<string>();
  const face = (name: FaceName): OpenFace => {
    let found = opened.get(name);
    if (!found) {
      found = openNamed(template, name);
      opened.set(name, found);
    }
    return found;
  };
  const has = (name: FaceName, codePoint: number) => {
    const { glyphOf } = face(name);
    return glyphOf(codePoint) !== 0 || standInGlyph(glyphOf, codePoint) !== 0;
  };
  const cover = (text: string, name: FaceName): readonly Stretch[] => {
    const { glyphOf } = face(name);
    for (let i = 0; i < text.length; i++) {
      if (glyphOf(text.charCodeAt(i)) !== 0) continue;
      const order = [name, ...template.fallbacks.filter((fallback) => fallback !== name)];
      return coverText(text, order, has, (character) => missing.add(character));
    }
    return text === '' ? [] : [{ text, face: name }];
  };
  const shape: Fonts['shape'] = (text, name, features = '') => {
    try {
      return face(name).shape(text, features);
    } catch (error) {
      if (error instanceof BriefwrightError) throw error;
      throw unusable(template.name, name, `it cannot shape “${text}”: ${reasonOf(error)}`);
    }
  };
  return {
    face,
    shape,
    width: (text, name, size, features) => (shape(text, name, features).width * size) / 1000,
    ascent: (name, size) => (face(name).description.ascent * size) / 1000,
    descent: (name, size) => (face(name).description.descent * size) / 1000,
    cover,
    missing: () => [...missing],
  };
}

function openNamed(template: Pick<Template, 'faces' | 'name'>, name: FaceName): OpenFace {
  const source = template.faces[name];
  if (!source) throw unusable(template.name, name, 'the template does not say where it is');
  try {
    return openFace(locateFace(source));
  } catch (error) {
    const place = source.package === undefined ? source.file : `${source.package}/${source.file}`;
    throw unusable(template.name, name, `${place} cannot be used: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'the file does not exist';
  if (code === 'MODULE_NOT_FOUND') return 'the package is not installed';
  if (error instanceof RangeError) return 'its tables are damaged';
  return error instanceof Error ? error.message : String(error);
}

function unusable(template: string, name: FaceName, reason: string): BriefwrightError {
  return new BriefwrightError(
    diagnostic(
      'template-invalid',
      `The face ${name} of the template ${template} is missing: ${reason}`,
      'Name a TrueType font file (.ttf) of an installed npm package, or one in the template folder, under faces',
    ),
    2,
  );
}
