// remembered.ts - a function that gives the same answer again while its arguments are the same values.

/** Remembers the last answers of `compute`, by its arguments. @param most how many answers are kept. */
export function remembered<A extends readonly unknown[], R>(compute: (...values: A) => R, most = 1): (...values: A) => R {
  let last: { readonly values: A; readonly answer: R }[] = [];
  return (...values) => {
    const known = last.find((one) => one.values.length === values.length && one.values.every((value, index) => value === values[index]));
    if (known) return known.answer;
    const answer = compute(...values);
    last = [{ values, answer }, ...last].slice(0, most);
    return answer;
  };
}
