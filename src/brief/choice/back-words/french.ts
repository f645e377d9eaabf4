import { any, apart, counted, ending, NOUN, nowhere, opening, pronounAfter, without } from './patterns.ts';
import type { BackWords } from './types.ts';

export function french(): BackWords {
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
    leaning: [
      opening(
        '(?:la|une|le|un) (?:meilleure?|(?:plus|moins) [^ ]+) (?:question|solution|façon|manière|option|approche|voie|réponse|choix)',
        nowhere('que, qu, de, des, du'),
      ),
      counted(
        'la plupart, certains, certaines, plusieurs, beaucoup, la moitié, un tiers, un quart, deux, trois, quatre, cinq, quelques-uns, quelques-unes',
        'sont, étaient, ont, avaient, seront, doivent, peuvent, est, a',
      ),
      apart(
        'oui, non, pas nécessairement, pas toujours, tout au contraire, en pratique, en réalité, en réponse, plus récemment, pire, mieux encore, en comparaison',
      ),
    ],
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
