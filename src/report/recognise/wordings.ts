/**
 * Headings as the field words them, by purpose and language; data only. Phrases are lower case, without numbering
 * and closing marks; `rank` 1 is read before rank 2 and so on. A phrase also counts when it goes on with one of
 * `CONNECTIVES` ("Recommendations for the ministry").
 */
export type Purpose =
  | 'findings'
  | 'takeaways'
  | 'either'
  | 'summary'
  | 'conclusion'
  | 'author'
  | 'references'
  | 'contents'
  | 'notes';

interface Wording {
  readonly purpose: Purpose;
  readonly rank: number;
  /** Phrases separated by bars. */
  readonly phrases: string;
}

export const WORDINGS: readonly Wording[] = [
  // English
  {
    purpose: 'findings',
    rank: 1,
    phrases:
      'key findings|main findings|principal findings|major findings|core findings|central findings|summary of findings|summary of key findings|summary of main findings|key messages|main messages|core messages|headline findings|headline messages|highlights|key points|main points|key insights|main insights|key results|main results|key conclusions|main conclusions|principal conclusions|key facts|at a glance|in brief|findings in brief|findings at a glance|what we found|what we learned|what we know|our key findings|our main findings|bottom line|the bottom line|bottom line up front|the main points|the key points|key lessons',
  },
  {
    purpose: 'findings',
    rank: 2,
    phrases: 'findings|our findings|research findings|overview of findings|the findings|results in brief|findings and conclusions',
  },
  {
    purpose: 'takeaways',
    rank: 1,
    phrases:
      'policy takeaways|policy recommendations|key policy recommendations|key recommendations|main recommendations|recommendations|our recommendations|summary of recommendations|policy implications|implications for policy|recommendations for policy|recommendations for policymakers|recommendations for policy makers|recommendations for policy-makers|recommendations for action|recommended actions|recommended policy actions|recommendations in brief|policy lessons|what should be done|what must be done|what needs to be done|what can be done|what to do|what to do next|call to action|calls to action|action points|priority actions|priorities for action|actions for government|policy actions|policy asks|our asks|policy proposals|proposals for action|policy advice|recommendations at a glance|executive action|policy considerations|considerations for policymakers|considerations for policy makers|considerations for policy-makers',
  },
  {
    purpose: 'takeaways',
    rank: 2,
    phrases:
      'conclusions and recommendations|conclusion and recommendations|conclusions and policy recommendations|conclusion and policy recommendations|conclusions and policy implications|conclusion and policy implications|findings and recommendations|implications and recommendations|lessons and recommendations|discussion and recommendations|recommendations and conclusions|recommendations and next steps|policy options|options for policy|options for reform|implications|matters for congressional consideration|proposals',
  },
  {
    purpose: 'takeaways',
    rank: 3,
    phrases: 'the way forward|way forward|ways forward|a way forward|the path forward|path forward|next steps|the road ahead|looking ahead|what next|lessons learned|lessons',
  },
  { purpose: 'either', rank: 1, phrases: 'key takeaways|main takeaways|takeaways|the takeaways|top takeaways|takeaway messages|take-aways|key take-aways|take-home messages' },
  {
    purpose: 'summary',
    rank: 1,
    phrases: 'executive summary|summary|abstract|brief summary|report summary|synopsis|policy summary|non-technical summary|introduction and summary|summary and overview',
  },
  { purpose: 'summary', rank: 2, phrases: 'overview' },
  { purpose: 'conclusion', rank: 1, phrases: 'conclusion|conclusions|concluding remarks|concluding observations|concluding thoughts|final remarks|closing remarks|final thoughts|summary and conclusion|summary and conclusions|discussion and conclusion' },
  { purpose: 'author', rank: 1, phrases: 'about the author|about the authors|about author|about the contributors|about the contributor|author biography|author biographies|author bio|the author|the authors|notes on contributors|author information|contributors' },
  { purpose: 'references', rank: 1, phrases: 'references|reference list|bibliography|selected bibliography|works cited|literature|literature cited|sources|further reading|cited sources|sources cited|sources and further reading' },
  { purpose: 'contents', rank: 1, phrases: 'contents|table of contents|list of contents|in this report|in this paper|list of figures|list of tables|figures and tables|tables and figures' },
  { purpose: 'notes', rank: 1, phrases: 'notes|endnotes|end notes|footnotes|foot notes|notes and references' },
  // French
  { purpose: 'findings', rank: 1, phrases: 'principaux constats|principales conclusions|principaux résultats|résultats clés|constats clés|messages clés|points clés|points saillants|faits saillants|en bref|l’essentiel|conclusions principales|principaux enseignements|ce qu’il faut retenir|à retenir|points essentiels' },
  { purpose: 'findings', rank: 2, phrases: 'résultats|constats|constatations' },
  { purpose: 'takeaways', rank: 1, phrases: 'recommandations|recommandations politiques|principales recommandations|nos recommandations|recommandations clés|implications politiques|implications pour les politiques publiques|implications pour les politiques|que faire|propositions|nos propositions|recommandations stratégiques|pistes d’action' },
  { purpose: 'takeaways', rank: 2, phrases: 'conclusions et recommandations|conclusion et recommandations|options politiques' },
  { purpose: 'takeaways', rank: 3, phrases: 'prochaines étapes' },
  { purpose: 'summary', rank: 1, phrases: 'résumé|synthèse|résumé exécutif|sommaire exécutif|résumé analytique|note de synthèse|résumé opérationnel' },
  { purpose: 'conclusion', rank: 1, phrases: 'en conclusion|conclusion générale|remarques finales' },
  { purpose: 'author', rank: 1, phrases: 'à propos de l’auteur|à propos de l’auteure|à propos des auteurs|à propos des auteures|à propos de l’autrice|sur l’auteur|l’auteur|les auteurs' },
  { purpose: 'references', rank: 1, phrases: 'références|bibliographie|références bibliographiques|pour aller plus loin' },
  { purpose: 'contents', rank: 1, phrases: 'sommaire|table des matières' },
  { purpose: 'notes', rank: 1, phrases: 'notes de bas de page|notes de fin' },
  // Spanish
  { purpose: 'findings', rank: 1, phrases: 'hallazgos clave|principales hallazgos|hallazgos principales|principales conclusiones|conclusiones principales|mensajes clave|mensajes principales|puntos clave|resultados clave|principales resultados|ideas clave|ideas principales|conclusiones clave|en breve|claves' },
  { purpose: 'findings', rank: 2, phrases: 'hallazgos|resultados' },
  { purpose: 'takeaways', rank: 1, phrases: 'recomendaciones|recomendaciones de política|recomendaciones de políticas|recomendaciones de política pública|recomendaciones políticas|principales recomendaciones|recomendaciones clave|nuestras recomendaciones|implicaciones de política|implicaciones políticas|implicaciones para la política pública|qué hacer|¿qué hacer|qué se debe hacer|¿qué se debe hacer|propuestas|nuestras propuestas' },
  { purpose: 'takeaways', rank: 2, phrases: 'conclusiones y recomendaciones|conclusión y recomendaciones|opciones de política' },
  { purpose: 'takeaways', rank: 3, phrases: 'próximos pasos|el camino a seguir' },
  { purpose: 'summary', rank: 1, phrases: 'resumen|resumen ejecutivo|síntesis|sumario' },
  { purpose: 'conclusion', rank: 1, phrases: 'conclusión|conclusiones|reflexiones finales|consideraciones finales' },
  { purpose: 'author', rank: 1, phrases: 'sobre el autor|sobre la autora|sobre los autores|sobre las autoras|acerca del autor|acerca de la autora|acerca de los autores|el autor|los autores' },
  { purpose: 'references', rank: 1, phrases: 'referencias|bibliografía|referencias bibliográficas|fuentes|lecturas recomendadas' },
  { purpose: 'contents', rank: 1, phrases: 'índice|contenido|contenidos|tabla de contenido|tabla de contenidos' },
  { purpose: 'notes', rank: 1, phrases: 'notas|notas al pie|notas finales' },
  // German
  { purpose: 'findings', rank: 1, phrases: 'wichtigste ergebnisse|die wichtigsten ergebnisse|zentrale ergebnisse|zentrale erkenntnisse|zentrale befunde|wesentliche ergebnisse|wesentliche erkenntnisse|hauptergebnisse|kernergebnisse|kernaussagen|kernbotschaften|wichtigste erkenntnisse|die wichtigsten erkenntnisse|kernpunkte|das wichtigste in kürze|auf einen blick|in kürze|schlüsselergebnisse' },
  { purpose: 'findings', rank: 2, phrases: 'ergebnisse|befunde|erkenntnisse' },
  { purpose: 'takeaways', rank: 1, phrases: 'empfehlungen|handlungsempfehlungen|politikempfehlungen|politische empfehlungen|unsere empfehlungen|zentrale empfehlungen|politische schlussfolgerungen|politische implikationen|was ist zu tun|was zu tun ist|was jetzt zu tun ist|forderungen|unsere forderungen|empfehlungen an die politik|empfehlungen für die politik' },
  { purpose: 'takeaways', rank: 2, phrases: 'schlussfolgerungen und empfehlungen|fazit und empfehlungen|handlungsoptionen|handlungsbedarf' },
  { purpose: 'takeaways', rank: 3, phrases: 'ausblick|nächste schritte' },
  { purpose: 'summary', rank: 1, phrases: 'zusammenfassung|kurzfassung|kurzzusammenfassung|überblick' },
  { purpose: 'conclusion', rank: 1, phrases: 'fazit|schlussfolgerungen|schlussfolgerung|schlussbemerkung|schlussbetrachtung|schluss' },
  { purpose: 'author', rank: 1, phrases: 'über den autor|über die autorin|über die autoren|über die autorinnen|über die autorinnen und autoren|zum autor|zur autorin|zu den autoren|autor|autorin|autoren' },
  { purpose: 'references', rank: 1, phrases: 'literatur|literaturverzeichnis|quellen|quellenverzeichnis|bibliografie|bibliographie' },
  { purpose: 'contents', rank: 1, phrases: 'inhalt|inhaltsverzeichnis' },
  { purpose: 'notes', rank: 1, phrases: 'anmerkungen|fußnoten|fussnoten|endnoten' },
  // Russian
  { purpose: 'findings', rank: 1, phrases: 'основные выводы|ключевые выводы|главные выводы|основные результаты|ключевые результаты|главное|коротко о главном|основные тезисы|ключевые тезисы|основные положения|кратко' },
  { purpose: 'findings', rank: 2, phrases: 'выводы|результаты|результаты исследования' },
  { purpose: 'takeaways', rank: 1, phrases: 'рекомендации|основные рекомендации|ключевые рекомендации|наши рекомендации|политические рекомендации|практические рекомендации|рекомендации для политики|что делать|что нужно делать|что следует сделать|предложения|меры' },
  { purpose: 'takeaways', rank: 2, phrases: 'выводы и рекомендации|заключение и рекомендации|варианты политики' },
  { purpose: 'takeaways', rank: 3, phrases: 'следующие шаги|дальнейшие шаги' },
  { purpose: 'summary', rank: 1, phrases: 'резюме|краткое содержание|аннотация|краткое изложение|аналитическое резюме' },
  { purpose: 'conclusion', rank: 1, phrases: 'заключение|в заключение|итоги' },
  { purpose: 'author', rank: 1, phrases: 'об авторе|об авторах|сведения об авторе|сведения об авторах|информация об авторе|автор|авторы' },
  { purpose: 'references', rank: 1, phrases: 'литература|список литературы|источники|библиография|список источников|использованная литература' },
  { purpose: 'contents', rank: 1, phrases: 'содержание|оглавление' },
  { purpose: 'notes', rank: 1, phrases: 'примечания|сноски' },
  // Kazakh
  { purpose: 'findings', rank: 1, phrases: 'негізгі тұжырымдар|негізгі қорытындылар|басты қорытындылар|негізгі нәтижелер|басты тұжырымдар|негізгі ойлар|қысқаша|маңызды тұжырымдар' },
  { purpose: 'findings', rank: 2, phrases: 'нәтижелер|тұжырымдар|қорытындылар' },
  { purpose: 'takeaways', rank: 1, phrases: 'ұсыныстар|ұсынымдар|негізгі ұсыныстар|негізгі ұсынымдар|саяси ұсыныстар|саяси ұсынымдар|біздің ұсыныстар|не істеу керек' },
  { purpose: 'takeaways', rank: 2, phrases: 'қорытындылар мен ұсыныстар|қорытынды және ұсыныстар|қорытындылар мен ұсынымдар|қорытынды мен ұсыныстар' },
  { purpose: 'summary', rank: 1, phrases: 'түйін|түйіндеме|аңдатпа|қысқаша мазмұны' },
  { purpose: 'conclusion', rank: 1, phrases: 'қорытынды' },
  { purpose: 'author', rank: 1, phrases: 'автор туралы|авторлар туралы|автор жайында' },
  { purpose: 'references', rank: 1, phrases: 'әдебиеттер|әдебиеттер тізімі|пайдаланылған әдебиеттер|дереккөздер' },
  { purpose: 'contents', rank: 1, phrases: 'мазмұны|мазмұн' },
  { purpose: 'notes', rank: 1, phrases: 'ескертпелер|ескертулер|сілтемелер' },
]; // biome-ignore format: one look at the list

/**
 * Whole-heading patterns that no list can hold; `opens` is how their headings begin, so that the dear ones are tried on few.
 * A `weak` one may be any section's name as well.
 */
export const PATTERNS: readonly { purpose: Purpose; rank: number; weak?: true; opens?: string; pattern: RegExp }[] = [
  { purpose: 'findings', rank: 1, weak: true, opens: 'what ', pattern: /^what (?:this|the|our|\p{L}+)(?: \p{L}+){0,4} (?:found|finds|shows?|showed|learned)$/u },
  { purpose: 'findings', rank: 1, pattern: /^(?:\d+|three|four|five|six|seven|ten) (?:key |main )?(?:findings|messages|insights|things to know)$/u },
  { purpose: 'takeaways', rank: 1, opens: 'what ', pattern: /^what (?:\p{L}+ ){1,6}recommends?$/u },
  { purpose: 'takeaways', rank: 1, opens: 'what ', pattern: /^what (?:\p{L}+ ){1,6}(?:should|must|can|needs? to|ought to) do(?: next| now)?$/u },
  { purpose: 'takeaways', rank: 1, pattern: /^(?:\d+|three|four|five|six|seven|ten) (?:key |main |policy )?(?:recommendations|priorities|steps|proposals)$/u },
]; // biome-ignore format: one look at the list

/** Words after which a phrase may go on and still be the heading's purpose. */
export const CONNECTIVES = new Set(
  'of from for to on in by and pour aux au à de du des aus an für zu para a al по для к'.split(' '),
);

/** Purposes whose phrase may go on after a connective; "Notes on method" is not a section of notes. */
export const OPEN_ENDED: ReadonlySet<Purpose> = new Set(['findings', 'takeaways', 'either']);
