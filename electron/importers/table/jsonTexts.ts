// jsonTexts.ts - the texts and numbers in JSON with the place where each is written, which parsing alone does not tell.

export interface JsonText {
  /** Keys on the way to it within its object: `body`, `fields.body`. */
  readonly name: string;
  readonly text: string;
  /** As it is written, without quotation marks; offsets in the characters of the file. */
  readonly start: number;
  readonly end: number;
  /** Whether it is one of a list of texts. */
  readonly isListed: boolean;
}

interface Frame {
  readonly isArray: boolean;
  /** Of the member that is being read. */
  key: string;
  index: number;
}

const TOKEN = /[[\]{},:]|"(?:[^"\\]|\\.)*"|[^\s[\]{},:"]+/gsy;
const GAP = /\s*/gy;

/** Objects within an object are followed so far down. */
const DEEPEST = 3;

/**
 * The texts of each object; those of a list in one, each under the list's name.
 * @param source JSON that has been parsed without a fault from `start` to `end`.
 * @param path keys that lead to the list or object whose members are the objects; null when the value itself is the object.
 */
export function textsIn(source: string, start: number, end: number, path: readonly string[] | null, count: number): JsonText[][] {
  const objects: JsonText[][] = Array.from({ length: count }, () => []);
  const frames: Frame[] = [];
  const level = path === null ? 0 : path.length + 1;
  let isKey = false;
  const take = (token: string, at: number): void => {
    if (path?.some((key, depth) => frames[depth]?.isArray !== false || frames[depth].key !== key)) return;
    const inner = frames.slice(level);
    const keys = inner.filter(({ isArray }) => !isArray);
    // A list is the last step, and holds nothing but texts.
    if (keys.length > DEEPEST || inner.slice(0, -1).some(({ isArray }) => isArray)) return;
    const index = level === 0 ? 0 : (frames[level - 1]?.index ?? 0);
    const isText = token.startsWith('"');
    if (!isText && (!/^-?\d/.test(token) || inner.at(-1)?.isArray)) return;
    const name = keys.map(({ key }) => key).join('.');
    const text = isText ? String(JSON.parse(token)) : token;
    const [from, to] = isText ? [at + 1, at + token.length - 1] : [at, at + token.length];
    objects[index]?.push({ name: name === '' ? 'text' : name, text, start: from, end: to, isListed: inner.at(-1)?.isArray ?? false });
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
