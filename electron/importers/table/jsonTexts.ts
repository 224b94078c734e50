// jsonTexts.ts - the texts and numbers in JSON with the place where each is written, which parsing alone does not tell.

export interface JsonText {
  /** Keys on the way to it within its object: `body`, `fields.body`. */
  readonly name: string;
  readonly text: string;
  /** As it is written, without quotation marks; offsets in the characters of the file. */
  readonly start: number;
  readonly end: number;
}

interface Frame {
  readonly isArray: boolean;
  /** Of the member that is being read. */
  key: string;
  index: number;
}

const TOKEN = /[[\]{},:]|"(?:[^"\\]|\\.)*"|[^\s[\]{},:"]+/gsy;
const GAP = /\s*/gy;

/**
 * The texts of each object.
 * @param source JSON that has been parsed without a fault from `start` to `end`.
 * @param level how many steps lie above the objects: 0 the value itself, 1 members of its array, 2 members of the array `within`.
 */
export function textsIn(source: string, start: number, end: number, level: 0 | 1 | 2, count: number, within = ''): JsonText[][] {
  const objects: JsonText[][] = Array.from({ length: count }, () => []);
  const frames: Frame[] = [];
  let isKey = false;
  const take = (token: string, at: number): void => {
    const inner = frames.slice(level);
    if (level === 2 && frames[0]?.key !== within) return;
    const index = level === 0 ? 0 : (frames[level - 1]?.index ?? 0);
    // One level of objects in an object, and no list in it.
    if (inner.length > 2 || inner.some(({ isArray }) => isArray)) return;
    const isText = token.startsWith('"');
    if (!isText && !/^-?\d/.test(token)) return;
    const name = inner.map(({ key }) => key).join('.');
    const text = isText ? String(JSON.parse(token)) : token;
    objects[index]?.push({ name: name === '' ? 'text' : name, text, start: at + (isText ? 1 : 0), end: at + token.length - (isText ? 1 : 0) });
  };
  for (let at = start; at < end; ) {
    GAP.lastIndex = at;
    GAP.exec(source);
    TOKEN.lastIndex = GAP.lastIndex;
    const token = TOKEN.exec(source)?.[0];
    if (token === undefined) return objects;
    const frame = frames.at(-1);
    if (token === '{' || token === '[') {
      frames.push({ isArray: token === '[', key: '', index: 0 });
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      frames.pop();
      isKey = false;
    } else if (token === ',') {
      if (frame) frame.index += 1;
      isKey = frame?.isArray === false;
    } else if (isKey && frame) {
      frame.key = String(JSON.parse(token));
      isKey = false;
    } else if (token !== ':') take(token, TOKEN.lastIndex - token.length);
    at = TOKEN.lastIndex;
  }
  return objects;
}
