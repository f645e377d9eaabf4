import { any, apart, counted, ending, NOUN, nowhere, opening, without } from './patterns.ts';
import type { BackWords } from './types.ts';

export function german(): BackWords {
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
    leaning: [
      opening(
        '(?:der|die|das|ein|eine) (?:bessere|besserer|besseres|schlechtere|einfachere|einfacherer|einfacheres) (?:frage|antwort|lösung|weg|ansatz|wahl|mittel|option)',
        nowhere('als'),
      ),
      counted(
        'die meisten, einige, manche, viele, mehrere, die hälfte, ein drittel, ein viertel, wenige, zwei, drei, vier, fünf',
        'sind, waren, haben, hatten, werden, wurden, müssen, können, sollen, ist, hat, wird',
      ),
      apart('ja, nein, nicht unbedingt, nicht immer, im gegenteil'),
      opening(
        'in der praxis, in wirklichkeit, im vergleich dazu, in jüngerer zeit, schlimmer noch, besser noch',
      ),
    ],
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
