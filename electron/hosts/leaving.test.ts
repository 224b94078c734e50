// leaving.test.ts - the end waits for the project to be closed, once, and not for ever.

import { expect, it, vi } from 'vitest';
import { leaveOnce } from './leaving.ts';

const anEnd = () => ({ preventDefault: vi.fn() });

it('holds the end back until the project is closed, then lets it pass', async () => {
  const closing = Promise.withResolvers<void>();
  const close = vi.fn(() => closing.promise);
  const quit = vi.fn();
  const leave = leaveOnce(close, quit);
  const [first, impatient, last] = [anEnd(), anEnd(), anEnd()];
  leave(first);
  leave(impatient);
  expect(first.preventDefault).toHaveBeenCalledOnce();
  expect(impatient.preventDefault).toHaveBeenCalledOnce();
  expect(close).toHaveBeenCalledOnce();
  expect(quit).not.toHaveBeenCalled();
  closing.resolve();
  await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
  leave(last);
  expect(last.preventDefault).not.toHaveBeenCalled();
});

it('ends all the same when closing fails', async () => {
  const quit = vi.fn();
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  leaveOnce(() => Promise.reject(new Error('the disk is gone')), quit)(anEnd());
  await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

it('ends all the same when closing takes too long', async () => {
  const quit = vi.fn();
  leaveOnce(() => new Promise(() => {}), quit, 20)(anEnd());
  expect(quit).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce());
});
