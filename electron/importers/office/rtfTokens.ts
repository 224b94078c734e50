// rtfTokens.ts - a Rich Text file as its tokens: braces, control words, bytes, text. Offsets are those of the file's bytes.

export interface RtfToken {
  readonly kind: 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'text';
  /** The word, the symbol after the backslash, or the text; '' else. */
  readonly text: string;
  /** The number after a word; the value of a byte. */
  readonly number: number | undefined;
  readonly start: number;
  readonly end: number;
}

const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const byte = /'([0-9a-fA-F]{2})/y;
const text = /[^\\{}\r\n]+/y;

/** @param source the file's bytes, a character each. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  const matched = (expression: RegExp, from: number): RegExpExecArray | null => {
    expression.lastIndex = from;
    return expression.exec(source);
  };
  while (at < source.length) {
    const start = at;
    const first = source[at];
    if (first === '{' || first === '}') {
      at += 1;
      yield { kind: first === '{' ? 'open' : 'close', text: '', number: undefined, start, end: at };
    } else if (first === '\r' || first === '\n') at += 1;
    else if (first !== '\\') {
      const found = matched(text, at)?.[0] ?? '';
      at += Math.max(found.length, 1);
      yield { kind: 'text', text: found, number: undefined, start, end: at };
    } else {
      const [hex, control] = [matched(byte, at + 1), matched(word, at + 1)];
      at += 1 + (hex?.[0].length ?? control?.[0].length ?? 1);
      if (hex) yield { kind: 'byte', text: '', number: Number.parseInt(hex[1] ?? '', 16), start, end: at };
      else if (control) {
        const number = control[2] === undefined ? undefined : Number(control[2]);
        // What follows are bytes that are no text, whatever they look like.
        if (control[1] === 'bin') at += Math.max(number ?? 0, 0);
        else yield { kind: 'word', text: control[1] ?? '', number, start, end: at };
      } else yield { kind: 'symbol', text: source[start + 1] ?? '', number: undefined, start, end: at };
    }
  }
}
