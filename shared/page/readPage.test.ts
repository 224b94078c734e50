// readPage.test.ts - pages as sites make them, with invented places: what is set aside, where the articles begin and end.

import { expect, test } from 'vitest';
import { plainPage } from './plainPage.ts';
import { readPage } from './readPage.ts';

const FOOT = 'March 12, 2014 0 comments\nFacebookTwitterPinterestWhatsappTelegramSkypeEmail\n';
const ARCHIVE = `Korva Watch
  • Home
  • Articles
  • About Us
  • Contact us
Harbour

Council condemns closing of the old harbour

12 March 2014 – The town council of Korva strongly Council condemns closing of the old harbourcondemned the closing of the harbour on Monday.

The harbour was built in 1902 and gave work to two thousand people, the mayor said.

${FOOT}Ferries

Two ferries collide in thick fog off Lendar

Two ferries with three hundred people on board collided on Sunday in thick fog. Nobody was hurt, the company said.

${FOOT}Recent Posts

  • The bridge that nobody wanted

    December 27, 2025
  • Rain fills the reservoirs of Lendar

    December 24, 2025
`;

test('an archive is split into its articles, each to the end of its own share line', () => {
  const { articles, setAside } = readPage(plainPage(ARCHIVE));
  expect(articles.map(({ title, metadata }) => [title, metadata.section, metadata.posted, metadata.published])).toEqual([
    ['Council condemns closing of the old harbour', 'Harbour', '2014-03-12', '2014-03-12'],
    ['Two ferries collide in thick fog off Lendar', 'Ferries', '2014-03-12', undefined],
  ]);
  for (const { start, end } of articles) {
    expect(ARCHIVE.slice(start)).toMatch(/^(?:Harbour|Ferries)\n/u);
    expect(ARCHIVE.slice(0, end)).toMatch(/SkypeEmail$/u);
  }
  const aside = setAside.map(({ start, end, kind }) => `${kind}: ${ARCHIVE.slice(start, end).replace(/\s+/gu, ' ')}`);
  expect(aside).toContain('caption: Council condemns closing of the old harbour');
  expect(aside).toContain('menu: Korva Watch • Home • Articles • About Us • Contact us');
  expect(aside.at(-1)).toMatch(/^related: Recent Posts .* December 24, 2025$/u);
});
