// hunspell.ts - all words of a spelling dictionary in Hunspell's form: its stems with every ending and beginning that its rules allow.

interface Rule {
  readonly without: string;
  readonly added: string;
  readonly where: RegExp | null;
}

interface Rules {
  readonly isBehind: boolean;
  /** Whether words that these rules make may have a beginning, too. */
  readonly crosses: boolean;
  readonly rules: Rule[];
}

/** The rules of an .aff file by their letter or letters; those that stand on each other are left out. */
function rulesOf(affixes: string): Map<string, Rules> {
  const all = new Map<string, Rules>();
  for (const line of affixes.split('\n')) {
    const [kind, letter = '', first = '', added = '', condition] = line.trim().split(/\s+/u);
    if (kind !== 'PFX' && kind !== 'SFX') continue;
    const known = all.get(letter);
    const plain = (text: string): string => (text === '0' ? '' : text);
    if (known === undefined) all.set(letter, { isBehind: kind === 'SFX', crosses: first === 'Y', rules: [] });
    else {
      const where = condition === undefined || condition === '.' ? null : new RegExp(known.isBehind ? `${condition}$` : `^${condition}`, 'u');
      known.rules.push({ without: plain(first), added: plain(added.split('/')[0] ?? ''), where });
    }
  }
  return all;
}

function madeBy({ isBehind, rules }: Rules, word: string): string[] {
  return rules.flatMap(({ without, added, where }) => {
    if (where !== null && !where.test(word)) return [];
    if (isBehind) return word.endsWith(without) ? [word.slice(0, word.length - without.length) + added] : [];
    return word.startsWith(without) ? [added + word.slice(without.length)] : [];
  });
}

/** Every word that the dictionary accepts. */
export function* hunspellWords(affixes: string, stems: string): Generator<string> {
  const all = rulesOf(affixes);
  // Rules are named by a letter, or by two.
  const name = /^FLAG long/mu.test(affixes) ? /../gsu : /./gsu;
  for (const line of stems.split('\n').slice(1)) {
    const [word = '', letters = ''] = (line.split(/[\t ]/u)[0] ?? '').split('/');
    if (word === '') continue;
    yield word;
    const own = (letters.match(name) ?? []).map((letter) => all.get(letter)).filter((one) => one !== undefined);
    const crossing = [word];
    for (const rules of own.filter((one) => one.isBehind)) {
      const made = madeBy(rules, word);
      yield* made;
      if (rules.crosses) crossing.push(...made);
    }
    for (const rules of own.filter((one) => !one.isBehind)) for (const base of crossing) yield* madeBy(rules, base);
  }
}
