// segmenters.ts - what divides a text into characters as people see them, and into words, in any language.
//
// Each is made when it is first asked: that takes as long as reading a short page, and most commands of the command line need none.

let characters: Intl.Segmenter | undefined;
let parts: Intl.Segmenter | undefined;

export const graphemes = (): Intl.Segmenter => (characters ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));
export const words = (): Intl.Segmenter => (parts ??= new Intl.Segmenter('en', { granularity: 'word' }));
