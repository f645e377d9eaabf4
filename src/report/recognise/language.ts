import { lettersIn } from '../words.ts';

/** Frequent words that tell Latin-script languages apart. */
const STOP_WORDS: Record<string, string> = {
  en: 'the and of to is that for with are was be by this which from have has not it their they been will should',
  fr: 'le les des et du une est dans que qui pour par sur plus au aux ce cette sont être ont leurs avec ne pas',
  es: 'el los las y en que del por con una para es se su como más sus al ha este esta entre son sobre también',
  de: 'der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch werden aus nach wird sind',
};

/**
 * What may be a letter of another script: nearly all text in Latin letters has none, and need not be counted letter by
 * letter (1 % of a cold run).
 */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2c00-\uffff]/;

/** As much text as detection looks at, in characters. */
const SAMPLE = 20_000;

/**
 * The language of a text: by script where the script tells it, else by counting stop words.
 * @returns 'en', 'fr', 'es', 'de', 'ru', 'kk', 'uk', 'ja', 'zh' or 'ko'; 'en' when nothing speaks for another.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (!OTHER_SCRIPT.test(sample)) return latinLanguage(sample);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const latin = count(/\p{sc=Latin}/gu);
  const cyrillic = count(/\p{sc=Cyrillic}/gu);
  const kana = count(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = count(/\p{sc=Han}/gu);
  const hangul = count(/\p{sc=Hangul}/gu);
  if (kana + han > latin / 2 && kana + han > cyrillic) return kana * 10 > han ? 'ja' : 'zh';
  if (hangul > latin / 2) return 'ko';
  if (cyrillic > latin) return cyrillicLanguage(cyrillic, count);
  return latinLanguage(sample);
}

function cyrillicLanguage(letters: number, count: (pattern: RegExp) => number): string {
  // Letters of their own: about every tenth letter of Kazakh, every twelfth of Ukrainian.
  if (count(/[әғқңөұүһі]/giu) > letters / 40 && count(/[әғқңөұү]/giu) > 0) return 'kk';
  if (count(/[їєґі]/giu) > letters / 40) return 'uk';
  return 'ru';
}

function latinLanguage(sample: string): string {
  const languages = Object.keys(STOP_WORDS);
  const byWord = new Map<string, string[]>();
  for (const language of languages)
    for (const word of STOP_WORDS[language]!.split(' '))
      byWord.set(word, [...(byWord.get(word) ?? []), language]);
  const hits = new Map<string, number>();
  for (const word of lettersIn(sample.toLowerCase()))
    for (const language of byWord.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  let best = 'en';
  for (const language of languages) if ((hits.get(language) ?? 0) > (hits.get(best) ?? 0)) best = language;
  return best;
}

/**
 * A declared language as BCP 47 ("en_GB", "English" and "en-gb" are read); `undefined` when it is none, or one that
 * Unicode's list of languages does not know ("klingon", "qq").
 */
export function declaredLanguage(value: string): string | undefined {
  const name = value.trim().toLowerCase();
  const tag =
    NAMES[name] ??
    value
      .trim()
      .replaceAll('_', '-')
      .replace(/\.utf-?8$/i, '');
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    const known = Intl.getCanonicalLocales(tag)[0];
    return known && isLanguage(known.split('-')[0]!) ? known : undefined;
  } catch {
    return undefined;
  }
}

let names: Intl.DisplayNames | undefined;

/** Whether a primary subtag is a language's; the frequent ones without the list. */
function isLanguage(primary: string): boolean {
  if (/^(?:en|fr|es|de|ru|kk|uk|ja|zh|ko|pt|it|nl|pl|ar)$/.test(primary)) return true;
  names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(primary) !== undefined;
}

const NAMES: Record<string, string> = {
  english: 'en',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
  german: 'de',
  deutsch: 'de',
  russian: 'ru',
  русский: 'ru',
  kazakh: 'kk',
  қазақша: 'kk',
};
