// call.ts - a typed Call over any transport: failures that travelled as data become AppErrors again.

import type { Call } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Transport } from './transport.ts';

/** What the view is given. Each call rejects with AppError, never with anything else that the host foresaw. */
export function createCall(transport: Transport): Call {
  return async (name, input) => {
    const result = await transport.call(name, input);
    if (!result.ok) throw new AppError(result.error.code, result.error.message, result.error.values);
    // The host answers by the same contract; its own checks make this true.
    return result.value as never;
  };
}
