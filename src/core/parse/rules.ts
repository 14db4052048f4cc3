/** What to do about a fault, by the rule that it breaks. docs/format.md says what each rule refuses. */
export const rules = {
  'file-name': 'Content files are Markdown and end in .md; move anything else out of content/.',
  'file-unreadable': 'Put a file there that can be read, or move it out of content/.',
  encoding: 'Save the file as UTF-8.',
  'library-empty': 'Put at least one resolution into content/.',
  'front-matter-missing':
    'Begin the file with a line ---, the fields symbol, title, adopted, meeting and language, and a line ---.',
  'front-matter-syntax': 'Write one plain "name: value" a line, each name once.',
  'front-matter-field':
    'Give the fields symbol, title, adopted and language, meeting where one met, and of the others that docs/format.md names those that are known.',
  symbol:
    'Write the symbol as printed, such as A/RES/64/158, A/RES/74/254 B with a space before the letter, or A/RES/217(III)[A].',
  'symbol-duplicate': 'Keep one file for each resolution.',
  title: 'Write the title as printed, on one line.',
  adopted:
    'Write the date of adoption as YYYY-MM-DD, a day that the calendar has, from 1946-01-10 on.',
  meeting: 'Write the number of the plenary meeting in digits, such as 65.',
  'front-matter-value': 'Write the value in the form that docs/format.md shows for this field.',
  language: 'Write zh, the one language that the library knows.',
  'enacting-formula': 'Open the text, or else each of its parts, with the paragraph 大会， alone.',
  'paragraph-empty': 'Write the text of the paragraph or note, or take its number out.',
  'paragraph-lines': 'Put the whole paragraph on one line.',
  'paragraph-length': 'Divide the text by empty lines; a paragraph has 10,000 characters at most.',
  'file-length':
    'Keep one resolution in the file; it has 300,000 characters and 20,000 lines at most.',
  'markup-amount':
    'Put \\ and links only where the text needs them; a paragraph has 500 signs of Markdown at most, a file 20,000.',
  'operative-missing':
    'Write at least one operative paragraph, "1. *重申*…", or "- *核可*…" where print has no number.',
  'operative-number':
    'Number paragraphs 1., 2., 3. … as printed, each at the start of its line; they start again only after a heading. Write "- " before an operative paragraph without a number.',
  heading:
    'Write # before a part or an annex, ## before a section or an article, ### before one below it, then a space and the words.',
  annex: 'Put annexes after the operative part.',
  'subparagraph-number':
    'Number sub-paragraphs 1., 2., 3. … from 1 in each list, below the text of their paragraph.',
  'subparagraph-label':
    'Write the labels as printed, each behind "- " and in its turn: - (a), - (b).',
  'subparagraph-place': 'Indent the list so that it stands below the text of its paragraph.',
  'subparagraph-depth': 'Use two levels below a paragraph of a resolution, four in an annex.',
  table:
    'Give each row as many cells as the first; || lets a cell span the next column, ^^ belongs to the cell above.',
  'footnote-undefined': 'Define the note once, as "[^1]: …", or take the reference out.',
  'footnote-unused': 'Cite the note where the text does, or take the definition out.',
  'footnote-duplicate': 'Keep one definition; a repeated mark refers to the same note.',
  'footnote-number': 'Number the notes 1, 2, 3 … in the order in which the text first cites them.',
  unsupported:
    'Use only what docs/format.md has: headings, paragraphs, lists, tables, quotations, action phrases, links, footnotes. Put \\ before a sign that belongs to the text, and make an address a link: [words](https://…).',
  link: 'Write [words](https://…): an absolute https or mailto address in ASCII, without a title.',
  character: 'Type the character that the official document prints, or delete this one.',
  space:
    'Delete the space: none stands next to Chinese, at the end of a line, or twice; between Latin words use the space key.',
  'source-differs':
    'Write what the official document prints. If its file in public/source/ says something else, take it out of there; docs/proof.md says what is compared.',
  'source-unreadable':
    'Put the document there as it came, as XML, text or PDF, or take it out of public/source/; docs/proof.md says which can be compared.',
  'source-orphan':
    'Name the document after its resolution, such as 64-158.xml, put that resolution into content/, or take the document out of public/source/.',
} as const;

/** The name of a rule. */
export type Rule = keyof typeof rules;
