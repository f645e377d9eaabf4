/** A field of the report as a publication, as `Meta` names it; `authors` and `title` go their own way. */
export type Field =
  | 'date'
  | 'organisation'
  | 'seriesName'
  | 'seriesNumber'
  | 'issn'
  | 'doi'
  | 'url'
  | 'contact'
  | 'license'
  | 'disclaimer'
  | 'citation'
  | 'keywords'
  | 'subtitle'
  | 'email'
  | 'affiliation'
  | 'authors'
  | 'title'
  | 'language';

/** Labels before a colon in the report and keys of its front matter, by field; lower case. */
const LABELS: Record<Field, string> = {
  date: 'date|published|publication date|date published|published on|released|release date|issued|date of publication|last updated|updated|pubdate|date de publication|publié le|fecha|fecha de publicación|publicado|datum|veröffentlicht|stand|дата|опубликовано|дата публикации|күні|жарияланған',
  organisation:
    'organisation|organization|publisher|published by|institution|institute|issued by|issuing body|éditeur|organisme|editorial|editor responsable|organización|institución|herausgeber|organisation|организация|издатель|ұйым|баспа',
  seriesName: 'series|series name|collection|serie|reihe|серия|сериясы',
  seriesNumber:
    'report|report number|report no|report no.|number|no|no.|series number|issue|issue number|document number|paper no.|numéro|número|nummer|номер|выпуск|нөмірі|issue no.',
  issn: 'issn|issn-l|e-issn|eissn',
  doi: 'doi',
  url: 'url|source|web|website|site|link|available at|online|permalink url|canonical|canonical_url|homepage|adresse|веб-сайт|сайт',
  contact:
    'contact|contacts|contact person|for more information|media contact|press contact|further information|contacto|kontakt|контакт|контакты|контакты для прессы|байланыс',
  license: 'license|licence|rights|copyright|licencia|lizenz|лицензия|лицензиясы',
  disclaimer:
    'disclaimer|avertissement|descargo de responsabilidad|haftungsausschluss|отказ от ответственности',
  citation:
    'citation|suggested citation|recommended citation|cite as|how to cite|please cite as|please cite this report as|to cite|citation suggérée|pour citer|cómo citar|cita recomendada|zitiervorschlag|zitierweise|для цитирования|ссылка для цитирования',
  keywords:
    'keywords|key words|tags|mots-clés|palabras clave|schlagwörter|schlüsselwörter|ключевые слова|түйін сөздер|кілт сөздер',
  subtitle: 'subtitle|subject|re|objet|asunto|betreff|тема',
  email: 'email|e-mail|mail|courriel|correo|correo electrónico|электронная почта|эл. почта',
  affiliation: 'affiliation|affiliations|affiliation des auteurs|afiliación',
  authors:
    'author|authors|by|written by|prepared by|from|lead author|lead authors|principal author|co-authors|report author|report authors|auteur|auteurs|auteure|par|autor|autores|autora|autoras|por|autoren|autorin|von|verfasser|автор|авторы|подготовил|подготовила|авторлар|авторы доклада',
  title: 'title|titre|título|titel|название',
  language: 'lang|language|locale|langue|idioma|sprache|язык|тіл',
};

let index: Map<string, Field> | undefined;

/** The field a label names, or `undefined`. Case, a plural "(s)" and the closing stop do not count. */
export function fieldOf(label: string): Field | undefined {
  if (!index) {
    index = new Map();
    for (const [field, labels] of Object.entries(LABELS)) {
      for (const one of labels.split('|')) if (!index.has(one)) index.set(one, field as Field);
    }
  }
  const key = label.toLowerCase().replace(/\(s\)/, 's').replace(/\s+/g, ' ').trim();
  return index.get(key) ?? index.get(key.replace(/\.$/, ''));
}
