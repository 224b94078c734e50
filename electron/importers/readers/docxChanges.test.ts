// docxChanges.test.ts - Word files: tracked changes, accepted or as it was before them.

import { describe, expect, it } from 'vitest';
import { p, r, read, stretches, word } from '../../../fixtures/wordFile.ts';

describe('tracked changes', () => {
  const by = 'w:id="1" w:author="A"';
  const gone = (words: string) => `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
  const added = (words: string) => `<w:ins ${by}>${r(words)}</w:ins>`;
  const mark = (name: string) => `<w:rPr><w:${name} ${by}/></w:rPr>`;
  const body =
    p(r('It was ') + gone('probably ') + added('certainly ') + r('so.')) +
    p(r('Joined '), mark('del')) +
    p(r('here.')) +
    p(r('Split '), mark('ins')) +
    p(r('there.')) +
    p(`<w:moveFromRangeStart w:id="2"/><w:moveFrom ${by}>${r('Moved.')}</w:moveFrom>`, mark('moveFrom')) +
    p(r('Rest.')) +
    p(`<w:moveTo ${by}>${r('Moved.')}</w:moveTo>`, mark('moveTo')) +
    p(r('End.'));

  it('are read as if accepted when nothing is said, and counted', async () => {
    const page = await read(word(body));
    expect(page.text).toBe('It was certainly so.\n\nJoined here.\n\nSplit \n\nthere.\n\nRest.\n\nMoved.\n\nEnd.');
    expect(page.warnings).toMatchObject([{ code: 'tracked-changes', values: { insertions: 2, deletions: 2, moves: 1, changes: 'accepted' } }]);
  });

  it('are read as if there were none when the original is asked for', async () => {
    expect((await read(word(body), { changes: 'original' })).text).toBe(
      'It was probably so.\n\nJoined \n\nhere.\n\nSplit there.\n\nMoved.\n\nRest.\n\nEnd.',
    );
  });

  it('of rows and of styles are read so, too', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>';
    const row = (words: string, change: string) => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(r(words))}</w:tc><w:tc>${p(r('x'))}</w:tc></w:tr>`;
    const both = word(
      p(r('Head'), `<w:pStyle w:val="H"/><w:pPrChange ${by}><w:pPr/></w:pPrChange>`) +
        `<w:tbl>${row('stays', '')}${row('new', `<w:ins ${by}/>`)}${row('old', `<w:del ${by}/>`)}</w:tbl>`,
      { styles },
    );
    const accepted = await read(both);
    expect(accepted.text).toBe('Head\n\nstays\tx\nnew\tx');
    expect(stretches(accepted, 'heading')).toEqual(['Head']);
    const original = await read(both, { changes: 'original' });
    expect(original.text).toBe('Head\n\nstays\tx\nold\tx');
    expect(stretches(original, 'heading')).toEqual([]);
  });
});
