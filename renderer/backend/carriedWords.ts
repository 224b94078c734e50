// carriedWords.ts - the words that a clipboard or a drag carries: plain, and the markup that they were copied from, never put into the page.

export interface CarriedWords {
  readonly text: string;
  /** What is to be read as a page; absent where there is no markup with words. */
  readonly html?: string | undefined;
}

/** What the interface says of a drag that carries no words. */
export type Refusal = 'linkDropped' | 'imageDropped';

/** Words in markup, roughly: enough to see that there are some. The host reads it properly. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ')
    .trim();

/** Plain words and their markup. Without plain words those of the markup stand for them. */
export function copiedWords(data: DataTransfer): CarriedWords {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  const words = wordsOf(html);
  return words === '' ? { text: plain } : { text: plain.trim() === '' ? words : plain, html };
}

/** Words that are dragged here; a link or a picture is told apart, because only its address came and nothing is fetched. */
export function carriedWords(data: DataTransfer): CarriedWords | { readonly refused: Refusal } {
  const html = data.getData('text/html');
  const isImage = /<img\b/i.test(html) && wordsOf(html) === '';
  if (isImage) return { refused: 'imageDropped' };
  const address = data.getData('text/uri-list').trim();
  if (address !== '' || (/^https?:\/\/\S+$/i.test(data.getData('text/plain').trim()) && html === '')) return { refused: 'linkDropped' };
  return copiedWords(data);
}
