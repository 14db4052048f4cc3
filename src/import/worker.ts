/** A process that reads documents: it answers the bytes of each with what became of it. */
import { answerWith } from './answer.ts';
import { readers } from './readers.ts';

answerWith(readers);
