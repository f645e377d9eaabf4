/**
 * First words that lean on the sentence before: such a sentence is kept only together with it.
 * `first` = the first word alone; `phrases` = openings of several words; `early` = words that point back when they
 * stand among the first six. Matched without regard to case.
 */
interface Openers {
  readonly first: readonly string[];
  readonly phrases: readonly string[];
  readonly early: readonly string[];
  /** Words that add to something said before: such a sentence may stand among others, not alone in large type. */
  readonly adds: readonly string[];
  /** Words that point to another place on the page: such a sentence may stand among others, not by itself. */
  readonly points: readonly string[];
  /** Words that say what should be done: they make a takeaway quotable. */
  readonly modals: readonly string[];
}

const words = (list: string): readonly string[] => list.trim().split(/\s*,\s*/);

export const OPENERS: Readonly<Record<string, Openers>> = {
  en: {
    first: words(`this, that, these, those, it, its, they, their, theirs, them, he, she, his, her, him, such, here, however, but, and, or,
      nor, yet, so, also, moreover, furthermore, additionally, therefore, thus, hence, instead, similarly, likewise, nevertheless,
      nonetheless, consequently, accordingly, conversely, otherwise, indeed, meanwhile, then, afterwards, subsequently, finally, lastly, second,
      secondly, third, thirdly, fourth, fourthly, fifth, still, rather, again, overall, both, neither, none, others, another, specifically, alternatively, besides,
      equally, importantly, notably, first, firstly, together`),
    phrases: words(`without this, without that, without these, without it, without them, in addition, as a result, for example, for instance, by contrast, in contrast, on the other hand, on the one hand, at the same time, in other
      words, that said, as such, in turn, in fact, even so, in particular, in this, in these, in that, in those, in such, at this, at that, by this, by doing so, in doing so,
      with this, with these, with that, for this, for these, for that, from this, from these, of these, of those, of this, to this, to do so, to do this, on this, on that, under this, under these, given this, given
      these, because of this, despite this, despite these, after this, after that, since then, until then, by then, to that end, to this end, along these, while this, while these, while it, while they, although it, although they,
      if it, if they, if this, if so, when it, when they, when this, as it, as they, as this, because it, because they, since it, since they, what is more, more specifically, the same, the second, the third, the fourth, the other, the others, one such,
      all of this, all of these, all these, all this, some of these, some of them, many of these, many of them, most of these, most of them, each of these, each of them, one of these, one of them, none of these, none of them, both of these,
      several of these, few of these, similar again, not only that, part of this, much of this, much of that, like them, unlike them, even more, even then, the above, as noted, as mentioned, as discussed, as described`),
    early: words(`latter, former, aforementioned, above-mentioned, them, similarly, likewise, however, therefore, thus, moreover, nevertheless, consequently, instead`),
    adds: words(`also, too, additional, further, furthermore, likewise`),
    points: words(`below, above, the following, as follows, this section, this chapter, next section, next chapter, previous section, see figure, see table, section, sections, chapter, figure, table, box, appendix, annex`),
    modals: words(`should, must, needs to, need to, ought to, has to, have to, would do well to, is time to, recommend, recommends`),
  },
  fr: {
    first: words(`il, elle, ils, elles, ce, cet, cette, ces, cela, celui-ci, celle-ci, ceux-ci, celles-ci, ceci, son, sa, ses, leur, leurs, mais, et, or, donc, ainsi, toutefois,
      cependant, néanmoins, pourtant, aussi, puis, ensuite, enfin, également, inversement, autrement, deuxièmement, troisièmement, tels, telle, telles, tel, y, en`),
    phrases: words(`par exemple, en outre, de plus, par ailleurs, en revanche, par conséquent, en conséquence, de même, en effet, à cet égard, dans ce, dans cette, dans ces, pour cela, pour cette, à cette fin,
      d'autre part, d’autre part, au contraire, c'est, c’est, c'était, c’était, ce faisant, de ce fait, c'est pourquoi, c’est pourquoi, malgré cela, malgré cette, en même temps`),
    early: words(`dernier, dernière, derniers, dernières, susmentionné, susmentionnée`),
    adds: words(`également, aussi, outre`),
    points: words(`ci-dessous, ci-dessus, ci-après, suivant, suivante, suivants, suivantes, section, chapitre, figure, tableau, encadré, annexe`),
    modals: words(`doit, doivent, devrait, devraient, il faut, convient de, recommandons, recommande`),
  },
  es: {
    first: words(`este, esta, estos, estas, esto, ese, esa, esos, esas, eso, aquel, aquella, él, ella, ellos, ellas, ello, su, sus, pero, y, o, sino, así, además, también, sin, luego, entonces,
      finalmente, asimismo, igualmente, tampoco, tal, tales, dicho, dicha, dichos, dichas, ambos, ambas, segundo, tercero`),
    phrases: words(`por ejemplo, por tanto, por lo tanto, por ello, por eso, sin embargo, no obstante, en cambio, en consecuencia, de este modo, de esta manera, en este, en esta, en estos, en estas, en particular, por otra parte,
      por otro lado, al mismo tiempo, a pesar de ello, para ello, con ello, es decir, lo mismo, lo cual, lo anterior`),
    early: words(`último, últimos, susodicho, mencionado, mencionada`),
    adds: words(`también, asimismo, además`),
    points: words(`a continuación, siguiente, siguientes, más abajo, más arriba, sección, capítulo, gráfico, cuadro, tabla, recuadro, anexo`),
    modals: words(`debe, deben, debería, deberían, deberá, deberán, hay que, tiene que, tienen que, conviene, recomendamos, recomienda`),
  },
  de: {
    first: words(`er, sie, es, dies, diese, dieser, dieses, diesem, diesen, das, jene, jener, jenes, sein, seine, seinen, seiner, ihr, ihre, ihren, ihrer, aber, und, oder, doch, jedoch, dennoch, trotzdem, daher, deshalb, darum, deswegen,
      somit, also, auch, außerdem, ferner, zudem, dann, danach, schließlich, ebenso, stattdessen, hingegen, dagegen, allerdings, folglich, dabei, damit, dadurch, dafür, darüber, davon, dazu, hier, dort, solche, solcher, solches,
      zweitens, drittens, viertens, beide`),
    phrases: words(`zum beispiel, im gegensatz dazu, darüber hinaus, aus diesem grund, in diesem, in dieser, zu diesem, zu dieser, mit diesem, mit dieser, unter diesen, auf diese weise, gleichzeitig, in der tat, das heißt, vor allem`),
    early: words(`letzterer, letztere, letzteres, ersterer, erstere, ersteres`),
    adds: words(`auch, ebenfalls, außerdem, zudem`),
    points: words(`unten, oben, folgende, folgenden, folgender, abschnitt, kapitel, abbildung, tabelle, kasten, anhang`),
    modals: words(`soll, sollen, sollte, sollten, muss, müssen, müsste, müssten, empfehlen, empfiehlt, gilt es`),
  },
  ru: {
    first: words(`он, она, оно, они, это, этот, эта, эти, этому, этим, этих, его, её, ее, их, им, тот, та, те, такой, такая, такое, такие, но, и, а, или, однако, также, тоже, поэтому, таким, затем, наконец, кроме, более, при, тем, итак,
      следовательно, напротив, наоборот, зато, впрочем, аналогично, во-вторых, в-третьих, во-первых, оба, обе, здесь, там, тогда, последний, последняя, последние`),
    phrases: words(`например, в частности, к примеру, в то же время, в результате, тем не менее, вместе с тем, в связи с этим, в этом, в этой, в этих, на этом, для этого, из-за этого, с этим, по этой, к этому, об этом, от этого, с другой стороны, то же`),
    early: words(`последний, последнего, последние, вышеуказанный, вышеупомянутый`),
    adds: words(`также, тоже`),
    points: words(`ниже, выше, следующий, следующая, следующее, следующие, следующих, раздел, разделе, глава, главе, рис, рисунок, рисунке, таблица, таблице, приложение, приложении`),
    modals: words(`должен, должна, должно, должны, следует, необходимо, нужно, стоит, рекомендуем, рекомендуется, целесообразно`),
  },
  kk: {
    first: words(`бұл, осы, сол, ол, олар, оның, олардың, мұндай, мұндағы, мұнда, бірақ, және, ал, алайда, дегенмен, сондықтан, сонымен, сондай-ақ, сонда, осылайша, сөйтіп, екіншіден, үшіншіден, біріншіден, соңында, оған, оны, оларды, оларға, өйткені`),
    phrases: words(`мысалы, сонымен қатар, сонымен бірге, осыған байланысты, соның нәтижесінде, екінші жағынан, атап айтқанда, бұған қоса, соған қарамастан`),
    early: words(`соңғысы, соңғылары`),
    adds: words(`сондай-ақ, сонымен`),
    points: words(`төменде, төмендегі, жоғарыда, келесі, бөлім, бөлімде, тарау, тарауда, сурет, суретте, кесте, кестеде, қосымша`),
    modals: words(`керек, қажет, тиіс, жөн, ұсынамыз, ұсынылады`),
  },
}; // biome-ignore format: word lists

/** Characters within which a connective between commas still belongs to the opening. */
const INTERPOSED = 150;

/** Whether a sentence leans on the one before: it opens with a pronoun or a connective, or points back early. */
export function leansBack(sentence: string, language: string): boolean {
  const { first, phrases, early } = sets(language);
  const plain = sentence
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/['’]s\b/g, '');
  const opening = plain.split(/[^\p{L}\p{N}'’-]+/u, 6);
  if (/^(\.\.\.|…)/.test(sentence.trim())) return true;
  if (first.has(opening[0] ?? '')) return true;
  if (opening.some((word) => early.has(word))) return true;
  // A connective between commas: "Kazakhstan, however, …".
  for (const [, inner] of plain.slice(0, INTERPOSED).matchAll(/,\s+([^,]{2,30})(?=,)/g))
    if (first.has(inner!) || phrases.includes(inner!)) return true;
  return phrases.some(
    (phrase) => plain.startsWith(phrase) && !/[\p{L}\p{N}]/u.test(plain[phrase.length] ?? ''),
  );
}

/** Whether a sentence says what should be done. */
export const saysWhatToDo = (sentence: string, language: string): boolean =>
  hasAny(sentence, sets(language).modals);

/** Whether a sentence points to another place on the page ("the three steps below"). */
export const pointsElsewhere = (sentence: string, language: string): boolean =>
  hasAny(sentence, sets(language).points);

function hasAny(sentence: string, phrases: readonly string[]): boolean {
  const plain = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return phrases.some((phrase) => plain.includes(` ${phrase.replace(/-/g, ' ')} `));
}

/** Whether a sentence adds to something said before ("should also"). */
export function addsOn(sentence: string, language: string): boolean {
  const opening = sentence.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return opening.slice(0, 8).some((word) => sets(language).adds.has(word));
}

interface Sets {
  readonly first: ReadonlySet<string>;
  readonly phrases: readonly string[];
  readonly early: ReadonlySet<string>;
  readonly adds: ReadonlySet<string>;
  readonly points: readonly string[];
  readonly modals: readonly string[];
}
const unfolded = (phrase: string): string => phrase.replace(/\s+/g, ' ');
const made = new Map<string, Sets>();
function sets(language: string): Sets {
  const code = language.slice(0, 2).toLowerCase();
  const known = OPENERS[code] ? code : 'en';
  let result = made.get(known);
  if (!result) {
    const { first, phrases, early, adds, points, modals } = OPENERS[known]!;
    const flat = phrases.map(unfolded);
    result = {
      first: new Set(first),
      phrases: flat,
      early: new Set(early),
      adds: new Set(adds),
      points: points.map(unfolded),
      modals: modals.map(unfolded),
    };
    made.set(known, result);
  }
  return result;
}
