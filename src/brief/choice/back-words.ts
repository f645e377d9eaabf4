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

/*
 * Patterns are matched against a text as `spaced` makes it: lower case, a space around every word and sign. So they need
 * no classes of letters, which take ten milliseconds each to compile. `…` at the end of a word = however it ends.
 */
const alternatives = (text: string): string =>
  text
    .trim()
    .split(/,\s+/)
    .map((phrase) => phrase.replace(/…/g, '[^ ]*'))
    .join('|');
const any = (text: string, notAfter = ''): RegExp =>
  new RegExp(`${notAfter ? `(?<! (?:${alternatives(notAfter)}))` : ''} (?:${alternatives(text)}) `);
const opening = (text: string, after = ''): RegExp =>
  new RegExp(`^ (?:["“«„(] )*(?:${alternatives(text)})(?= )${after}`);
/** At the end of a text. */
const ending = (text: string): RegExp => new RegExp(` (?:${alternatives(text)}) $`);
const NOUN = ' ([^ ]+)';
/** After the noun: no complement that says whose or of what it is. */
const without = (complements: string): string => `(?! (?:${alternatives(complements)}) )`;
/** A preposition, its phrase, then a pronoun: after a comma, or after few words and before a verb. */
const pronounAfter = (prepositions: string, pronouns: string, verbs: string): RegExp => {
  const they = `(?:${alternatives(pronouns)})`;
  const short = `(?:[^ ,;:]+ ){1,4}${they} (?:${alternatives(verbs)}) `;
  return opening(prepositions, ` (?:[^,;:]+, ${they} |${short})`);
};

/** A text as the patterns want it. */
export const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[.,;:!?()"“”«»„–—]/g, ' $& ')
    .replace(/\s+/g, ' ')
    .trim()} `;

function english(): BackWords {
  return {
    beside: any('also, another(?! of), again, (?:too|either|as well)(?= [.;,!?])'),
    joined: ending('and, but, or, once, one, one after, from one … to, which, who, that, can, may, whether'),
    deniedToo: any('also not, also no, also never, are not [^ ]+ either, is not [^ ]+ either'),
    leads: opening('one way to, one way of, one example, one possibility, consider'),
    each: opening('each, every', NOUN),
    anyOf: any(
      'year…, month, week, day, hour, time, agency, agencies, ministry, department, country, countries, state, district, region, municipality, citizen, child, person, of, one',
    ),
    summed: opening(
      'the (?:better |real |main |same |only |first |underlying )?(?:gain, gains, result, results, effect, effects, reason, reasons, reasoning, difference, differences, difficulty, change, changes, increase, decrease, decline, figure, figures, answer, question, problem, problems, consequence, consequences, exception, attraction, saving, savings, remainder, balance, explanation, distinction, latter, former, two, three, four)',
      without(
        'of, in, to, for, between, that, which, who, from, on, with, about, around, at, by, facing, behind',
      ),
    ),
    pronoun: pronounAfter(
      'through, in, with, by, at, for, beyond, over, from, under, without, within, across, despite, among, on',
      'they, it, this, these, those, he, she, their, its',
      'can, could, are, is, do, did, must, should, will, would, have, has, may',
    ),
    once: opening(
      'before, historically, traditionally, formerly, previously, in the past, once, until, (?:in|during|by|since) (?:the )?(?:early |late |mid-)?1[5-9]\\d\\d, in those days, at that time, centuries ago, decades ago',
    ),
    past: any(
      'was, were, had, did, knew, came, went, made, took, gave, met, held, kept, lived, lost, grew, began, became, saw, spent, stood, thought, brought, built, [^ ]{3,}ed',
    ),
    now: any(
      'is, are, am, has, have, will, would, can, could, should, must, may, might, do, does, today, now, (?:1[5-9]|20)\\d\\d',
    ),
    process: any(
      'we conducted, we interviewed, we surveyed, we analy[sz]ed, we reviewed [^ ]+, we examined each, we assessed the reliability, we talked with, we corresponded with, we determined, we also interviewed, we also corresponded, we also reviewed, we did not assess, our methodology, our methods, survey methodology, scope of our work, scope of this report, officials noted, officials commented, officials explained, officials agreed, officials stated, they also explained, we noted that our, we agreed and explained, available data did not allow, conducted interviews, sufficiently reliable, for the purposes of this',
      'studies, those, that, which',
    ),
    formal: any(
      'we are sending copies, will make copies available, copies of this report, made (?:significant|key|major|important) contributions, contributed to this report, contributors to this report, government auditing standards, draft of this report, oral comments, written comments, that we conduct this, we briefed, information provided during that briefing, asked us to review, were asked to review',
    ),
  };
}

function french(): BackWords {
  return {
    beside: any(
      'également, aussi(?! (?:bien|longtemps|[^ ]+ que)), un autre, une autre, à nouveau, non plus',
    ),
    joined: ending("et, mais, ou, l'un ou, les uns, qui"),
    deniedToo: any("n'est pas non plus, ne sont pas non plus"),
    leads: opening('une façon de, une manière de, un exemple, considérons'),
    each: opening('chaque', NOUN),
    anyOf: any(
      'année, mois, semaine, jour, heure, fois, pays, région, commune, ministère, citoyen, enfant, personne',
    ),
    summed: opening(
      "(?:le|la|les|l[’']) ?(?:gain, résultat, effet, raison, différence, difficulté, changement, hausse, baisse, réponse, question, problème, conséquence, exception, explication)",
      without('de, du, des, d, que, qui, pour, entre, à, au, aux, est que'),
    ),
    pronoun: pronounAfter(
      'par, dans, avec, sans, pour, au-delà de, grâce à, malgré',
      'ils, elles, il, elle, cela, ceux-ci, celles-ci',
      'peuvent, peut, sont, est, doivent, doit, ont, a',
    ),
    once: opening(
      'avant, autrefois, jadis, historiquement, traditionnellement, par le passé, en 1[5-9]\\d\\d',
    ),
    past: any('était, étaient, avait, avaient, fut, furent, [^ ]{3,}(?:ait|aient|èrent)'),
    now: any(
      "est, sont, a, ont, sera, seront, doit, doivent, peut, peuvent, aujourd'hui, désormais, (?:1[5-9]|20)\\d\\d",
    ),
    process: any(
      'nous avons interrogé, nous avons mené, nous avons analysé, nous avons examiné, notre méthode, notre méthodologie, les fonctionnaires ont relevé, aux fins de cette étude',
    ),
    formal: any(
      "nous adressons copie, ont contribué à ce rapport, ont contribué au présent rapport, projet de ce rapport, normes d'audit",
    ),
  };
}

function spanish(): BackWords {
  return {
    beside: any('también, asimismo, otro, otra, de nuevo, tampoco'),
    joined: ending('y, pero, o, uno u, una u, entre, que'),
    leads: opening('una forma de, una manera de, un ejemplo, consideremos'),
    each: opening('cada', NOUN),
    anyOf: any(
      'año, mes, semana, día, hora, vez, país, región, municipio, ministerio, ciudadano, persona, uno, una',
    ),
    summed: opening(
      '(?:el|la|los|las) (?:ganancia, resultado, resultados, efecto, razón, diferencia, dificultad, cambio, aumento, respuesta, pregunta, problema, consecuencia, excepción, explicación)',
      without('de, del, que, para, entre, a, al, en'),
    ),
    pronoun: pronounAfter(
      'por, en, con, sin, para, gracias a, mediante',
      'ellos, ellas, este, esta, estos, estas, esto',
      'pueden, puede, son, es, deben, debe, han, ha',
    ),
    once: opening('antes de, antes, antaño, históricamente, tradicionalmente, en el pasado, en 1[5-9]\\d\\d'),
    past: any('era, eran, había, fue, fueron, [^ ]{3,}(?:aba|aban|ían|ió|ieron|aron)'),
    now: any('es, son, está, están, ha, han, será, debe, deben, puede, pueden, hoy, (?:1[5-9]|20)\\d\\d'),
    process: any(
      'entrevistamos a, llevamos a cabo, analizamos los datos, nuestra metodología, los funcionarios señalaron, a los efectos de este',
    ),
    formal: any(
      'enviamos copias, contribuyeron a este informe, borrador de este informe, normas de auditoría',
    ),
  };
}

function german(): BackWords {
  return {
    beside: any('auch, ebenfalls, noch ein, noch eine, ein weiterer, eine weitere, erneut'),
    joined: ending('und, aber, oder, sondern, wenn, der, die, das'),
    deniedToo: any('auch kein[^ ]*, auch nicht'),
    leads: opening('eine möglichkeit, ein beispiel, man betrachte'),
    each: opening('jeder, jede, jedes', NOUN),
    anyOf: any(
      'jahr, monat, woche, tag, stunde, mal, land, region, gemeinde, bürger, bürgerin, kind, mensch, person, ministerium, behörde',
    ),
    summed: opening(
      '(?:der|die|das) (?:gewinn, ergebnis, ergebnisse, wirkung, grund, gründe, unterschied, schwierigkeit, änderung, anstieg, rückgang, antwort, frage, problem, folge, folgen, ausnahme, erklärung)',
      without('der, des, von, vom, für, zwischen, dass, nach, zu, zur, einer, eines'),
    ),
    once: opening(
      'vor, früher, einst, ehemals, historisch, traditionell, in der vergangenheit, im jahr 1[5-9]\\d\\d, bis',
    ),
    past: any('war, waren, hatte, hatten, wurde, wurden, gab, kam, kamen, kannte, kannten, lebte, lebten'),
    now: any(
      'ist, sind, hat, haben, wird, werden, soll, sollen, muss, müssen, kann, können, heute, (?:1[5-9]|20)\\d\\d',
    ),
    process: any(
      'wir haben .* befragt, wir befragten, wir werteten .* aus, unsere methode, unsere methodik, die beamten merkten an',
    ),
    formal: any('haben an diesem bericht mitgewirkt, entwurf dieses berichts, prüfungsstandards'),
  };
}

function russian(): BackWords {
  return {
    beside: any('также, тоже, ещё один, еще один, снова, вновь'),
    joined: ending('и, а, но, или, а, который, которые'),
    deniedToo: any('также не, тоже не'),
    leads: opening('один из способов, один пример, рассмотрим'),
    each: opening('кажд(?:ый|ая|ое)', NOUN),
    anyOf: any(
      'год, месяц, день, час, раз, неделя, страна, регион, район, гражданин, ребёнок, ребенок, человек, ведомство, министерство, из',
    ),
    once: opening('раньше, прежде, ранее, исторически, в прошлом, в 1[5-9]\\d\\d, до'),
    past: any('был, была, было, были, [^ ]{3,}(?:ли|лись|лась|лось)'),
    now: any('есть, является, являются, должен, должны, может, могут, сегодня, сейчас, (?:1[5-9]|20)\\d\\d'),
    process: any(
      'мы опросили, мы провели, мы проанализировали, наша методика, наша методология, должностные лица отметили',
    ),
    formal: any(
      'мы направляем копии, в подготовке доклада участвовали, проект настоящего доклада, стандартами аудита',
    ),
  };
}

function kazakh(): BackWords {
  return {
    beside: any('сондай-ақ, тағы да, тағы бір'),
    joined: ending('және, бірақ, немесе'),
    each: opening('әр, әрбір', NOUN),
    anyOf: any('жыл, жылы, ай, күн, күні, апта, рет, ел, өңір, аудан, азамат, бала, адам'),
    once: opening('бұрын, ертеде, тарихи тұрғыда, өткенде'),
    past: any('болды, болған, еді, [^ ]{3,}(?:ды|ді|ты|ті)'),
    now: any('керек, қажет, тиіс, болады, бүгін, қазір, (?:1[5-9]|20)\\d\\d'),
    process: any('біз сауалнама жүргіздік, біз сұхбат алдық, біз талдадық, біздің әдістеме'),
    formal: any('көшірмелерін жібереміз, есепті дайындауға қатысты'),
  };
}

const LANGUAGES: Readonly<Record<string, () => BackWords>> = {
  en: english,
  fr: french,
  es: spanish,
  de: german,
  ru: russian,
  kk: kazakh,
};
const made = new Map<string, BackWords>();

/** Patterns of a language (ISO 639-1, with or without a region), compiled when first asked for; English for others. */
export function backWords(language: string): BackWords {
  const code = language.slice(0, 2).toLowerCase();
  const known = LANGUAGES[code] ? code : 'en';
  let words = made.get(known);
  if (!words) {
    words = LANGUAGES[known]!();
    made.set(known, words);
  }
  return words;
}
