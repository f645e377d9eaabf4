/** Words by which sentences are judged, by language (ISO 639-1). Matched without regard to case. */
export interface Words {
  /** First words that lean on the sentence before: such a sentence is kept only together with it. */
  readonly first: readonly string[];
  /** The same, of several words. */
  readonly phrases: readonly string[];
  /** Words that point back when they stand among the first six. */
  readonly early: readonly string[];
  /** Demonstratives: they point back unless the next word is one of `self` or `own`. */
  readonly shows: readonly string[];
  /** What a report calls itself. */
  readonly self: readonly string[];
  /** Words after a demonstrative that lean on nothing: "this year", "those who". */
  readonly own: readonly string[];
  /** Last words of a sentence that point back ("depends on it"). */
  readonly ends: readonly string[];
  /** First words of a sentence that does not start with its subject: no opening for large type. */
  readonly indirect: readonly string[];
  /** First words of headings over what supports a report and is no part of its argument. */
  readonly appendix: readonly string[];
  /** Words that add to something said before: such a sentence may stand among others, not alone in large type. */
  readonly adds: readonly string[];
  /** Words that point to another place on the page: such a sentence may stand among others, not by itself. */
  readonly points: readonly string[];
  /** Words that say what should be done: they make a takeaway quotable. */
  readonly modals: readonly string[];
}

const words = (list: string): readonly string[] => list.trim().split(/\s*,\s*/);

/** Missing languages are judged by the English lists. */
export const WORDS: Readonly<Record<string, Words>> = {
  en: {
    first: words(`this, that, these, those, it, its, they, their, theirs, them, he, she, his, her, him, such, here, however, but, and, or, nor, yet, so, also, moreover, furthermore,
      additionally, therefore, thus, hence, instead, similarly, likewise, nevertheless, nonetheless, consequently, accordingly, conversely, otherwise, indeed, meanwhile, then,
      afterwards, subsequently, finally, lastly, second, secondly, third, thirdly, fourth, fourthly, fifth, still, rather, again, overall, none, others, other, further, additional, another,
      specifically, alternatively, besides, equally, importantly, notably, first, firstly, together, same, elsewhere, whichever, eventually, else, sixth, sixthly,
      similar`),
    phrases: words(`without this, without that, without these, without it, without them, in addition, as a result, for example, for instance, by contrast, in contrast, on the other hand, on
      the one hand, at the same time, in other words, that said, as such, in turn, in fact, even so, in particular, in this, in these, in that, in those, in such, at this, at
      that, by this, by doing so, in doing so, with this, with these, with that, for this, for these, for that, from this, from these, of these, of those, of this, to this, to
      do so, to do this, on this, on that, under this, under these, given this, given these, because of this, despite this, despite these, after this, after that, since then,
      until then, by then, to that end, to this end, along these, while this, while these, while it, while they, although it, although they, if it, if they, if this, if so,
      when it, when they, when this, as it, as they, as this, because it, because they, since it, since they, what is more, more specifically, the same, the second, the third,
      the fourth, the other, the others, one such, all of this, all of these, all these, all this, some of these, some of them, many of these, many of them, most of these, most
      of them, each of these, each of them, one of these, one of them, none of these, none of them, both of these, several of these, few of these, similar again, not only that,
      part of this, much of this, much of that, like them, unlike them, even more, even then, the above, as noted, as mentioned, as discussed, as described, a second, a third,
      a fourth, a fifth, a further, a similar, a related, a final, the fifth, the remaining, the rest, the result is, the result was, the results are, the effect is, the effect
      was, the answer is, the reason is, the reasons are, the difference is, the exception is, the point is, the problem is, the solution is, the alternative is, the
      implication is, the first of, one reason, one exception, one consequence, one result, put differently, put simply, put together, taken together, added together, in short,
      in sum, in brief, in that case, in this case, in both cases, in each case, in such cases, in either case, in the same way, much the same, by the same token, for the same
      reason, for that reason, for both reasons, all in all, all told, above all, as before, as above, more than that, of course, to be sure, once again, at that point, before
      that, before this, ever since, the two, all three, all four, all five, not so, not only, no such, any such, every such, all such, many such, most such, some such, other
      such, like this, unlike this, even if it, even if they, once it, once they, until it, until they, where it, where they, whether it, whether they, what it, so far, again
      and, on balance, on the contrary, in any case, in any event`),
    early: words(`latter, former, aforementioned, above-mentioned, here, them, similarly, likewise, however, therefore, thus, moreover, nevertheless, consequently, instead, later`),
    shows: words(`this, these, those`),
    self: words(`report, brief, paper, policy, study, memorandum, memo, document, handbook, guide, article, publication, analysis, review, note`),
    own: words(`who, whose, of, in, with, at, on, for, from, year, week, month, day, century, decade, country, government, state, region, law, strategy, programme, program`),
    ends: words(`on it, of it, about it, for it, to it, with it, from it, in it, at it, by it, behind it, on them, of them, about them, for them, to them, with them, from them, in them,
      on this, of this, about this, for this, to this, with this, from this, on that, of that, about that, for that, to that, with that, from that, on these, of these, of
      those, do so, doing so, does so, did so, to do this, to do that, do just that, just that, exactly that, that way, as well`),
    indirect: words(`in, on, at, by, for, from, with, within, without, under, over, after, before, during, since, until, while, when, whenever, where, as, although, though, even, because, if,
      unless, given, despite, to, through, throughout, across, among, between, beyond, against, according, consistent, pursuant, per, based, unlike, like, rather, once,
      whether, depending, having, being, using, there, whereas, upon, via, following, due, thanks, every, each, perhaps, maybe, today, now`),
    appendix: words(`appendix, appendices, annex, annexes, glossary, abbreviations, acronyms, acknowledgements, acknowledgments, methodology, methods, method, bibliography`),
    adds: words(`also, too, additional, further, furthermore, likewise`),
    points: words(`below, above, the following, as follows, this section, this chapter, next section, next chapter, previous section, see figure, see table, section, sections, chapter,
      figure, table, box, appendix, annex, last page, next page, following page, on page, see page`),
    modals: words(`should, must, needs to, need to, ought to, has to, have to, would do well to, is time to, recommend, recommends`),
  },
  fr: {
    first: words(`il, elle, ils, elles, ce, cet, cette, ces, cela, celui-ci, celle-ci, ceux-ci, celles-ci, ceci, son, sa, ses, leur, leurs, mais, et, or, donc, ainsi, toutefois, cependant,
      néanmoins, pourtant, aussi, puis, ensuite, enfin, également, inversement, autrement, deuxièmement, troisièmement, tels, telle, telles, tel, y, en, lui, eux, autre,
      autres, certes, premièrement, chacun, chacune, car`),
    phrases: words(`par exemple, en outre, de plus, par ailleurs, en revanche, par conséquent, en conséquence, de même, en effet, à cet égard, dans ce, dans cette, dans ces, pour cela, pour
      cette, à cette fin, d'autre part, d’autre part, au contraire, c'est, c’est, c'était, c’était, ce faisant, de ce fait, c'est pourquoi, c’est pourquoi, malgré cela, malgré
      cette, en même temps, un deuxième, une deuxième, un second, une seconde, un troisième, une troisième, un autre, une autre, d'autres, d’autres, le deuxième, la deuxième,
      le second, la seconde, le troisième, la troisième, le quatrième, la quatrième, les deux, les trois, les autres, le premier de, dans les deux cas, dans ce cas, de la même,
      pour la même, pour ces, pour ce, à ce, à cette, à ces, de ce, de cette, de ces, l'un d, l’un d, l'une d, l’une d, aucun de, aucune de, chacun de, chacune de, tout cela,
      tous ces, toutes ces, bref, en somme, au total, en d'autres termes, en d’autres termes, c'est-à-dire, c’est-à-dire, parmi eux, parmi ces, si cela, même si cela`),
    early: words(`dernier, dernière, derniers, dernières, susmentionné, susmentionnée, tard`),
    shows: words(`ce, cet, cette, ces`),
    self: words(`rapport, étude, note, document, article, analyse, guide`),
    own: words(`politique, qui, que, qu, dont, année, siècle, mois, sont, pays, loi`),
    ends: words(`cela, ceci, ce dernier, cette dernière, en dépend, eux, elles`),
    indirect: words(`dans, sur, à, au, aux, par, pour, de, des, du, avec, sans, sous, après, avant, pendant, depuis, lorsque, quand, où, comme, bien, même, parce, si, compte, malgré, selon,
      entre, parmi, contre, conformément, face, grâce, afin, en, chaque, dès, tandis, alors`),
    appendix: words(`annexe, annexes, glossaire, sigles, abréviations, remerciements, méthodologie, méthode, bibliographie`),
    adds: words(`également, aussi, outre`),
    points: words(`ci-dessous, ci-dessus, ci-après, suivant, suivante, suivants, suivantes, section, chapitre, figure, tableau, encadré, annexe, dernière page, page suivante`),
    modals: words(`doit, doivent, devrait, devraient, il faut, convient de, recommandons, recommande`),
  },
  es: {
    first: words(`este, esta, estos, estas, esto, ese, esa, esos, esas, eso, aquel, aquella, él, ella, ellos, ellas, ello, su, sus, pero, y, o, sino, así, además, también, sin, luego,
      entonces, finalmente, asimismo, igualmente, tampoco, tal, tales, dicho, dicha, dichos, dichas, ambos, ambas, segundo, tercero, ése, ésta, éste, otro, otra, otros, otras,
      primero, cuarto, ahí, aquí, allí`),
    phrases: words(`por ejemplo, por tanto, por lo tanto, por ello, por eso, sin embargo, no obstante, en cambio, en consecuencia, de este modo, de esta manera, en este, en esta, en estos,
      en estas, en particular, por otra parte, por otro lado, al mismo tiempo, a pesar de ello, para ello, con ello, es decir, lo mismo, lo cual, lo anterior, un segundo, una
      segunda, un tercer, una tercera, el segundo, la segunda, el tercer, el tercero, la tercera, el cuarto, la cuarta, los dos, las dos, los tres, las tres, los demás, las
      demás, el resto, uno de ellos, una de ellas, ninguno de, ninguna de, cada uno, cada una, todo ello, todo esto, todo eso, todos estos, todas estas, en ambos, en ambas, en
      tal, en ese, en esa, en esos, en esas, en suma, en resumen, en definitiva, en otras palabras, de ahí, de ello, de esto, de eso, por esta, por este, por esa, por estas,
      por estos, a este, a esta, a estos, a estas, con este, con esta, con estos, de este, de esta, de estos, de estas, del mismo, de la misma, por la misma, si esto, si ello,
      uno de estos, una de estas`),
    early: words(`último, últimos, susodicho, mencionado, mencionada, tarde`),
    shows: words(`este, esta, estos, estas, ese, esa, esos, esas, dicho, dicha`),
    self: words(`informe, estudio, documento, artículo, análisis, nota, guía`),
    own: words(`política, año, siglo, mes, país, ley`),
    ends: words(`ello, eso, esto, ellos, ellas, de él, de ella`),
    indirect: words(`en, sobre, a, al, por, para, de, del, con, sin, bajo, tras, después, antes, durante, desde, cuando, donde, como, aunque, porque, si, dado, dada, pese, según, entre,
      contra, conforme, ante, hasta, mientras, gracias, cada`),
    appendix: words(`anexo, anexos, apéndice, apéndices, glosario, siglas, abreviaturas, agradecimientos, metodología, método, bibliografía`),
    adds: words(`también, asimismo, además`),
    points: words(`a continuación, siguiente, siguientes, más abajo, más arriba, sección, capítulo, gráfico, cuadro, tabla, recuadro, anexo, última página, página siguiente`),
    modals: words(`debe, deben, debería, deberían, deberá, deberán, hay que, tiene que, tienen que, conviene, recomendamos, recomienda`),
  },
  de: {
    first: words(`er, sie, es, dies, diese, dieser, dieses, diesem, diesen, das, jene, jener, jenes, sein, seine, seinen, seiner, ihr, ihre, ihren, ihrer, aber, und, oder, doch, jedoch,
      dennoch, trotzdem, daher, deshalb, darum, deswegen, somit, also, auch, außerdem, ferner, zudem, dann, danach, schließlich, ebenso, stattdessen, hingegen, dagegen,
      allerdings, folglich, dabei, damit, dadurch, dafür, darüber, davon, dazu, hier, dort, solche, solcher, solches, zweitens, drittens, viertens, beide, jenem, jenen, deren,
      dessen, denen, ihnen, ihm, ihn, erstens, fünftens, weitere, weiterer, weiteres, andere, anderer, anderes, anderen, solchen, beides, beiden, so, nun, denn, sonst,
      zusammen, hierzu, hierfür, hierbei, hierdurch, daraus, daran, darauf, darin, letztere, ebenfalls, gleichwohl, insofern, demgegenüber, demnach, andernfalls, ansonsten,
      derselbe, dieselbe, dasselbe, dieselben`),
    phrases: words(`zum beispiel, im gegensatz dazu, darüber hinaus, aus diesem grund, in diesem, in dieser, zu diesem, zu dieser, mit diesem, mit dieser, unter diesen, auf diese weise,
      gleichzeitig, in der tat, das heißt, vor allem, ein zweiter, eine zweite, ein zweites, ein dritter, eine dritte, ein drittes, ein weiterer, eine weitere, ein weiteres,
      der zweite, die zweite, das zweite, der dritte, die dritte, das dritte, der vierte, die vierte, das vierte, die beiden, alle drei, alle vier, die übrigen, der rest, das
      ergebnis ist, der grund ist, der grund dafür, die folge ist, einer davon, eine davon, eines davon, keiner davon, all dies, all das, all diese, alle diese, viele dieser,
      einige dieser, in beiden, in solchen, in diesem fall, in jedem fall, im ergebnis, im übrigen, mit anderen worten, kurz gesagt, an diese, an dieser, auf diese, auf dieser,
      aus diesen, bei diesem, bei dieser, bei diesen, für diese, für diesen, für dieses, in diesen, mit diesen, nach diesem, nach dieser, ohne diese, von diesem, von dieser,
      von diesen, zu diesen, durch diese, trotz dieser, wegen dieser, aus dem gleichen`),
    early: words(`letzterer, letztere, letzteres, ersterer, erstere, ersteres, später`),
    shows: words(`dies, diese, dieser, dieses, diesem, diesen`),
    self: words(`bericht, berichts, studie, papier, papiers, analyse, dokument, leitfaden`),
    own: words(`jahr, jahres, jahrhundert, woche, monat, tage, land, gesetz`),
    ends: words(`davon, dazu, damit, darauf, daran, dafür, darüber, dabei, darin, ihm, ihnen`),
    indirect: words(`in, im, an, am, auf, bei, beim, von, vom, für, mit, ohne, unter, über, nach, vor, während, seit, bis, wenn, wo, wie, obwohl, weil, da, falls, trotz, zum, zur, zu, durch,
      zwischen, gegen, gemäß, entsprechend, laut, aus, um, angesichts, aufgrund, dank, anders, sobald, ob, als, je`),
    appendix: words(`anhang, anhänge, anlage, anlagen, glossar, abkürzungen, abkürzungsverzeichnis, danksagung, dank, methodik, methode, methoden, literaturverzeichnis`),
    adds: words(`auch, ebenfalls, außerdem, zudem`),
    points: words(`unten, oben, folgende, folgenden, folgender, abschnitt, kapitel, abbildung, tabelle, kasten, anhang, letzte seite, nächste seite, auf seite`),
    modals: words(`soll, sollen, sollte, sollten, muss, müssen, müsste, müssten, empfehlen, empfiehlt, gilt es`),
  },
  ru: {
    first: words(`он, она, оно, они, это, этот, эта, эти, этому, этим, этих, его, её, ее, их, им, тот, та, те, такой, такая, такое, такие, но, и, а, или, однако, также, тоже, поэтому,
      таким, затем, наконец, кроме, более, при, тем, итак, следовательно, напротив, наоборот, зато, впрочем, аналогично, во-вторых, в-третьих, во-первых, оба, обе, здесь, там,
      тогда, последний, последняя, последние, эту, этими, таких, такому, такими, ему, ей, ею, ими, того, тех, тому, теми, ней, них, другой, другая, другое, другие, второй,
      вторая, второе, третий, третья, третье, впоследствии, далее, причём, притом, значит, словом, потом, именно, иначе, остальные, оттуда, отсюда, туда, сюда, в-четвёртых,
      в-четвертых`),
    phrases: words(`например, в частности, к примеру, в то же время, в результате, тем не менее, вместе с тем, в связи с этим, в этом, в этой, в этих, на этом, для этого, из-за этого, с
      этим, по этой, к этому, об этом, от этого, с другой стороны, то же, все они, все это, всё это, все эти, каждый из них, каждая из них, один из них, одна из них, одно из
      них, никто из них, ни один из, многие из них, некоторые из них, большинство из них, в обоих случаях, в таком случае, в этом случае, в таких, в данном, по той же, по тем
      же, по этим, с этой, с этими, в итоге, в целом, одним словом, иными словами, другими словами, то есть, как видно, как отмечалось, как указано, при этом, кроме того, более
      того, так же, таким образом, к этим, к тому же, от этой, от этих, из этого, из этой, из этих, за это, за этим, после этого, до этого, благодаря этому, несмотря на это, на
      этой, на эти, среди них, из них, ещё один, еще один, ещё одна, еще одна, остальные`),
    early: words(`последний, последнего, последние, вышеуказанный, вышеупомянутый, спустя, позже`),
    shows: words(`этот, эта, это, эти, этого, этой, этому, этим, этих, этом, данный, данная, данное`),
    self: words(`доклад, доклада, докладе, отчёт, отчет, отчета, отчёта, исследование, исследования, документ, документа, записка, записки`),
    own: words(`год, года, году, месяц, месяца, политики, закон, закона`),
    ends: words(`этого, этом, этому, этим, него, неё, нее, них, ним, ней, нему`),
    indirect: words(`в, во, на, по, при, для, из, от, с, со, без, под, над, после, до, перед, пока, когда, где, как, хотя, если, поскольку, так, несмотря, согласно, между, среди, против,
      через, благодаря, за, к, о, об, у, чтобы, каждый, наряду`),
    appendix: words(`приложение, приложения, глоссарий, сокращения, благодарности, методология, методика, библиография`),
    adds: words(`также, тоже`),
    points: words(`ниже, выше, следующий, следующая, следующее, следующие, следующих, раздел, разделе, глава, главе, рис, рисунок, рисунке, таблица, таблице, приложение, приложении, на странице, на с`),
    modals: words(`должен, должна, должно, должны, следует, необходимо, нужно, стоит, рекомендуем, рекомендуется, целесообразно`),
  },
  kk: {
    first: words(`бұл, осы, сол, ол, олар, оның, олардың, мұндай, мұндағы, мұнда, бірақ, және, ал, алайда, дегенмен, сондықтан, сонымен, сондай-ақ, сонда, осылайша, сөйтіп, екіншіден,
      үшіншіден, біріншіден, соңында, оған, оны, оларды, оларға, өйткені, бұдан, бұған, бұны, мұны, мұнан, содан, соған, осыдан, осыған, осыны, соны, сондай, осындай, олардан,
      олармен, онда, одан, екінші, үшінші, төртінші, тағы, басқа, басқалары, қалған, екеуі, бұлар, әйтпесе, демек, яғни, ендеше, әйтсе, себебі`),
    phrases: words(`мысалы, сонымен қатар, сонымен бірге, осыған байланысты, соның нәтижесінде, екінші жағынан, атап айтқанда, бұған қоса, соған қарамастан, бұл жағдайда, мұндай жағдайда,
      екі жағдайда да, осы себепті, сол себепті, бұдан басқа, бұдан бөлек, осыдан басқа, соның салдарынан, оның үстіне, олардың бірі, олардың ешқайсысы, басқаша айтқанда,
      қорыта айтқанда, бір сөзбен, тағы бір, осы тұрғыдан, осы мақсатта`),
    early: words(`соңғысы, соңғылары`),
    shows: words(`бұл, осы, сол, мұндай`),
    self: words(`есеп, есепте, есептің, баяндама, баяндамада, зерттеу, құжат, құжатта`),
    own: words(`жылы, жыл, саясат, заң`),
    ends: words(`оған, одан, бұған, бұдан, соған, осыған, оларға`),
    indirect: words(`егер, кезде, үшін, бойынша, сәйкес, қарамастан, арқылы, әр, әрбір`),
    appendix: words(`қосымша, қосымшалар, глоссарий, қысқартулар, алғыс, әдіснама, әдістеме`),
    adds: words(`сондай-ақ, сонымен`),
    points: words(`төменде, төмендегі, жоғарыда, келесі, бөлім, бөлімде, тарау, тарауда, сурет, суретте, кесте, кестеде, қосымша, соңғы бет, келесі бет`),
    modals: words(`керек, қажет, тиіс, жөн, ұсынамыз, ұсынылады`),
  },
}; // biome-ignore format: word lists
