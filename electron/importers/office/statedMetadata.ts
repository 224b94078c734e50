// statedMetadata.ts - what an office file's properties say about it, without what programs fill in by themselves.

import type { Metadata } from '../../../shared/model/project.ts';

const genericTitle =
  /^(untitled|unbenannt|sin título|sans titre|senza titolo|document|documento|dokument|microsoft word|word document|title|titel|template)?[\s\d]*$|^(microsoft word - |powerpoint presentation)|\.(docx?|docm|dotx?|odt|rtf|txt|pdf)$/i;
const genericAuthor =
  /^(unknown|user|usuario|utilisateur|benutzer|admin|administrator|owner|author|default|windows user|microsoft office user|microsoft account|python-docx|libreoffice|openoffice\.org|pandoc|apache poi|aspose.*|.* user)?$/i;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** `language` as a BCP 47 tag where it is one. The day a file was made is no date of publication, so it is not asked for. */
export function statedMetadata(stated: { title: string; author: string; language: string }): Metadata {
  const [title, author, language] = [oneLine(stated.title), oneLine(stated.author), stated.language.trim().replaceAll('_', '-')];
  return {
    ...(genericTitle.test(title) ? {} : { headline: title }),
    ...(genericAuthor.test(author) ? {} : { author }),
    ...(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) && !/^(und|zxx)/i.test(language) ? { language } : {}),
  };
}
