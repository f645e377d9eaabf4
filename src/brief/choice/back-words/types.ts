/** How sentences of each language hang on the one before by what they mean, and which only tell how a report was made. */
export interface BackWords {
  /** Words that set one thing beside another said before ("is also not …"). */
  readonly beside: RegExp;
  /** What comes just before such a word where both things stand in the same sentence ("and also"). */
  readonly joined: RegExp;
  /** What is denied as something else was before ("is also not"): that is seldom in the sentence just before. */
  readonly deniedToo?: RegExp;
  /** Opening of a sentence that only leads to what follows it ("One way to put it is …"). */
  readonly leads?: RegExp;
  /** "Each", "every" at the beginning. Group 1 = the noun. */
  readonly each?: RegExp;
  /** Nouns after "each" that lean on nothing: times, and those whom rules address. */
  readonly anyOf?: RegExp;
  /** A definite noun that sums up what was said ("The gain comes …") and has nothing to say whose it is. */
  readonly summed?: RegExp;
  /** A phrase at the beginning that names something else, then a pronoun for what was said ("Through courses, they …"). */
  readonly pronoun?: RegExp;
  /** Openings that lean on what was just said: a comparison without its other side, a number without its noun, an answer. */
  readonly leaning?: readonly RegExp[];
  /** Words by which a sentence first names something ("a team") and speaks of it again ("the team"). */
  readonly articles?: Articles;
  /** Opening of a sentence that is about an earlier time. */
  readonly once?: RegExp;
  /** A verb in the past. */
  readonly past?: RegExp;
  /** A verb in the present, a year or another word that gives the sentence a time of its own. */
  readonly now?: RegExp;
  /** How the work was done, who was heard and what they noted: said last. */
  readonly process: RegExp;
  /** Formalities of a report to those who ordered it, lists of contributors: said in the full report only. */
  readonly formal: RegExp;
}

/** How a language names something for the first time, and again. */
export interface Articles {
  /** Words before what is named for the first time. */
  readonly first: ReadonlySet<string>;
  /** The word before what is known. */
  readonly again: string;
  /** Words that end what is named: prepositions, conjunctions, auxiliaries. */
  readonly ends: ReadonlySet<string>;
  /** Words after a noun that say which one is meant ("the team of the ministry"). */
  readonly complements: ReadonlySet<string>;
  /** Opening of a sentence whose subject is a bare noun with "the". Group 1 = the noun. */
  readonly bare: RegExp;
  /** Nouns of which there is only one for every reader. */
  readonly unique: ReadonlySet<string>;
}
