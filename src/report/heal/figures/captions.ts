/**
 * By which signs a paragraph is the caption of a picture that conversion lost. Body text must not be taken for a
 * caption, so one sign is never enough:
 * - a figure's own label ("Figure 3: …", "Table 2. …", "Source: …") at the head of a short paragraph: certain;
 * - otherwise the paragraph must stand where a picture stood: after a gap of blank lines wider than the report's
 *   usual one (2 points), or inside a sentence that goes on after it (3 points), or end with the number of its own
 *   figure in brackets (2 points); and look like a caption: a word for
 *   a picture among its first seven (2), a first sentence without a finite verb (2), 40 words or fewer (1). Six
 *   points or, with a word for a picture, five make a caption; more than 120 words cost three points.
 */
import { isOpenEnded, isTerminal, startsLower, startsUpper } from '../signs.ts';

const KIND =
  'Figure|Fig\\.|Table|Chart|Map|Box|Photo|Image|Graph|Exhibit|Graphic|Illustration|Plate|Infographic|Diagram|Abbildung|Abb\\.|Tabelle|Grafik|Karte|Tableau|Graphique|Carte|Figura|Tabla|Gráfico|Mapa|Рис\\.|Рисунок|Таблица|Диаграмма|Карта|Сурет|Кесте|図|表';
const LABEL = new RegExp(
  `^((?:${KIND})\\s*(?:\\d{1,3}(?:[.-]\\d{1,3})*[a-z]?|[A-Z](?:[.-]?\\d{1,3})?|[IVX]{1,5}))(?:\\s*[.:—–|-]\\s*|\\s+(?=\\p{Lu}|$)|$)`,
  'u',
);
const SOURCE =
  /^(?:sources?|photo(?: credits?)?|credits?|image(?: credits?)?|quellen?|foto|bild|fuentes?|fonte|источник|дереккөз)\s*:\s*/i;
/** A number in brackets at the end of a caption: "… in 1990 (figure 3)." */
const NUMBERED = new RegExp(`\\((?:${KIND})\\s*\\d{1,3}(?:[.-]\\d{1,3})*[a-z]?\\)\\.?$`, 'iu');
const NOUN =
  /\b(?:images?|illustrations?|photos?|photographs?|pictures?|graphics?|maps?|charts?|screenshots?|screen ?grabs?|stills?|posters?|cartoons?|infographics?|portraits?|banners?|murals?|logos?|diagrams?|billboards?|memes?|nominations?|drawings?|paintings?|frames?|clips?|views?|aerial|scenes?)\b/i;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|said|says|became|becomes|remains?|shows?|showed|made|makes|took|takes|gave|gives|found|finds|began|begins|led|leads|we|they|he|she|it)\b/i;

/** The label ("Figure 2") at the head of a caption and how many characters it takes with its punctuation. */
export function captionLabel(text: string): { label: string; length: number } | undefined {
  const match = LABEL.exec(text);
  return match ? { label: (match[1] as string).replace(/\s+/g, ' '), length: match[0].length } : undefined;
}

/** True for "Source: …" and the like. */
export function isSourceLine(text: string): boolean {
  return SOURCE.test(text) && text.split(/\s+/).length <= 60;
}

const NOTE =
  /^(?:(?:notes?|n\.?b|anmerkung(?:en)?|hinweise?|nota|notas|uwag[ai]|примечани[ея]|ескерт(?:у|пе))\s*[:.]\s|[*†‡§]{1,3}\s?\p{L})/iu;

/** True for "Note: …", "* Estimate" and the like: what stands under a table or figure besides its source. */
export function isNoteLine(text: string): boolean {
  return NOTE.test(text) && text.split(/\s+/).length <= 150;
}

/** What stands around a paragraph that may be a caption. */
export interface Surroundings {
  /** Blank lines before it, over the report's usual number. */
  readonly extraGap: number;
  /** Text of the paragraph before and after it in the running text; '' at a heading or at the ends. */
  readonly before: string;
  readonly after: string;
}

/** True when the paragraph is, by its label, a caption without doubt. */
export function isLabelled(text: string): boolean {
  const label = captionLabel(text);
  if (!label || text.split(/\s+/).length > 80) return false;
  const rest = text.slice(label.length);
  return (
    /[.:—–|-]\s*$/.test(text.slice(0, label.length)) ||
    (startsUpper(rest) && !isTerminal(rest) && rest.length < 160)
  );
}

/** The points of the rule above. */
export function captionPoints(text: string, { extraGap, before, after }: Surroundings): number {
  if (!startsUpper(text) || text.split(/\s+/).length < 4) return 0;
  const interrupts =
    before.split(/\s+/).length >= 6 &&
    !isTerminal(before) &&
    (startsLower(after) || (isOpenEnded(before) && after !== ''));
  const stood = interrupts ? 3 : extraGap >= 2 || NUMBERED.test(text) ? 2 : 0;
  if (stood === 0) return 0;
  const words = text.split(/\s+/);
  const noun = NOUN.test(words.slice(0, 7).join(' ')) ? 2 : 0;
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  const verbless = !FINITE.test(sentence.replace(/\([^)]*\)/g, '')) ? 2 : 0;
  const length = words.length <= 40 ? 1 : words.length > 120 ? -3 : 0;
  return noun === 0 && stood + verbless + length < 6 ? 0 : stood + noun + verbless + length;
}

/** How many points make a caption. */
export const CAPTION_POINTS = 5;
