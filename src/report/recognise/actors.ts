/** Nouns that name someone who can act, singular or plural as they stand, by language; data for `isActor`. */
const NOUNS: Record<string, string> = {
  en: 'government governments ministry ministries minister ministers parliament parliaments parliamentarians lawmakers legislators legislature legislatures commission commissions council councils committee committees congress senate president presidents secretary secretaries department departments agency agencies authority authorities administration administrations administrator administrators state states municipality municipalities city cities county counties region regions district districts school schools university universities teachers employer employers company companies business businesses firm firms industry sector bank banks donor donors funder funders partner partners organisation organisations organization organizations ngo ngos society policymaker policymakers policy-makers makers decision-makers decisionmakers regulator regulators leader leaders official officials stakeholders institution institutions community allies member members country countries union nation nations court courts police service services prosecutors judges doctors hospital hospitals provider providers vendor vendors platform platforms journalists researchers practitioners investors developers board boards director directors officer officers manager managers team teams operators owners landlords taskforce force mission missions bureau office offices ombudsman mayor mayors governor governors cabinet executive party parties alliance coalition foundation foundations institute institutes centre center chief chiefs cio cios heads actors body bodies citizens planners educators unions associations association grantees contractors programme programs west kremlin house executives legislature judiciary military commissioner commissioners chairman chair contractor designers buyers inspectorate comptroller auditor auditors',
  fr: 'gouvernement gouvernements ministère ministères ministre état états parlement autorités autorité commission collectivités entreprises bailleurs partenaires pouvoirs union pays villes communes décideurs organisations ong régions assemblée sénat conseil employeurs institutions acteurs écoles universités législateur banque agence',
  es: 'gobierno gobiernos ministerio ministerios ministro estado estados parlamento congreso autoridades empresas donantes socios municipios países unión organizaciones ayuntamientos comisión instituciones senado consejo agencias agencia banco escuelas universidades legisladores comunidad',
  de: 'regierung regierungen bundesregierung landesregierung landesregierungen ministerium ministerien bundesministerium minister parlament bundestag länder kommunen behörden behörde unternehmen eu kommission staat staaten politik gesetzgeber partner gemeinden geber schulen hochschulen arbeitgeber verwaltung verwaltungen städte union bundesländer organisationen bank',
  ru: 'правительство правительству министерство министерству министерства министерствам парламент парламенту государство государству власти властям органы органам партнёры партнеры партнёрам партнерам доноры донорам компании компаниям банк банку комиссия комиссии акимат акиматы акиматам регионы регионам общество обществу страны странам совет совету агентство агентству школы школам организации организациям союз союзу',
};

const OPENERS: Record<string, string> = {
  en: 'it they this these those there we he she one such that who what i you nothing everything each both all some many most others another none any',
  fr: 'il elle ils elles ce cela ceci on nous ceux celles',
  es: 'él ella ellos ellas esto eso se nosotros',
  de: 'er sie es dies das diese man wir',
  ru: 'он она оно они это мы',
};

let nouns: Set<string> | undefined;
let pronouns: Set<string> | undefined;

/** A capitalised word that stands in mid-sentence too; a word that only opens sentences is no proof of a name. */
export type IsProper = (word: string) => boolean;

const LONGEST = 6;

/**
 * Whether a noun phrase names someone who can act: its head is such a noun, or it is a proper name. Pronouns,
 * clauses and phrases of more than six words are not.
 */
export function isActor(phrase: string, isProper: IsProper): boolean {
  nouns ??= new Set(Object.values(NOUNS).join(' ').split(' '));
  pronouns ??= new Set(Object.values(OPENERS).join(' ').split(' '));
  const words = phrase
    .split(/\s+/)
    .map((word) => word.replace(/[’'](?:s)?$/u, '').replace(/^[“"'‘]|[”",]$/gu, ''));
  if (words.length > LONGEST || words.length === 0) return false;
  if (pronouns.has(words[0]!.toLowerCase())) return false;
  if (
    words.some((word) =>
      /^(?:that|which|who|whose|if|when|because|is|are|was|were|be|not|than|as|to)$/i.test(word),
    )
  )
    return false;
  const cut = words.findIndex((word, at) => at > 0 && PREPOSITION.test(word));
  const head = cut < 0 ? words : words.slice(0, cut);
  const last = head.at(-1)!;
  if (
    nouns.has(last.toLowerCase()) ||
    head.some((word, at) => at > 0 && isJoint(head, at) && nouns!.has(word.toLowerCase()))
  )
    return true;
  // French and Spanish put the adjective behind: "les autorités locales", "el gobierno federal".
  if (head.length > 1 && head.length < 4 && ARTICLE.test(head[0]!) && nouns.has(head[1]!.toLowerCase()))
    return true;
  const capital = /^\p{Lu}/u.test(last);
  const only = head.filter((word) => !/^(?:the|a|an|and)$/i.test(word));
  return (
    capital &&
    only.every((word) => /^\p{Lu}/u.test(word)) &&
    (head.length > 1 ? isProperPhrase(head, isProper) : isProper(last))
  );
}

const PREPOSITION = /^(?:of|in|for|on|at|from|with|across|within|under|de|du|des|del|für|der|in|по|of)$/iu;
const ARTICLE = /^(?:le|la|les|el|los|las|l’|die|der|das)$/iu;

function isJoint(words: readonly string[], at: number): boolean {
  return /^(?:and|or|et|y|und|и)$/i.test(words[at + 1] ?? '');
}

function isProperPhrase(head: readonly string[], isProper: IsProper): boolean {
  // In "Ministry Officials" the second capital proves the name; after an article the first does.
  return head.slice(1).some((word) => /^\p{Lu}/u.test(word)) || isProper(head.at(-1)!);
}

/** Looks words up in the report: proper is what has a capital after a small letter or comma and never a small one. */
export function properWords(text: string): IsProper {
  const known = new Map<string, boolean>();
  return (word) => {
    let proper = known.get(word);
    if (proper === undefined) {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      proper =
        new RegExp(String.raw`[\p{Ll},] ${escaped}(?![\p{L}])`, 'u').test(text) &&
        !new RegExp(String.raw`(?<![\p{L}])${escaped.toLowerCase()}(?![\p{L}])`, 'u').test(text);
      known.set(word, proper);
    }
    return proper;
  };
}
