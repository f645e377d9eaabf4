/** Texts whose answers are kept in a language, then all are forgotten: the sentences of several long reports. */
const MOST = 4096;

/**
 * Remembers what a pure function says of a text in a language: all audiences of a report, and all parts of an audience,
 * ask about the same sentences (measured: 4 % of a whole run for four audiences). The answers are shared and must not
 * be changed.
 */
export function byText<Result>(
  answer: (text: string, language: string) => Result,
): (text: string, language?: string) => Result {
  const languages = new Map<string, Map<string, Result>>();
  return (text, language = '') => {
    let known = languages.get(language);
    if (!known) {
      known = new Map();
      languages.set(language, known);
    }
    let result = known.get(text);
    if (result === undefined) {
      result = answer(text, language);
      if (known.size >= MOST) known.clear();
      known.set(text, result);
    }
    return result;
  };
}
