// dispatch.ts - the one door: unknown input -> checked input -> service -> Result.
//
// Every host calls this and nothing else of the services. Expected failures come back as data; an
// unexpected one is told as 'internal' and reported to the host, never thrown past the door.

import type { z } from 'zod';
import { contract, type MethodName, type Services } from '../../shared/contract.ts';
import { isJsonValue } from './jsonValue.ts';
import { AppError, failureOf, type Result } from '../../shared/errors.ts';

function isMethod(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** A key may be as long as whoever sent it likes. */
const LONGEST_PLACE = 200;

const placeOf = (error: z.ZodError): string => (error.issues[0]?.path.join('.') ?? '').slice(0, LONGEST_PLACE);

/** Where and what of the first thing wrong with an input, in one sentence. */
function inputSentence(error: z.ZodError): string {
  const issue = error.issues[0];
  const place = issue && issue.path.length > 0 ? ` at "${placeOf(error)}"` : '';
  return `The request was not understood${place}: ${issue?.message ?? 'wrong shape'}. Nothing was changed.`;
}

/**
 * Calls the service `name` with `input`, whatever they are. Never rejects.
 * @param report told of failures that are defects of the program (code 'internal').
 */
export async function dispatch(
  services: Services,
  name: unknown,
  input: unknown,
  report: (thrown: unknown) => void = () => {},
): Promise<Result<unknown>> {
  try {
    if (!isMethod(name)) throw new AppError('unknown-method', 'There is no such request.', {});
    if (!isJsonValue(input))
      throw new AppError('invalid-input', 'The request is no plain data. Nothing was changed.', { variant: 'not-data', place: '' });
    const checked = contract[name].input.safeParse(input ?? {});
    if (!checked.success) throw new AppError('invalid-input', inputSentence(checked.error), { place: placeOf(checked.error) });
    const service = services[name] as (checkedInput: unknown) => Promise<unknown>;
    return { ok: true, value: await service(checked.data) };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) report(thrown);
    return { ok: false, error: failureOf(thrown) };
  }
}
