/**
 * The language of a set that serves a wanted one best (a plain lookup in the manner of RFC 4647): the tag itself,
 * then the tag with its last subtags taken off one by one, then English, then the first of the set.
 */
export function chooseLanguage(available: readonly string[], wanted: string): string {
  const known = new Map(available.map((tag) => [tag.toLowerCase(), tag]));
  const subtags = wanted.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const found = known.get(subtags.slice(0, length).join('-'));
    if (found) return found;
  }
  return known.get('en') ?? available[0] ?? 'en';
}

/** A text in one language: plain text is the same in all of them, a map is looked up by {@link chooseLanguage}. */
export function inLanguage(text: string | Readonly<Record<string, string>>, language: string): string {
  return typeof text === 'string' ? text : (text[chooseLanguage(Object.keys(text), language)] ?? '');
}
