import {
  alternatives,
  any,
  apart,
  counted,
  ending,
  NOUN,
  nowhere,
  opening,
  pronounAfter,
  setOf,
  without,
} from './patterns.ts';
import type { BackWords } from './types.ts';

const AUXILIARIES =
  'is, are, was, were, has, have, had, do, does, did, will, would, can, could, should, must, may, might';
/** Nouns for what is weighed: with a comparative they are one side of a comparison. */
const WEIGHED =
  'question, answer, way, approach, option, course, choice, solution, path, route, point, reason, problem, issue, risk, danger, test, measure, argument, view, alternative, explanation, case, strategy, method, lesson, use, start, place, model, policy, plan, design, tool, step, idea, test, aim, goal, sign, result, price, version, form, system, rule, law, comparison';
/** Nouns that a sentence announces and those after it tell. */
const COUNTED =
  'considerations, factors, reasons, ways, lessons, options, challenges, issues, problems, questions, points, differences, examples, principles, caveats, limits, conditions, aspects, things, steps';
const BETTER =
  '(?:much |far |even |still )?(?:better|worse|larger|smaller|bigger|simpler|cheaper|easier|harder|stronger|weaker|safer|surer|fairer|quicker|faster|slower|later|gentler|milder|tougher|(?:more|less) [^ ]+)';

export function english(): BackWords {
  return {
    beside: any(
      'also, another(?! of), again, such(?! as| that| an extent), (?:too|either|as well)(?= [.;,!?])',
    ),
    joined: ending('and, but, or, once, one, one after, from one … to, which, who, that, can, may, whether'),
    deniedToo: any('also not, also no, also never, are not [^ ]+ either, is not [^ ]+ either'),
    leads: opening(
      `one way to, one way of, one example, one possibility, consider, imagine, suppose, take the (?:case|example) of, let us, we (?:now )?turn to, what follows, note that, to begin with, to start with, (?:certain|several|some|various|many|two|three|four|five|a number of) (?:other )?(?:${alternatives(COUNTED)}) (?:apply|matter|follow|emerge|stand out|deserve|explain|can be|are|should be|must be), there are (?:[^ ]+ ){1,3}(?:${alternatives(COUNTED)}) (?:\\.|why|that|to|for|here|in which), (?:[^ ]+ ){1,12}(?:is|are) (?:simple|easy|straightforward|quick) to (?:state|describe|explain|sum up|summari[sz]e|name|list) \\.`,
    ),
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
    leaning: [
      // "The better question is …", "A simpler way would be …"; not "a simpler way than …".
      opening(`(?:the|a|an) ${BETTER} (?:${alternatives(WEIGHED)})`, nowhere('than')),
      opening(
        'the (?:real|right|wrong|obvious|alternative|opposite|other|next|last|previous|preceding|following) (?:question|answer|way|approach|option|choice|solution|reason|problem|step|phase|task|challenge|view|extreme|side)',
      ),
      opening(
        'the first (?:step|reason|option|way|problem|question|challenge|lesson|answer|task|kind|type|group|is|was)',
        without('of, to, in, towards'),
      ),
      opening('the (?:opposite|reverse|converse|contrary) (?:is|was|holds)'),
      opening(
        'the (?:following|next|previous|same) (?:year|month|week|day|spring|summer|autumn|winter), the year before, the year after',
      ),
      // "Most are …", "Twelve were …": of what was named before.
      counted(
        'most, many, some, several, a few, half, all, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, \\d{1,3}, a third, a quarter, a fifth, a majority, the majority, a minority, more, fewer, almost all, nearly all, almost none, the most, the least, only a few, only some, only one, only two',
        AUXILIARIES,
      ),
      opening('few (?:is|are|was|were|has|have|had|do|did)'),
      // "In both, …"; not "in both towns and villages".
      opening('(?:(?:in|on|for|with|at|from|by|under|of|to) )?both', '(?! (?:[^ ]+ ){1,8}and )'),
      opening('neither', '(?! (?:[^ ]+ ){1,8}nor )'),
      opening('either', '(?! (?:[^ ]+ ){1,8}or )'),
      apart(
        'yes, no, not quite, not necessarily, not yet, not entirely, not really, not always, hardly, exactly, quite the opposite, quite the reverse, quite the contrary, far from it, worse, worse still, better still, better yet, even better, even worse, more recently, more generally, more broadly, more precisely, more concretely, more important, most importantly, in practice, in reality, in response, in comparison, by comparison, in return, in the meantime, in parallel, in consequence, thereafter, soon after, shortly after, soon afterwards, to illustrate, as an illustration, as an example, admittedly, granted, true, there, for one, for one thing, for their part, for its part, simultaneously, concurrently, as a consequence, relatedly, so too, namely, apart from that, on top of that, not surprisingly, understandably, in each, in others, in other cases, in some, in most, for most, for many, for some, for others, at best, at worst',
      ),
    ],
    articles: {
      first: setOf('a, an, one, two, three, four, several, some, another, new'),
      again: 'the',
      ends: setOf(
        `${AUXILIARIES}, of, in, on, at, to, for, from, with, by, as, that, which, who, whose, whom, when, where, while, than, between, among, under, over, through, or, not, if, because, be, been, being, into, within, without, after, before, during, about, its, their, his, her, this, these, it, they, he, she, the, a, an, per, so`,
      ),
      complements: setOf(
        'of, for, in, that, which, who, whose, to, from, with, between, on, at, behind, under, within, where, when, needed, required, described, used, set',
      ),
      bare: opening('the', `${NOUN} (?:${alternatives(AUXILIARIES)}) `),
      unique: setOf(
        'government, state, ministry, minister, parliament, president, country, nation, public, economy, world, law, constitution, police, army, military, media, press, market, internet, region, city, capital, union, commission, court, courts, administration, republic, population, environment, climate, treasury, secretary, authorities, future, past, present, poor, rich, elderly, young, time, evidence, data, stakes',
      ),
    },
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
