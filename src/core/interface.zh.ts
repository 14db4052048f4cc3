/** Every word of the interface but the prose of the page about the site, in Simplified Chinese. */
import type { ActionKind } from './resolution/action-kind.ts';
import { type Format, type ListKind, type ParagraphKey, type ResolutionKey } from './addresses.ts';
import { chineseDivision } from './citation/division-names.ts';
import type { CitationStyle } from './citation/write.ts';
import { type PlaceKey, readId } from './ids.ts';
import { KEYS_DATA, KEYS_OFF_VALUE } from './markup.ts';
import { alphabetic, chineseNumeral } from './resolution/chinese.ts';
import type { Committee } from './resolution/committees.ts';
import type {
  DocumentRecord,
  FootnoteReference,
  Paragraph,
  Resolution,
  Subparagraph,
  Vote,
} from './resolution/model.ts';
import { numberPath, shortSymbol, symbolParts } from './resolution/symbol.ts';
import type { Part } from './resolution/walk.ts';
import type { Section } from './search/passages.ts';
import type { Facet, Order } from './search/select.ts';

/** Words of pages and scripts. */
export const words = {
  siteName: '联合国大会决议',
  wholeText: '全文',
  notes: '脚注',
  toNotes: '到脚注处',
  previous: '上一段',
  next: '下一段',
  officialDocument: '联合国正式文件',
} as const;

/** Words of pages. They are apart from those that scripts show too, so that no script carries them. */
export const pageWords = {
  skipToText: '跳到正文',
  siteNavigation: '本站',
  resolutionNavigation: '本决议',
  neighbours: '前后段落',
  about: '关于本站',
  citedIn: '引用处：',
  onSymbol: '文号',
  separator: '、',
  point: ' · ',
  inWholeText: '在全文中查看',
  unofficial: '非正式版本；有出入时，以联合国正式文件为准。',
  preambleNumbering: '正式文本的序言部分不编号。“序1”“序2”等编号由本站添加，仅供引用和链接。',
  libraryTitle: '决议一览',
  libraryFilter: '按文号、标题或日期筛选',
  notFound: '找不到页面',
  notFoundExplained: '这个地址没有页面。可能是地址有误，或者该决议尚未收入。',
  asked: '您要找的是：',
  nearest: '可以前往：',
  searchNeedsScript: '搜索需要JavaScript。也可以打开全文，用浏览器的“在页面中查找”功能查找。',
  searchDescription: '在联合国大会决议的段落、标题和脚注中查找文字。',
  notKept: '本机没有这一页',
  notKeptExplained: '现在连不上本站，而本机只存有读过的页面。恢复联网后即可阅读。',
} as const;

/** Where a text comes from. */
export const sourceWords = {
  source: '来源文件',
  compared: '已与来源逐字核对',
  notCompared: '未与来源核对',
} as const;

/** `来源文件`; where a text has several, `来源文件(XML)`. */
export function sourceName(type: string, count: number): string {
  return count > 1 ? `${sourceWords.source}(${type.toUpperCase()})` : sourceWords.source;
}

/** What an operative paragraph does. */
export const actionKindNames: Record<ActionKind, string> = {
  position: '立场',
  request: '要求',
  decision: '决定',
};

export const settingsWords = {
  settings: '阅读设置',
  readAloud: '朗读',
  stopReading: '停止朗读',
  pauseReading: '暂停',
  resumeReading: '继续',
} as const;

/**
 * Settings, named after the `data-` attributes of the root that they set, and their values; the first value of each is
 * the one that holds until another is chosen.
 */
export const settingNames = {
  theme: { legend: '颜色', values: { auto: '跟随系统', light: '浅色', dark: '深色' } },
  size: {
    legend: '字号',
    values: { normal: '标准', small: '小', large: '大', largest: '特大' },
  },
  [KEYS_DATA]: { legend: '快捷键', values: { on: '/ ? ← →', [KEYS_OFF_VALUE]: '关闭' } },
} as const;

/** The list of keys. */
export const keyWords = {
  keys: '快捷键一览',
  /** Those that the setting turns off. */
  anywhere: [
    [['/'], '到搜索框'],
    [['←', '→'], '上一段、下一段'],
    [['?'], '快捷键一览'],
  ],
  always: [
    [['↑', '↓'], '选择搜索结果'],
    [['Enter'], '打开所选结果'],
    [['Esc'], '关闭搜索结果、脚注、设置'],
  ],
  off: '/ ? ← → 已在“阅读设置”中关闭。',
  canBeOff: '/ ? ← → 可在“阅读设置”中关闭。',
  close: '关闭',
} as const;

/** What leads to the divisions before and after. */
export const divisionNeighbours = { previous: '上一部分', next: '下一部分' } as const;

/** How a text came about. */
export const recordWords = {
  agendaItem: '议程项目',
  committeeReport: '委员会报告',
  draft: '决议草案',
  vote: '表决结果',
  committee: '委员会',
  subjects: '主题',
} as const;

export const citeWords = {
  cite: '引用',
  formats: '其他格式',
  copy: '复制',
  copied: '已复制',
  copyFailed: '未能复制，请自行选取。',
} as const;

export const shareWords = {
  copyLink: '复制链接',
  copyQuotation: '复制引文',
  startRange: '由此段起',
  endRange: '取消起段',
  rangeStarted: '已选定起段，请到末段复制。',
  copyRangeLink: '复制各段链接',
  copyRange: '复制各段引文',
  openPage: '打开本段',
  selection: '所选文字',
  copySelectionLink: '复制所选文字的链接',
  copySelection: '复制所选引文',
  copied: '已复制',
  copyYourself: '浏览器未能复制，请自行复制：',
} as const;

/** Names of citation styles. */
export const styleNames: Record<CitationStyle, string> = {
  running: '中文正文',
  footnote: '中文脚注',
  un: '联合国英文体例',
  oscola: 'OSCOLA',
  bluebook: 'Bluebook',
  gbt7714: 'GB/T 7714—2015',
};

/** Names of the formats. */
export const formatNames: Record<Format, string> = {
  json: 'JSON',
  md: 'Markdown',
  txt: '纯文本',
  xml: 'Akoma Ntoso',
  ris: 'RIS',
  bib: 'BibTeX',
};

export const searchWords = {
  search: '搜索',
  placeholder: '搜索段落、第3段……',
  results: '搜索结果',
  start: '输入要查找的文字，或者段次，例如“第3段”“序言部分第6段”。',
  loading: '正在载入……',
  failed: '搜索文件未能载入，请检查网络。',
  retry: '重试',
  readWholeText: '阅读全文',
  jump: '前往',
  title: '标题',
  record: '文号和文件资料',
  closing: '通过日期和会议',
  order: '排序',
  filters: '筛选',
  more: '显示更多决议',
  allResults: '全部结果和筛选',
  onlyHere: '只在本决议中查找',
  filteredOut: '所选范围内没有结果。',
  clear: '取消标示',
  previousPlace: '上一处',
  nextPlace: '下一处',
} as const;

export const offlineWords = {
  newRelease: '本站有新版本。',
  take: '更新',
  later: '稍后',
  retry: '重试',
} as const;

/** What a system shows of the site once it is installed. */
export const appWords = {
  name: words.siteName,
  shortName: '大会决议',
  description: '联合国大会决议中文文本，可全文检索，可离线阅读。',
} as const;

/** The orders of results. */
export const orderNames: Record<Order, string> = { newest: '最新在前', matches: '结果多的在前' };

/** What results can be kept to. */
export const facetNames: Record<Facet, string> = {
  section: '范围',
  division: '部分、章节',
  action: '行动用语',
  session: '届会',
  year: '年份',
  series: '同名系列',
  resolution: '决议',
};

/** The sections of a resolution. */
export const sectionNames: Record<Section, string> = {
  title: '标题',
  record: '日期、会议、文号',
  preamble: '序言部分',
  operative: '执行部分',
  annex: '附件',
  notes: words.notes,
};

/** The beginning of what may be long. */
export function shortened(text: string, most = 40): string {
  return text.length > most ? `${text.slice(0, most)}……` : text;
}

/** What a search found, for the eye and for screen readers. */
export const searchStatus = {
  found: (count: number) => `找到${count}条结果`,
  foundIn: (resolutions: number, passages: number) =>
    `在${resolutions}份决议中找到${passages}条结果`,
  shown: (resolutions: number) => `，已显示${resolutions}份`,
  further: (count: number) => `其余${count}项`,
  nothing: (query: string) => `没有找到“${shortened(query)}”。`,
  nothingLatin: (query: string) =>
    `没有找到“${shortened(query)}”。本站的决议是中文文本，请用中文查找。`,
  partly: (part: string) => `查找其中的“${part}”`,
  marked: (count: number, query: string, place: number) =>
    `已标出“${shortened(query)}”，${count > 1 ? `第${place}处，` : ''}共${count}处。`,
  unmarked: (query: string) => `本页没有“${shortened(query)}”。`,
} as const;

/** `序言部分`, `执行部分`. */
export const partNames: Record<Part, string> = { preamble: '序言部分', operative: '执行部分' };

/** `第64/158号决议`. */
export function resolutionName({ symbol }: ResolutionKey): string {
  return shortResolutionName(shortSymbol(symbol));
}

/**
 * The same.
 *
 * @param short - Such as `64/158`; or whatever stands in an address in its place.
 */
export function shortResolutionName(short: string): string {
  return `第${shortened(short)}号决议`;
}

/** `序言部分第6段`, `第3段`, `第二节第3段`, `附件第3条`: the name by which a place is cited; for other ids nothing. */
export function placeName(id: string): string {
  const place = readId(id);
  return place ? [...place.within.map(chineseDivision), ownName(place)].join('') : '';
}

/** The same of a paragraph. */
export function paragraphName({ id }: ParagraphKey): string {
  return placeName(id);
}

/** The name of a place within its divisions; empty for a division itself. */
export function ownName({ type, number }: PlaceKey): string {
  const names: Record<PlaceKey['type'], string> = {
    preambularParagraph: `${partNames.preamble}第${number}段`,
    operativeParagraph: `第${number}段`,
    annexParagraph: `第${number}段`,
    unnumberedParagraph: `未编号第${number}段`,
    table: `表${number}`,
    quotation: `引文${number}`,
    footnote: `${words.notes}${number}`,
    division: '',
  };
  return names[type];
}

/** `脚注1`. */
export function footnoteName({ number }: Pick<FootnoteReference, 'number'>): string {
  return `${words.notes}${number}`;
}

/** What leads to the words of a note that another one repeats. */
export function repeatedWords({ number }: Pick<FootnoteReference, 'number'>): string {
  return `“同上”指${words.notes}${number}：`;
}

/** `表注a`: a note of a table's own. */
export function tableNoteName(label: string): string {
  return `表注${label}`;
}

/** What stands before a paragraph: the printed `3.`, or the editorial `序6`; nothing before one without a number. */
export function paragraphLabel({ type, number }: Pick<Paragraph, 'type' | 'number'>): string {
  if (type === 'unnumberedParagraph') return '';
  return type === 'preambularParagraph' ? `序${number}` : `${number}.`;
}

/** What is printed before a sub-paragraph: its label, else `(a)` at depth 1 and `(一)` at depth 2. */
export function subparagraphLabel({
  depth,
  number,
  label,
}: Pick<Subparagraph, 'depth' | 'number' | 'label'>): string {
  return label ?? `(${depth === 1 ? alphabetic(number) : chineseNumeral(number)})`;
}

/** Some paragraphs in a row: `第21–40段`, `序1–序20`. */
export function numberRange(first: Paragraph, last: Paragraph): string {
  const [from, to] = [first, last].map((paragraph) => paragraphLabel(paragraph).replace('.', ''));
  return from ? `${from}–${to}` : `${first.number}–${last.number}`;
}

/** `第1处`: one of several places in a paragraph. */
export function placeInParagraph(place: number): string {
  return `第${place}处`;
}

/** Where a paragraph stands: `执行部分第3段，共12段`, `第二节第3段，共5段`. */
export function paragraphPlace(
  { id, type }: Pick<Paragraph, 'id' | 'type'>,
  count: number,
): string {
  const isMain = type === 'operativeParagraph' && readId(id)?.within.length === 0;
  return `${isMain ? partNames.operative : ''}${placeName(id)}，${partPlace(count)}`;
}

/** How much there is of a part: `共12段`. */
export function partPlace(count: number): string {
  return `共${count}段`;
}

/** `第64届会议`, `第10届紧急特别会议`: the session that adopted a resolution. */
export function sessionName(resolution: ResolutionKey): string {
  return sessionNameOf(symbolParts(resolution.symbol)?.session ?? '');
}

/** The same of a session as addresses spell it, or of whatever stands in its place. */
export function sessionNameOf(session: string): string {
  if (!/^(?:E?S-)?\d+$/.test(session)) return shortened(session);
  const [, kind = '', number = ''] = /^(E?S-)?(\d+)/.exec(session) ?? [];
  const kinds: Record<string, string> = { '': '', 'S-': '特别', 'ES-': '紧急特别' };
  return `第${number}届${kinds[kind] ?? ''}会议`;
}

/** `2009年`. */
export function yearName(year: string): string {
  return `${shortened(year)}年`;
}

/** `第74/254号决议`, whichever the letter. */
export function numberName({ symbol }: ResolutionKey): string {
  return shortResolutionName(numberPath(symbol));
}

/** Words of the lists by which a library is found. */
export const listWords = {
  path: '位置',
  sessions: '届会',
  earlierSessions: '更早的届会',
  newest: '最新决议',
  allSubjects: '全部主题',
  commonSubjects: '常见主题',
  bySession: '各届会议',
  byCommittee: '本届会议各委员会',
  otherLetters: '其他',
  neighbours: '前后决议',
  previous: '上一份',
  next: '下一份',
} as const;

/** What resolutions are listed by. */
export const kindNames: Record<ListKind, string> = {
  years: '年份',
  committees: '委员会',
  subjects: '主题',
};

/** The main committees, as resolutions name them. */
export const committeeNames: Record<Committee, string> = {
  1: '第一委员会',
  2: '第二委员会',
  3: '第三委员会',
  4: '第四委员会',
  5: '第五委员会',
  6: '第六委员会',
  plenary: '未经发交主要委员会',
};

/** The other names of the committees, which say what they deal with. */
export const committeeFields: Partial<Record<Committee, string>> = {
  1: '裁军和国际安全委员会',
  2: '经济和金融委员会',
  3: '社会、人道主义和文化委员会',
  4: '特别政治和非殖民化委员会',
  5: '行政和预算委员会',
  6: '法律委员会',
};

/** `12月`, from 12. */
export function monthName(month: number): string {
  return `${month}月`;
}

/** `第101–200号`: resolutions of a session by their numbers. */
export function numberSpan(first: number, last: number): string {
  return `第${first}–${last}号`;
}

/** `第三委员会 · 第64届会议`: some resolutions of a list. */
export function partOfList(list: string, part: string): string {
  return `${list} · ${part}`;
}

/** `H`: the subjects that begin with a letter, on a page of subjects. */
export function letterLabel(letter: string): string {
  return letter === '0' ? listWords.otherLetters : letter.toUpperCase();
}

/** `主题：H`: the same elsewhere. */
export function letterName(letter: string): string {
  return `${kindNames.subjects}：${letterLabel(letter)}`;
}

/** The name of a place on the way to a page, on which its divisions come before it: `第3段`, `附件`, `第二节`. */
export function crumbName(id: string): string {
  const place = readId(id);
  if (!place) return '';
  if (place.type === 'preambularParagraph') return `第${place.number}段`;
  return ownName(place) || chineseDivision(place.within.at(-1) ?? '');
}

/** `203份`: how many resolutions a list has, behind its name. */
export function shortCount(count: number): string {
  return `${count}份`;
}

/** How many resolutions a filter leaves. */
export function libraryCount(count: number): string {
  return count > 0 ? `${count}份决议` : '没有这样的决议';
}

/** `大会第64/158号决议`. */
export function officialName(resolution: ResolutionKey): string {
  return `大会${resolutionName(resolution)}`;
}

/** `第64/158号决议第3段`. */
export function citedName(resolution: ResolutionKey, paragraph: ParagraphKey): string {
  return resolutionName(resolution) + paragraphName(paragraph);
}

/** `2009年12月18日`, from `2009-12-18`. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** `第65次全体会议`, `第52次全体会议(续会)`; empty where none met. */
export function meetingName({ meeting, resumed }: Pick<Resolution, 'meeting' | 'resumed'>): string {
  return meeting ? `第${meeting}次全体会议${resumed ? '(续会)' : ''}` : '';
}

/**
 * The closing lines in their order: the date above the meeting up to session 73, below it from then on, or as the file
 * says. A meeting is not named where none met.
 */
export function closingLines(resolution: Resolution): ClosingLine[] {
  const { symbol, adopted, closing } = resolution;
  const session = Number(symbolParts(symbol)?.session);
  const order = closing ?? (session >= MEETING_FIRST_FROM ? 'meeting-first' : 'date-first');
  const meeting = meetingName(resolution);
  const date = { kind: 'date', words: chineseDate(adopted) } as const;
  const lines: ClosingLine[] = meeting ? [date, { kind: 'meeting', words: meeting }] : [date];
  return order === 'date-first' ? lines : lines.reverse();
}

/** A line below the text that says when, or where, it was adopted. */
export interface ClosingLine {
  kind: 'date' | 'meeting';
  words: string;
}

/** The session from which on resolutions print the meeting first. */
const MEETING_FIRST_FROM = 74;

/** `169票赞成、2票反对、5票弃权`. */
export function voteWords(vote: Vote): string {
  return `${vote.for}票赞成、${vote.against}票反对、${vote.abstaining}票弃权`;
}

/** A row of what a document says of how the text came about. */
export interface RecordRow {
  field: keyof DocumentRecord;
  term: string;
  values: string[];
}

/** What a document says of how the text came about, as a page shows it: a term, and the words beside it. */
export function recordRows(record: DocumentRecord): RecordRow[] {
  const { agendaItem, committee, committeeReport, draft, vote, subjects } = record;
  const values: Record<keyof DocumentRecord, string | string[] | undefined> = {
    agendaItem,
    committee: committee && committeeNames[committee],
    committeeReport,
    draft,
    vote: vote && voteWords(vote),
    subjects,
  };
  return (Object.keys(values) as (keyof DocumentRecord)[]).flatMap((field) =>
    values[field] === undefined
      ? []
      : [{ field, term: recordWords[field], values: [values[field]].flat() }],
  );
}

/** What stands below the text in the picture of a page. */
export function pictureSource({ symbol, adopted }: Pick<Resolution, 'symbol' | 'adopted'>): string {
  return `联合国大会 ${chineseDate(adopted)} ${symbol}`;
}

/** Descriptions of pages, for search engines and link previews. */
export const descriptions = {
  resolution: (resolution: Resolution, counts: Record<Part, number>) =>
    `联合国大会${chineseDate(resolution.adopted)}通过的${resolutionName(resolution)}《${resolution.title}》：序言部分${counts.preamble}段、执行部分${counts.operative}段、脚注${resolution.footnotes.length}条。`,
  part: (resolution: Resolution, part: Part, count: number) =>
    `联合国大会${resolutionName(resolution)}${partNames[part]}，${partPlace(count)}：${resolution.title}。`,
  division: (resolution: Resolution, name: string, count: number) =>
    `联合国大会${resolutionName(resolution)}${name}，${partPlace(count)}：${resolution.title}。`,
  notes: (resolution: Resolution) =>
    `联合国大会${resolutionName(resolution)}的脚注、引用脚注的段落和所引文件：${resolution.title}。`,
  paragraph: (resolution: Resolution, paragraph: ParagraphKey, text: string) =>
    `大会${resolutionName(resolution)}${paragraphName(paragraph)}：${text}`,
  list: (name: string, count: number) => `联合国大会${name}：本站收入的决议，共${count}份。`,
  lists: (kind: ListKind, count: number) =>
    `联合国大会决议按${kindNames[kind]}查找：${count}个${kindNames[kind]}。`,
  letter: (name: string, count: number) => `联合国大会决议的${name}，共${count}个主题。`,
  about: '本站的文本来源、地址规则、引用方法和使用条件。',
  library: (count: number) => `联合国大会决议中文文本，共${count}份。`,
} as const;

/** How resolutions are connected: series, and who cites them. */
export const connectionWords = {
  series: '同题决议',
  seriesByTitle: '同题决议(按标题归并)：',
  previousOfSeries: '上一份',
  nextOfSeries: '下一份',
  allOfSeries: (count: number) => `全部${count}份`,
  seriesExplained: (count: number) => `共${count}份，由本站按标题归并`,
  thisOne: '(本决议)',
  seriesOf: (resolution: ResolutionKey) => `同题决议 · ${resolutionName(resolution)}`,
  seriesDescription: (resolution: Pick<Resolution, 'symbol' | 'title'>, count: number) =>
    `与联合国大会${resolutionName(resolution)}标题相同或相近的历届决议，共${count}份：${resolution.title}。`,
  citedBy: (count: number) => `被${count}份决议引用`,
  citing: '引用情况',
  all: (count: number) => `全部${count}份决议`,
  more: (count: number) => `等${count}处`,
  citingOf: (id: string) => (id ? `引用${placeName(id)}的决议` : '引用本决议的决议'),
  citingTitle: (resolution: ResolutionKey, id: string, session: string) =>
    [`引用${id ? placeName(id) : '本决议'}的决议`, session, resolutionName(resolution)]
      .filter(Boolean)
      .join(' · '),
  citingDescription: (
    resolution: Pick<Resolution, 'symbol' | 'title'>,
    id: string,
    session: string,
    count: number,
  ) =>
    `${session}引用联合国大会${resolutionName(resolution)}${placeName(id)}的决议，共${count}份：${resolution.title}。`,
} as const;
