// xlsx.ts - a table as the parts of an Excel workbook: one sheet of words and whole numbers, never a formula.
//
// The parts are few and of one kind, so that they are written here; a ZIP makes a workbook of them. Words are told as words
// (`inlineStr`, in a format for text), so that nothing computes, also when somebody edits the cell.

export type XlsxCell = string | number | null;

/** Characters that Excel takes in one cell. */
const LONGEST = 32_767;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KINDS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const partsBeside: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KINDS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KINDS}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KINDS}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Pressmark" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1 is for text (49 is Excel's own number for it); quotePrefix keeps it text when it is edited.
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

/** What XML cannot hold, or would not give back, as workbooks write it; also what only looks like that. */
const ESCAPED = /_(?=x[\dA-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu; // oxlint-disable-line no-control-regex
const inHex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * @param rows the first one names the columns. What is longer than a cell goes on in columns of its own at the end of the
 * row, called as the column and a number: "quote 2".
 * @returns the parts of the workbook, by their path in it.
 */
export function toXlsxParts([names = [], ...rows]: readonly (readonly XlsxCell[])[]): Record<string, string> {
  const [head, ...lines] = [names, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? inPieces(cell) : [cell])));
  const more = names.flatMap((name, column) => {
    const most = lines.reduce((found, line) => Math.max(found, line[column]?.length ?? 1), 1);
    return Array.from({ length: most - 1 }, (_none, index) => ({ name: `${String(name)} ${index + 2}`, column, piece: index + 1 }));
  });
  const sheet = [
    rowXml([...(head ?? []).map(([cell]) => cell ?? null), ...more.map((one) => one.name)], 1),
    ...lines.map((line, index) =>
      rowXml([...line.map(([cell]) => cell ?? null), ...more.map(({ column, piece }) => line[column]?.[piece] ?? null)], index + 2),
    ),
  ];
  return { ...partsBeside, 'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheet.join('')}</sheetData></worksheet>` };
}

/** The words in pieces that fit into a cell, none of which ends within a character. */
function inPieces(words: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < words.length || pieces.length === 0; ) {
    const end = at + LONGEST;
    const cut = /[\ud800-\udbff]/.test(words[end - 1] ?? '') ? end - 1 : end;
    pieces.push(words.slice(at, cut));
    at = cut;
  }
  return pieces;
}

const rowXml = (cells: readonly XlsxCell[], number: number): string =>
  `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${lettersOf(column)}${number}`)).join('')}</row>`;

function cellXml(cell: XlsxCell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const words = cell.replace(ESCAPED, inHex).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  return `<c r="${place}" s="1" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

const lettersOf = (column: number): string => (column < 0 ? '' : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26)));
