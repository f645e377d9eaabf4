/** Which face shows which characters. */
import type { FaceName } from '../config/index.ts';

/** A stretch of text in one face. */
export interface Stretch {
  readonly text: string;
  readonly face: FaceName;
}

/** Characters without a shape of their own; they follow the face of the character before them. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;
const COMBINING = /^\p{M}$/u;

/**
 * Splits text by the first of `faces` that has each character. A combining mark stays with its base where that face
 * has it. A character that none has stays in the first face and is told to `onMissing`.
 */
export function coverText(
  text: string,
  faces: readonly FaceName[],
  has: (face: FaceName, codePoint: number) => boolean,
  onMissing: (character: string) => void,
): readonly Stretch[] {
  const wanted = faces[0] as FaceName;
  const stretches: { text: string; face: FaceName }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) as number;
    const last = stretches.at(-1);
    let face: FaceName | undefined;
    if (last && INVISIBLE.test(character)) face = last.face;
    else if (last && COMBINING.test(character) && has(last.face, codePoint)) face = last.face;
    else face = faces.find((candidate) => has(candidate, codePoint));
    if (face === undefined) {
      if (!INVISIBLE.test(character)) onMissing(character);
      face = wanted;
    }
    if (last?.face === face) last.text += character;
    else stretches.push({ text: character, face });
  }
  return stretches;
}
