/**
 * A process that reads content files as if they were documents, so that what stands around the readers can be tried by
 * itself; and what readers must not do, by a word in the text.
 */
import { appendFileSync } from 'node:fs';
import { answerWith } from '../../src/import/answer.ts';
import { SourceError, type SourceReader } from '../../src/import/reading.ts';
import { parse } from '../../src/core/parse/index.ts';

if (process.env['STARTED_IN']) appendFileSync(process.env['STARTED_IN'], 'x');

const finding = (kind: string, line = 3) => ({ kind, message: 'Because.', line, column: 2 });

const standIn: SourceReader = async (bytes) => {
  const text = new TextDecoder().decode(bytes);
  const [, act] = /^(HANG|DIE|FILL|THROW|SLEEP)/.exec(text) ?? [];
  if (act === 'HANG') for (;;);
  if (act === 'DIE') process.exit(7);
  if (act === 'THROW') throw new TypeError('a.b is not a function');
  if (act === 'SLEEP') await new Promise((resolve) => setTimeout(resolve, 400));
  if (act === 'FILL') {
    const all: string[][] = [];
    for (;;) all.push(Array.from({ length: 1e5 }, (_, index) => `${all.length}${index}`));
  }
  const at = text.indexOf('---');
  if (at < 0) throw new SourceError([finding('symbol missing')]);
  const reading = {
    resolution: parse(text.slice(at).replaceAll('REFUSE', '')),
    repairs: text.includes('促进') ? [finding('number torn'), finding('number torn', 4)] : [],
    remarks: text.includes('重申') ? [finding('phrase unknown')] : [],
  };
  if (text.includes('REFUSE')) throw new SourceError([finding('note missing', 9)], reading);
  return reading;
};

answerWith({ akn: standIn, text: standIn, pdf: standIn });
