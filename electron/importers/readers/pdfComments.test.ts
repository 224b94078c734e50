// pdfComments.test.ts - what readers have written into a PDF comes as notes on the words it is about, whatever it holds.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placed, turnedRound } from '../pdf/commentPlaces.ts';
import { pdfOf } from '../../tools/makePdf.ts';
import { readPages } from '../readPages.ts';

async function read(bytes: Uint8Array) {
  const [page] = await readPages({ name: 'a.pdf', bytes, options: {} });
  if (!page) throw new Error('no page');
  return page;
}

async function notesOf(bytes: Uint8Array) {
  const { text, notes } = await read(bytes);
  return notes.map((note) => [text.slice(note.start, note.end), note.text, note.author]);
}

const at = (x: number, y: number, words: string) => `BT /F 12 Tf ${x} ${y} Td (${words}) Tj ET`;
/** "The keeper counted forty barges in March. / Nobody asked him." and a paragraph on another page. */
const pages = (...annotations: readonly string[]) => [
  {
    content: [
      at(40, 550, 'The keeper counted'),
      at(147, 550, 'forty barges'),
      at(217, 550, 'in March.'),
      at(40, 536, 'Nobody asked him.'),
      at(40, 480, 'The office keeps another book.'),
    ].join(' '),
    entries: `/Annots [${annotations.map((entries) => `<< /Type /Annot ${entries} >>`).join(' ')}]`,
  },
  { content: at(40, 550, 'Here it ends.') },
];
const made = (...annotations: readonly string[]) => pdfOf({ pages: pages(...annotations) });
const barges = '/QuadPoints [147 560 212 560 147 548 212 548] /Rect [147 548 212 560]';

describe('a comment in a PDF', () => {
  it('of an office program is on the paragraph that it stands beside, with who wrote it', async () => {
    const bytes = await readFile(path.join(import.meta.dirname, '../../../fixtures/pdf/comments-libreoffice.pdf'));
    expect(await notesOf(bytes)).toEqual([
      [expect.stringMatching(/^The keeper says that forty barges .*before\.$/), 'Who counted them?\nAsk the office.', 'Mara Quint'],
      ['The office in Sennet counts differently: barges in pairs are one passage there.', 'Only this paragraph.', 'Ilo Brand'],
    ]);
  });

  it('that marks words is on them, also over the end of a line; a mark that says nothing is none', async () => {
    const over = '/QuadPoints [217 560 270 560 217 548 270 548 40 546 80 546 40 534 80 534] /Rect [40 534 270 560]';
    expect(
      await notesOf(
        made(
          `/Subtype /Highlight ${over} /Contents (When?)`,
          `/Subtype /Highlight ${barges} /Contents (Who says so?) /T (Ada Brook)`,
          `/Subtype /Underline ${barges}`,
          `/Subtype /StrikeOut ${barges} /Contents (\\376\\377\\005\\320)`,
        ),
      ),
    ).toEqual([
      ['forty barges', 'Who says so?', 'Ada Brook'],
      ['forty barges', 'א', null],
      ['in March. Nobody', 'When?', null],
    ]);
  });

  it('beside the text is on its paragraph, and an answer stands where the first stands', async () => {
    const notes = await notesOf(
      pdfOf({
        pages: [{ ...pages()[0], content: pages()[0]?.content ?? '', entries: '/Annots [20 0 R 21 0 R 22 0 R]' }],
        objects: [
          { entries: '/Type /Annot /Subtype /Text /Rect [300 474 320 494] /Contents (Which one?) /T (Ada)' },
          { entries: '/Type /Annot /Subtype /Text /Rect [10 590 30 599] /Contents (The blue one.) /T (Bo) /IRT 20 0 R' },
          { entries: '/Type /Annot /Subtype /Text /Rect [10 590 30 599] /Contents (Accepted) /State (Accepted) /StateModel (Review) /IRT 20 0 R' },
        ],
      }),
    );
    expect(notes).toEqual([
      ['The office keeps another book.', 'Which one?', 'Ada'],
      ['The office keeps another book.', 'The blue one.', 'Bo'],
    ]);
  });

  it('on a page without words is on the paragraph before it', async () => {
    const empty = { content: '', entries: '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (Lost page?) >>]' };
    expect(await notesOf(pdfOf({ pages: [pages()[1] ?? empty, empty] }))).toEqual([['Here it ends.', 'Lost page?', null]]);
  });

  it('is found in a text that runs from right to left, however its letters are drawn', () => {
    const text = 'המעבורת יצאה מן הנמל.';
    const origin = [{ start: 0, end: text.length, part: null, page: 1, element: null, source: null }];
    const comment = { page: 1, before: 4, all: 17, isMarked: true, text: 'x', author: null };
    const words = ['יצאהמן', turnedRound('יצאהמן')].map((letters) => placed([{ ...comment, letters }], { text, origin })[0]);
    expect(words.map((one) => text.slice(one?.start, one?.end))).toEqual(['יצאה מן', 'יצאה מן']);
  });

  it('is on that of the same words which stands where the mark does', async () => {
    const line = (y: number) => [at(40, y, 'The gate is shut.'), at(134, y, 'It rains.')].join(' ');
    const page = { content: [line(550), line(480), line(410)].join(' ') };
    const mark = '/Subtype /Highlight /QuadPoints [40 490 130 490 40 478 130 478] /Rect [40 478 130 490] /Contents (Again.)';
    const { text, notes } = await read(pdfOf({ pages: [{ ...page, entries: `/Annots [<< /Type /Annot ${mark} >>]` }] }));
    expect(notes.map(({ start }) => start)).toEqual([text.indexOf('The gate', 10)]);
  });
});

describe('a hostile comment in a PDF', () => {
  it.each([
    ['holds markup', '(<script>alert\\(1\\)</script><img src=x onerror=alert\\(1\\)>)', ['<script>alert(1)</script><img src=x onerror=alert(1)>']],
    ['holds control characters', '(a\\007b\\001c\\rd)', ['abc\nd']],
    ['holds half a character', '<FEFFD83D0041>', [expect.stringMatching(/A$/)]],
    ['holds nothing', '(  \\n )', []],
    ['is hidden', '(Hm.) /F 2', []],
    ['is no string', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>', []],
    ['is endless', `(${'long '.repeat(60_000)})`, [expect.stringMatching(/^(long ){3999}long$/)]],
  ])('that %s', async (_what, contents, expected) => {
    expect((await notesOf(made(`/Subtype /Highlight ${barges} /Contents ${contents}`))).map(([, text]) => text)).toEqual(expected);
  });

  it.each([
    ['no place', '/Subtype /Highlight'],
    ['a place that is none', '/Subtype /Highlight /QuadPoints [1 2 (x) 4] /Rect [a b c d]'],
    ['a place far away', '/Subtype /Highlight /QuadPoints [9e30 9e30 9e30 9e30 -9e30 0 0 0] /Rect [9e30 0 9e31 1]'],
    ['a thousand places', `/Subtype /Highlight /Rect [0 0 400 600] /QuadPoints [${'0 0 1 1 2 2 3 3 '.repeat(1000)}]`],
    ['an answer to itself', '/Subtype /Text /Rect [0 0 9 9] /IRT 1 0 R'],
    [
      'a program to run',
      '/Subtype /Text /Rect [0 0 9 9] /A << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /E << /S /URI /URI (http://x.example/) >> >>',
    ],
  ])('with %s is a note on the text all the same', async (_what, entries) => {
    const { text, notes } = await read(made(`${entries} /Contents (Hm.)`));
    expect(notes.map((note) => [note.text, note.text.isWellFormed()])).toEqual([['Hm.', true]]);
    for (const { start, end } of notes) expect(0 <= start && start < end && end <= text.length).toBe(true);
  });

  it('is one of thousands, of which the first are taken', async () => {
    const { notes } = await read(made(...Array.from({ length: 2_500 }, (_, index) => `/Subtype /Highlight ${barges} /Contents (No. ${index})`)));
    expect(notes).toHaveLength(2000);
  });

  it('is on a page of very many letters', async () => {
    const line = at(40, 500, 'Many letters that say nothing. '.repeat(40));
    const marks = Array.from({ length: 400 }, () => `/Subtype /Highlight ${barges} /Contents (Hm.)`).join(' >> << /Type /Annot ');
    const page = { content: line.concat(' ').repeat(120), entries: `/Annots [<< /Type /Annot ${marks} >>]` };
    expect((await read(pdfOf({ pages: [page] }))).notes).toHaveLength(400);
  });
});
