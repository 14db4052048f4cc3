import type { Element } from 'xast';
import type { Committee } from '../../core/resolution/committees.ts';
import type { DocumentRecord, Vote } from '../../core/resolution/model.ts';
import type { Findings } from './findings.ts';
import { printed } from './words.ts';
import { allOf, attribute, elementsOf, textOf, type XmlFile } from './xml.ts';

/** A symbol of a document, such as `A/74/426/Add.1` or `A/C.6/74/L.17`. */
const DOCUMENT = /\b[A-Z]\/(?:[A-Z]{1,3}[-.\d]*\/)?[\w./-]*\d(?:\/(?:Add|Rev|Corr)\.\d+)*/i;

/** What the metadata and the cover say of how the text came about. */
export function readRecord(file: XmlFile, findings: Findings): DocumentRecord {
  const { root } = file;
  const steps = allOf(root, 'step').map((step) => ({
    outcome: attribute(step, 'outcome'),
    document: documentIn(attribute(step, 'as')),
  }));
  const step = (outcome: string) =>
    steps.find((candidate) => candidate.outcome === outcome && candidate.document)?.document;
  const cover = allOf(root, 'coverPage')[0];
  const origin = cover && allOf(cover, 'docProponent')[0];
  const words = origin ? printed(textOf(origin)) : '';
  const printedOrigin = documentIn(words);
  const isReport = /报告|根据/.test(words);
  const record: DocumentRecord = {};

  const agendaItem = cover && agendaItemOf(cover);
  if (agendaItem) record.agendaItem = agendaItem;
  const committee = cover && committeeOf(cover);
  if (committee) record.committee = committee;
  // The cover counts where the metadata name another document than what is printed.
  const committeeReport = likeOr(
    step('recommendedForAdoption'),
    isReport ? printedOrigin : undefined,
  );
  if (committeeReport) record.committeeReport = committeeReport;
  const draft = likeOr(step('draftResolution'), isReport ? undefined : printedOrigin);
  if (draft && draft !== committeeReport) record.draft = draft;
  const vote = voteOf(file, findings);
  if (vote) record.vote = vote;
  const subjects = subjectsOf(file, findings);
  if (subjects.length > 0) record.subjects = subjects;

  const inMetadata = step(isReport ? 'recommendedForAdoption' : 'draftResolution');
  if (origin && printedOrigin && inMetadata && !isLike(printedOrigin, inMetadata)) {
    const message = `The cover names ${printedOrigin}, and the metadata ${inMetadata}.`;
    findings.remark(file.pointAt(origin), 'originating document', message);
  }
  return record;
}

const isLike = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function likeOr(inMetadata?: string, onCover?: string): string | undefined {
  return inMetadata && onCover && !isLike(inMetadata, onCover) ? onCover : (inMetadata ?? onCover);
}

function documentIn(words: string): string | undefined {
  return DOCUMENT.exec(words)?.[0];
}

/** `议程项目69(b)` on the cover. */
function agendaItemOf(cover: Element): string | undefined {
  const item = allOf(cover, 'inline').find((inline) => attribute(inline, 'name') === 'agenda item');
  if (!item) return undefined;
  const words = printed(textOf(item)).replace(/^议程项目/, '');
  return /\d/.test(words) ? words : undefined;
}

/** What `docProponent` refers to for each main committee, and for what none reported on. */
const COMMITTEES: Record<string, Committee> = {
  '#firstCommittee': '1',
  '#secondCommittee': '2',
  '#thirdCommittee': '3',
  '#fourthCommittee': '4',
  '#fifthCommittee': '5',
  '#sixthCommittee': '6',
  '#noMainCommittee': 'plenary',
};

/** The committee that the cover refers to, where it is one. */
function committeeOf(cover: Element): Committee | undefined {
  const referred = allOf(cover, 'docProponent').map((origin) => attribute(origin, 'refersTo'));
  const [first = '', ...others] = new Set(referred.filter(Boolean));
  return others.length > 0 ? undefined : COMMITTEES[first];
}

/** The count of a recorded vote, where all three sides are counted. */
function voteOf(file: XmlFile, findings: Findings): Vote | undefined {
  const [voting] = allOf(file.root, 'voting');
  const counts = voting ? allOf(voting, 'count') : [];
  if (!voting || counts.length === 0) return undefined;
  const count = (side: string) => {
    const found = counts.find(
      (candidate) =>
        attribute(candidate, 'refersTo') === `#${side}` ||
        attribute(candidate, 'refersTo') === side,
    );
    const value = found && attribute(found, 'value');
    if (!value || !/^\d{1,3}$/.test(value)) return undefined;
    const voters = allOf(found, 'organization').length;
    if (voters > 0 && voters !== Number(value)) {
      const message = `${value} votes are counted (${side}), and ${voters} members are named.`;
      findings.remark(file.pointAt(found), 'vote', message);
    }
    return Number(value);
  };
  const [inFavour, against, abstaining] = [
    count('inFavour'),
    count('against'),
    count('abstaining'),
  ];
  if (inFavour === undefined || against === undefined || abstaining === undefined) {
    const message = 'Not all three sides of the recorded vote are counted: the count is left out.';
    findings.remark(file.pointAt(voting), 'vote', message);
    return undefined;
  }
  return inFavour > 0 ? { for: inFavour, against, abstaining } : undefined;
}

/** What a subject may have in the front matter, where a comma parts two. */
const SUBJECT = /^[^\s[\]{},"'#:][^[\]{},"#:]*$/;

/** Subjects of the UNBIS thesaurus that the library of the United Nations gave the document. */
function subjectsOf(file: XmlFile, findings: Findings): string[] {
  const subjects = new Set<string>();
  const classifications = allOf(file.root, 'classification').filter(
    // Other classifications of the file say which goals of development a machine found in it.
    (classification) => attribute(classification, 'source') === 'DHLAUTH',
  );
  for (const keyword of classifications.flatMap((each) => elementsOf(each, 'keyword'))) {
    if (!/^UNBIS Thesaurus$/i.test(attribute(keyword, 'dictionary'))) continue;
    const subject = printed(attribute(keyword, 'showAs') || attribute(keyword, 'value'));
    if (!subject) continue;
    if (SUBJECT.test(subject) && !/[ ']$/.test(subject)) subjects.add(subject);
    else {
      const message = `The front matter cannot hold the subject “${subject}”, which is left out.`;
      findings.remark(file.pointAt(keyword), 'subject', message);
    }
  }
  return [...subjects];
}
