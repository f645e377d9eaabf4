/** Nouns that name someone who can act, singular or plural as they stand, by language; data for `isActor`. */
const NOUNS: Record<string, string> = {
  en: 'government governments ministry ministries minister ministers parliament parliaments parliamentarians lawmakers legislators legislature legislatures commission commissions council councils committee committees congress senate president presidents secretary secretaries department departments agency agencies authority authorities administration administrations administrator administrators state states municipality municipalities city cities county counties region regions district districts school schools university universities teachers employer employers company companies business businesses firm firms industry sector bank banks donor donors funder funders partner partners organisation organisations organization organizations ngo ngos society policymaker policymakers policy-makers makers decision-makers decisionmakers regulator regulators leader leaders official officials stakeholders institution institutions community allies member members country countries union nation nations court courts police service services prosecutors judges doctors hospital hospitals provider providers vendor vendors platform platforms journalists researchers practitioners investors developers board boards director directors officer officers manager managers team teams operators owners landlords taskforce force mission missions bureau office offices ombudsman mayor mayors governor governors cabinet executive party parties alliance coalition foundation foundations institute institutes centre center chief chiefs cio cios heads actors body bodies citizens planners educators unions associations association grantees contractors west province provinces canton cantons borough boroughs oblast oblasts prefecture prefectures territory territories villages kremlin house executives legislature judiciary military commissioner commissioners chairman chair contractor designers buyers inspectorate comptroller auditor auditors insurer insurers lender lenders funds utility utilities treasury exchequer producers manufacturers retailers suppliers importers exporters farmers charity charities clinics laboratories publishers consumers residents tenants households parents families voters academics scientists experts advocates campaigners editors media press troops army navy',
  fr: 'gouvernement gouvernements ministère ministères ministre état états parlement autorités autorité commission collectivités entreprises bailleurs partenaires pouvoirs union pays villes communes décideurs organisations ong régions assemblée sénat conseil employeurs institutions acteurs écoles universités législateur banque banques agence agences assureurs députés sénateurs cantons hôpitaux opérateurs',
  es: 'gobierno gobiernos ministerio ministerios ministro estado estados parlamento congreso autoridades empresas donantes socios municipios países unión organizaciones ayuntamientos comisión instituciones senado consejo agencias agencia banco escuelas universidades legisladores comunidad bancos aseguradoras diputados senadores hospitales gobiernos comisiones comunidades provincias',
  de: 'regierung regierungen bundesregierung landesregierung landesregierungen ministerium ministerien bundesministerium minister parlament bundestag länder kommunen behörden behörde unternehmen eu kommission staat staaten politik gesetzgeber partner gemeinden geber schulen hochschulen arbeitgeber verwaltung verwaltungen städte union bundesländer organisationen bank bund kantone bundesrat ständerat nationalrat stadtrat gemeinderat versicherer verkehrsunternehmen',
  ru: 'правительство правительству министерство министерству министерства министерствам парламент парламенту государство государству власти властям органы органам партнёры партнеры партнёрам партнерам доноры донорам компании компаниям банк банку комиссия комиссии акимат акиматы акиматам регионы регионам общество обществу страны странам совет совету агентство агентству школы школам организации организациям союз союзу депутаты депутатам регуляторы регуляторам больницы больницам вузы вузам',
  kk: 'үкімет үкіметі министрлік министрлігі министрліктер министрліктері парламент мәжіліс сенат мемлекет әкімдік әкімдігі әкімдіктер әкімдіктері әкім әкімдер агенттік агенттігі комитет комитеті комиссия комиссиясы орган органдар органдары ұйым ұйымдар ұйымдары банк банкі банктер компания компаниялар компаниялары мектептер университеттер серіктестер донорлар қоғам мекемелер мекемелері өңірлер қалалар ауылдар депутаттар президент',
};

const OPENERS: Record<string, string> = {
  en: 'it they this these those there we he she one such that who what i you nothing everything each both all some many most others another none any a an your my our his her their for in with under to by from as at on within during after before until since while although but and so because if when where of',
  fr: 'il elle ils elles ce cela ceci on nous ceux celles',
  es: 'él ella ellos ellas esto eso se nosotros',
  de: 'er sie es dies das diese man wir',
  ru: 'он она оно они это мы',
};

let nouns: Set<string> | undefined;
let pronouns: Set<string> | undefined;

/** Whether a capitalised word is, in this report, the name of someone. */
export type IsProper = (word: string) => boolean;

const LONGEST = 6;
const LONGEST_WORD = 40;
const CLAUSE = /^(?:that|which|who|whose|if|when|because|is|are|was|were|be|not|than|as|to)$/i;
const PREPOSITION = /^(?:of|in|for|on|at|from|with|across|within|under|de|du|des|del|für|der|по)$/iu;
const ARTICLE = /^(?:le|la|les|el|los|las|l’|die|der|das)$/iu;
const SMALL = /^(?:the|and|of|for|on)$/i;
/** Last words of names that are texts or things; they do not act. */
const THING =
  /^(?:acts?|laws?|bills?|plans?|polic(?:y|ies)|strateg(?:y|ies)|programs?|programmes?|playbooks?|reports?|directives?|memorand(?:um|a)|projects?|systems?|initiatives?|agreements?|treat(?:y|ies)|codes?|standards?|guides?|guidance|framework|inventory|orders?|regulations?|reviews?|index|data|software|internet|web|day|year|goals?|principles?|charter|constitution|network)$/i;

/** German compounds end in the noun that names them: "Krankenkassen", "Bundesverkehrsministerium". */
const COMPOUND =
  /^\p{Lu}\p{Ll}{2,}(?:ministeri(?:um|en)|behörden?|regierung(?:en)?|amt|ämter|kassen?|verwaltung(?:en)?|verb(?:and|ände)|kommission(?:en)?|gesellschaft(?:en)?|anstalt(?:en)?|versicherer|versicherung(?:en)?|agentur(?:en)?|kammern?|hochschulen?|länder|städte|gemeinden|banken|betriebe|minister(?:in)?)$/u;

/**
 * Whether a noun phrase names someone who can act: its head is such a noun, or it is a proper name. Pronouns,
 * clauses, possessives and phrases of more than six words are not.
 */
export function isActor(phrase: string, isProper: IsProper): boolean {
  nouns ??= new Set(Object.values(NOUNS).join(' ').split(' '));
  const words = phrase
    .trim()
    .replace(/^l[’'](?=\p{L})/iu, 'le ')
    .split(/\s+/)
    .map(bareWord);
  if (words.length > LONGEST || words[0] === '' || /[’']s?$|[:;]/u.test(phrase)) return false;
  if (opensClause(words)) return false;
  const head = headOf(words);
  const last = head.at(-1)!;
  if (nouns.has(last.toLowerCase()) || COMPOUND.test(last)) return true;
  // In Russian the genitive follows: "Акиматам областей", "Национальному банку Казахстана".
  if (/\p{Script=Cyrillic}/u.test(last) && head.slice(0, 2).some((word) => nouns!.has(word.toLowerCase())))
    return true;
  if (head.some((word, at) => at > 0 && isJoint(head[at + 1]) && nouns!.has(word.toLowerCase()))) return true;
  // French and Spanish put the adjective behind: "les autorités locales", "el gobierno federal".
  const behind = head.length > 1 && head.length < 4 && ARTICLE.test(head[0]!);
  return (behind && nouns.has(head[1]!.toLowerCase())) || isName(head, isProper);
}

/**
 * Whether a noun phrase that is set apart (in bold before "should") may name someone: no pronoun, no clause, no
 * thing, at most six words. Whom its writer sets apart there is who should act, whatever the noun.
 */
export function mayBeActor(phrase: string): boolean {
  const words = phrase.trim().split(/\s+/).map(bareWord);
  if (words.length > LONGEST || words[0] === '' || !/^\p{L}[^.:;?!]*$/u.test(phrase.trim())) return false;
  return !opensClause(words) && !THING.test(headOf(words).at(-1)!);
}

/** A pronoun or a clause, not a noun phrase. */
function opensClause(words: readonly string[]): boolean {
  pronouns ??= new Set(Object.values(OPENERS).join(' ').split(' '));
  // "Das" before a noun is an article.
  const first = words.length > 1 && /^das$/i.test(words[0]!) ? words[1]! : words[0]!;
  return pronouns.has(first.toLowerCase()) || words.some((word) => CLAUSE.test(word));
}

function bareWord(word: string): string {
  return word.replace(/[’']s?$/u, '').replace(/^[“"'‘]|[”",]$/gu, '');
}

/** The words up to the first preposition: "the ministry of health" is a ministry. */
function headOf(words: readonly string[]): readonly string[] {
  const cut = words.findIndex((word, at) => at > 0 && PREPOSITION.test(word));
  return cut < 0 ? words : words.slice(0, cut);
}

function isJoint(word: string | undefined): boolean {
  return /^(?:and|or|et|y|und|и)$/i.test(word ?? '');
}

function isName(head: readonly string[], isProper: IsProper): boolean {
  const last = head.at(-1)!;
  const solid = head.filter((word) => !SMALL.test(word));
  if (solid.length === 0 || THING.test(last) || !solid.every((word) => /^\p{Lu}/u.test(word))) return false;
  if (solid.length === 1 || isAcronym(last)) return isProper(last);
  // Every German noun has a capital: only "Die Deutsche Bahn" proves a name.
  if (/^(?:der|die|das|den|dem)$/i.test(head[0]!) && solid.length < 3) return false;
  // In "European Union" the second capital proves the name.
  return head.slice(1).some((word) => /^\p{Lu}/u.test(word));
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word);
}

const BODIES = new Set(
  'EU UN US USA UK NATO OECD IMF WHO OSCE ASEAN AU USAID EBRD ADB UNDP UNICEF UNHCR WTO ILO GCC NGOs MPs CIOs'.split(
    ' ',
  ),
);

/**
 * Looks names up in the report. A word is one when it has a capital in mid-sentence and never a small letter; an
 * acronym when it is spelled out as someone ("Office of Management and Budget (OMB)"), or known to all. In German, where
 * every noun has a capital, only acronyms are names.
 */
export function properWords(text: string, lang = 'en'): IsProper {
  const known = new Map<string, boolean>();
  let words: WordCases | undefined;
  return (word) => {
    if (word.length > LONGEST_WORD || word.toLowerCase() === word) return false;
    let proper = known.get(word);
    if (proper === undefined) {
      if (isAcronym(word)) proper = BODIES.has(word) || isSpelledOut(word, text);
      else if (/^de\b/.test(lang)) proper = false;
      else {
        words ??= wordCases(text);
        proper = words.capital.has(word) && !words.small.has(word.toLowerCase());
      }
      known.set(word, proper);
    }
    return proper;
  };
}

/** Words with a capital in mid-sentence (after a small letter or a comma), and words with a small first letter. */
interface WordCases {
  readonly capital: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
}

function wordCases(text: string): WordCases {
  const capital = new Set<string>();
  const small = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const first = word[0]!;
    if (first === first.toLowerCase()) small.add(word);
    else if (text[index - 1] === ' ' && /[\p{Ll},]/u.test(text[index - 2] ?? '')) capital.add(word);
  }
  return { capital, small };
}

function isSpelledOut(acronym: string, text: string): boolean {
  const at = text.search(new RegExp(String.raw`\([“"]?${escaped(acronym)}[”"]?\)`, 'u'));
  if (at < 0) return false;
  const before = text
    .slice(Math.max(0, at - 120), at)
    .trim()
    .split(/\s+/)
    .slice(-acronym.length - 3);
  return before.some((word) => nouns!.has(bareWord(word).toLowerCase()));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
