// qdcLevel.ts - the codes of one level of a .qdc as they are taken: with names that can be shown and told apart, and only GUIDs and colours that mean something.

import { type Remark, remark } from '../errors.ts';
import { folded } from '../model/codeNames.ts';
import { plainGuid } from './codeGuids.ts';
import { type Described, fromDescription } from './qdcDescription.ts';
import type { QdcCode } from './qdcXml.ts';

/** A code as it is taken. */
export interface ReadCode {
  readonly code: QdcCode;
  readonly words: Described;
  readonly name: string;
  readonly guid: string | null;
  readonly colour: string | undefined;
}

/** Takes level after level of one file: a GUID counts once in all of it. */
export class LevelReader {
  readonly #warnings: Remark[];
  readonly #guids = new Set<string>();

  /** @param warnings gets what had to be taken in another way than the file says. */
  constructor(warnings: Remark[]) {
    this.#warnings = warnings;
  }

  /** The codes of one level, with names that can be shown and are not the same. */
  siblings(codes: readonly QdcCode[]): ReadCode[] {
    const names = new Set<string>();
    return codes.map((code) => {
      const words = fromDescription(code.description);
      const name = this.#name(code, names);
      names.add(folded(name));
      if (words.spoilt)
        this.#warnings.push(
          remark('qdc-spoilt', `What Pressmark had kept in the description of “${name}” cannot be read any more and was left out.`, { name }),
        );
      const guid = plainGuid(code.guid);
      const again = guid !== null && this.#guids.has(guid);
      if (guid === null) this.#warnings.push(remark('qdc-no-guid', `“${name}” has no GUID; it is known by its name from now on.`, { name }));
      if (again) this.#warnings.push(remark('qdc-same-guid', `“${name}” has the same GUID as another code; it got one of its own.`, { name }));
      if (guid !== null) this.#guids.add(guid);
      if (code.isCodable?.trim() === 'false' && !words.kept)
        this.#warnings.push(remark('qdc-folder', `“${name}” is only a folder in the file; here annotations can have it too.`, { name }));
      return { code, words, name, guid: again ? null : guid, colour: this.#colour(code, name) };
    });
  }

  #name(code: QdcCode, taken: ReadonlySet<string>): string {
    const plain = code.name.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    const short = Array.from(plain)
      .slice(0, 180)
      .join('')
      .slice(0, 190)
      .replace(/[\ud800-\udbff]$/, '');
    const base = short === '' ? 'Unnamed code' : short;
    if (short === '') this.#warnings.push(remark('qdc-no-name', 'A code has no name; it is called “Unnamed code” here.'));
    else if (short !== plain)
      this.#warnings.push(remark('qdc-name-cut', `The name “${short.slice(0, 60)}…” was too long and was cut.`, { name: short.slice(0, 60) }));
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base} (${number})`;
      if (taken.has(folded(name))) continue;
      if (number > 1)
        this.#warnings.push(
          remark('qdc-two-names', `Two codes at one place are called “${base}”; the second is called “${name}” here.`, { first: base, second: name }),
        );
      return name;
    }
  }

  #colour({ color }: QdcCode, name: string): string | undefined {
    if (color === undefined || color.trim() === '') return undefined;
    const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(color.trim()) ?? [];
    if (long !== undefined) return `#${long.toLowerCase()}`;
    if (short !== undefined) return `#${Array.from(short.toLowerCase(), (digit) => digit + digit).join('')}`;
    this.#warnings.push(remark('qdc-colour', `The colour “${color}” of “${name}” is none, and was left out.`, { colour: color, name }));
    return undefined;
  }
}
