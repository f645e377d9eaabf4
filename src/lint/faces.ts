import type { FaceName, Template } from '../config/index.ts';
import { BriefwrightError, type Diagnostic, diagnostic } from '../diagnostics.ts';
import { openFonts } from '../fonts/index.ts';

/** Faces of a template that cannot be opened, or whose licence bits forbid that they are embedded. */
export function faceFaults(template: Template): Diagnostic[] {
  const fonts = openFonts(template);
  return (Object.keys(template.faces) as FaceName[]).flatMap((name) => {
    try {
      if (fonts.face(name).description.embeddable) return [];
      return [
        diagnostic(
          'template-invalid',
          `The face ${name} (${template.faces[name]!.file}) says that it must not be embedded in part, and a PDF needs that`,
          'Choose a face whose licence allows embedding, such as one under the SIL Open Font Licence',
        ),
      ];
    } catch (error) {
      if (!(error instanceof BriefwrightError)) throw error;
      return [error.diagnostic];
    }
  });
}
