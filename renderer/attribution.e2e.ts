// attribution.e2e.ts - a sentence that reports what somebody said, for end-to-end tests of the parts of an annotation.

import { expect, type Page } from '@playwright/test';
import { dragOver, rows } from './window.e2e.ts';

export const TEXT = `Barge sinks at Orrin lock

Lind, the mate, said on Monday that more than fifty boats, as far as she knew, were lost.

She spoke at the gate.`;

/** The buttons for the parts of what is selected. */
export const partsBar = (page: Page) => page.getByRole('toolbar', { name: 'The selected annotation' });

/** Tags the words up to its cue as an indirect attribution. */
export async function tagSentence(page: Page): Promise<void> {
  await dragOver(page, 'Lind, the mate, said on Monday');
  await page.keyboard.press('2');
  await page.keyboard.press('i');
  await expect(rows(page)).toHaveCount(1);
}
