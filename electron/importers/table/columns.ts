// columns.ts - what the columns of a table are: by their names in the languages people write them in, else by their words.

import type { MetadataKey } from '../../../shared/model/project.ts';

export interface Columns {
  readonly text: number;
  /** By column; the columns of known metadata, the headline among them. */
  readonly metadata: ReadonlyMap<number, MetadataKey>;
}

/** Names as `plainName` leaves them, the surest first. */
const textNames = [
  ...[
    'text',
    'fulltext',
    'body',
    'bodytext',
    'articletext',
    'articlebody',
    'content',
    'contents',
    'article',
    'maintext',
    'story',
    'message',
    'transcript',
  ],
  ...['texto', 'cuerpo', 'contenido', 'articulo', 'texte', 'corps', 'contenu', 'inhalt', 'volltext', 'artikel', 'conteudo', 'corpo', 'testo'],
  ...[
    'contenuto',
    'articolo',
    'tekst',
    'inhoud',
    'tresc',
    'текст',
    'содержание',
    'статья',
    'النص',
    'نص',
    'المحتوى',
    'محتوى',
    'المقال',
    'متن',
    'محتوا',
  ],
  ...['metin', 'icerik', '正文', '内容', '文本', '本文'],
];

const metadataNames: Readonly<Partial<Record<MetadataKey, readonly string[]>>> = {
  headline: [
    ...[
      'headline',
      'title',
      'heading',
      'webtitle',
      'articletitle',
      'titulo',
      'titular',
      'titre',
      'titel',
      'uberschrift',
      'schlagzeile',
      'titolo',
      'kop',
    ],
    ...['tytul', 'manchete', 'заголовок', 'название', 'العنوان', 'عنوان', 'baslik', '标题', '標題', '見出し', 'タイトル'],
  ],
  published: [
    ...[
      'published',
      'date',
      'publicationdate',
      'publisheddate',
      'datepublished',
      'publishdate',
      'pubdate',
      'publishedat',
      'webpublicationdate',
      'day',
      'fecha',
      'data',
    ],
    ...['fechadepublicacion', 'datedepublication', 'datum', 'erscheinungsdatum', 'veroffentlicht', 'datapublicacao', 'дата', 'датапубликации'],
    ...['التاريخ', 'تاريخ', 'تاریخ', 'تاريخالنشر', 'tarih', '日期', '日付', '发布日期'],
  ],
  outlet: [
    ...['outlet', 'source', 'publication', 'publisher', 'newspaper', 'medium', 'media', 'website', 'site', 'journal', 'fuente', 'medio', 'periodico'],
    ...['diario', 'quelle', 'zeitung', 'fonte', 'testata', 'giornale', 'jornal', 'veiculo', 'bron', 'krant', 'zrodlo', 'источник', 'издание'],
    ...['المصدر', 'مصدر', 'الصحيفة', 'منبع', 'روزنامه', 'kaynak', '来源', '媒体', '出典'],
  ],
  author: [
    ...[
      'author',
      'authors',
      'byline',
      'writer',
      'autor',
      'autora',
      'auteur',
      'verfasser',
      'autore',
      'schrijver',
      'автор',
      'المؤلف',
      'الكاتب',
      'كاتب',
    ],
    ...['نویسنده', 'yazar', '作者', '著者'],
  ],
  agency: ['agency', 'newsagency', 'wire', 'agencia', 'agence', 'agentur', 'agenzia', 'агентство', 'وكالة', 'خبرگزاری', 'ajans', '通讯社'],
  section: [
    'section',
    'category',
    'rubric',
    'desk',
    'seccion',
    'rubrique',
    'rubrik',
    'ressort',
    'sezione',
    'secao',
    'раздел',
    'рубрика',
    'القسم',
    'بخش',
    '栏目',
  ],
  url: [
    'url',
    'link',
    'uri',
    'address',
    'webaddress',
    'permalink',
    'href',
    'enlace',
    'lien',
    'adresse',
    'indirizzo',
    'ссылка',
    'رابط',
    'الرابط',
    'لینک',
    '网址',
    '链接',
  ],
  accessed: ['accessed', 'accessdate', 'dateaccessed', 'retrieved', 'scraped', 'scrapedat', 'crawled', 'consultado', 'consulte', 'abgerufen'],
  posted: ['posted', 'postedat', 'dateposted', 'postdate', 'uploaded'],
  language: ['language', 'lang', 'idioma', 'langue', 'sprache', 'lingua', 'taal', 'язык', 'اللغة', 'زبان', 'dil', '语言'],
  contentNote: ['contentnote', 'contentwarning', 'triggerwarning'],
};

/** A name without case, accents, spaces and signs. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC');

const plainTextNames = textNames.map(plainName);
const keyByName = new Map(Object.entries(metadataNames).flatMap(([key, names]) => names.map((name) => [plainName(name), key as MetadataKey])));

/** Whether a field of that name is where texts are kept. */
export const isTextName = (name: string): boolean => plainTextNames.includes(known(name));

const isKnownName = (name: string): boolean => plainTextNames.includes(plainName(name)) || keyByName.has(plainName(name));

/** The plain name; of a field within another one (`fields.body`) its own, where only that is known. */
const known = (name: string): string => plainName(isKnownName(name) ? name : (name.split('.').at(-1) ?? name));

/** @param rows some of them, to look which column holds the most words when no name says so. */
export function columnsOf(names: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const plain = names.map(known);
  const metadata = new Map<number, MetadataKey>();
  const taken = new Set<MetadataKey>();
  for (const [column, name] of plain.entries()) {
    const key = keyByName.get(name);
    if (key === undefined || taken.has(key)) continue;
    metadata.set(column, key);
    taken.add(key);
  }
  const lengths = names.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0));
  const byName = plainTextNames.map((name) => plain.indexOf(name)).find((column) => column !== -1 && (lengths[column] ?? 0) > 0);
  const free = lengths.map((length, column) => (metadata.has(column) ? -1 : length));
  const longest = free.indexOf(Math.max(...free));
  // A table of headlines alone is read as that.
  const text = byName ?? (longest === -1 || (free[longest] ?? 0) <= 0 ? 0 : longest);
  metadata.delete(text);
  return { text, metadata };
}

/** A longer cell is no name of a column, and neither is a sentence, a number or an address. */
const LONGEST_NAME = 60;
const MOST_WORDS = 6;
const NO_NAME = /[.!?…。؟]["”’»)]*$|\n|^[\d.,:/+-]+$|:\/\/|@/;

/** Names stand within so many rows; above them only titles. */
const LOOKED_FOR = 10;

/** Whether the first of so many rows names the columns. */
function looksLikeNames(cells: readonly string[], rows: number): boolean {
  if (cells.some(isKnownName)) return true;
  const names = cells.map((one) => one.trim());
  return (
    rows > 1 &&
    names.length > 1 &&
    new Set(names).size === names.length &&
    names.every((one) => one !== '' && one.length <= LONGEST_NAME && one.split(/\s+/).length <= MOST_WORDS && !NO_NAME.test(one))
  );
}

/** Whether cells beside each other are names that are known. */
export const namesColumns = (cells: readonly string[]): boolean => cells.length > 1 && cells.some(isKnownName);

/** Which row names the columns: the first, or one below titles that has a name known here; -1 where none does. */
export function rowOfNames(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;
  const below = rows.slice(0, LOOKED_FOR).findIndex((row) => filled(row) > 1);
  if (below > 0 && rows[below]?.some(isKnownName)) return below;
  const [first] = rows;
  return first && looksLikeNames(first, rows.length) ? 0 : -1;
}
