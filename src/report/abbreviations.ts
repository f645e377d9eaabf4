/**
 * Abbreviations that end in a stop without ending the sentence, by language, lower case, without the last stop.
 * `never`: a sentence never ends there. `maybe`: it ends only where a typical opening word follows. `number`: an
 * abbreviation only before a figure ("No. 5", "p. 12").
 */
export interface Abbreviations {
  readonly never: ReadonlySet<string>;
  readonly maybe: ReadonlySet<string>;
  readonly number: ReadonlySet<string>;
  /** First words of a sentence that settle a doubtful stop. */
  readonly openers: ReadonlySet<string>;
  /** An ordinal is written as figure and stop ("3. Oktober"). */
  readonly ordinals?: boolean;
}

interface Words {
  readonly never: string;
  readonly maybe: string;
  readonly number: string;
  readonly openers: string;
  readonly ordinals?: boolean;
}

const WORDS: Record<string, Words> = {
  en: {
    never:
      'dr mr mrs ms prof gen col lt maj capt sgt sen rep gov hon rev st mt amb messrs e.g i.e cf vs viz approx ca dept univ op loc ft ed eds',
    maybe: 'etc al inc ltd co corp jr sr u.s u.k u.n e.u ph.d a.m p.m d.c bros assn ibid seq stat supp',
    number:
      'no nos vol vols p pp fig figs sec secs art arts ch chap para paras para. cl reg jan feb mar apr jun jul aug sep sept oct nov dec §',
    openers:
      'the a an this that these those it its in on at for however but and yet we they he she there as if when while although since because with by to from such many most some several each both not one two our their his her other another after before under during according finally first second third moreover',
  },
  fr: {
    never: 'm mm mme mlle dr pr me st ste cf p.ex ex av apr env éd dir trad réf boul',
    maybe: 'etc al j.-c s.a coll suiv',
    number: 'n no art p pp vol fig chap al ch',
    openers:
      'le la les un une des il elle ils elles ce cette ces cet on nous vous dans en pour par avec sur mais et or donc ainsi au aux à selon si comme leur leurs son sa ses notre nos',
  },
  es: {
    never: 'sr sra srta dr dra d dña lic ing prof gral ud uds p.ej ej cf ee excmo',
    maybe: 'etc al uu ee.uu s.a cía ltda a.c d.c',
    number: 'núm no n art arts p pp pág págs vol fig cap',
    openers:
      'el la los las un una unos unas este esta estos estas en por para con sin pero y sin se lo su sus nuestro según si como al del no también además',
  },
  de: {
    never:
      'dr prof hr fr frl st z.b u.a d.h i.d.r vgl bzw ca sog evtl ggf inkl zzgl bspw insb z b u a d h dipl ing geb hrsg aufl',
    maybe: 'usw etc al co e.v o.g mio mrd',
    number: 'nr art abs s bd kap abb tab ziff jan feb apr aug sept okt nov dez',
    openers:
      'der die das ein eine einer eines dieser diese dieses es in im am an auf für mit bei von zu zur zum aber und doch wir sie er man wenn als da nach vor durch ohne auch so hier dort danach dann damit dabei daher deshalb jedoch seit seitdem zudem dagegen beide alle viele',
    ordinals: true,
  },
  ru: {
    never:
      'г-н г-жа проф акад д-р им ул пр пл обл р-н пос гр т.е т.к т.н напр см ср св тов руб долл млн млрд тыс ок и.о',
    maybe: 'г гг в вв др пр проч т.д т.п т.ч д п',
    number: 'стр с ст п пп № рис табл гл т ч',
    openers:
      'в во на по с к для это этот эта эти он она они мы но и а однако если при после как так также тем кроме их его её все',
  },
  kk: {
    never: 'т.с.с т.б т.ж м.с қ ж ғ млн млрд мың проф акад көш',
    maybe: 'т.б т.с.с жж ғғ',
    number: 'б бет сур кес № т',
    openers: 'бұл ол олар осы бірақ және ал біз сондай сонымен егер алайда мұндай',
  },
};

const made = new Map<string, Abbreviations>();

/** Abbreviations of a language (BCP 47; only the first part counts); unknown languages get the English ones. */
export function abbreviationsFor(language: string): Abbreviations {
  const tag = language.toLowerCase().split('-')[0]!;
  const key = tag in WORDS ? tag : 'en';
  let found = made.get(key);
  if (!found) {
    const { ordinals, ...words } = WORDS[key]!;
    const set = (text: string) => new Set(text.split(' '));
    found = {
      never: set(words.never),
      maybe: set(words.maybe),
      number: set(words.number),
      openers: set(words.openers),
      ...(ordinals ? { ordinals } : {}),
    };
    made.set(key, found);
  }
  return found;
}
