import { paragraphName, settingsWords, words } from '../../core/interface.zh.ts';
import { button, element, showBar } from '../dom.ts';
import { allParagraphs, keyOf, paragraphWords } from '../share/passage.ts';

/** Say when the browser has a Chinese voice; some browsers load their voices late. */
export function canSpeakChinese(tell: () => void): void {
  if (!('speechSynthesis' in globalThis)) return;
  if (voice()) tell();
  else {
    speechSynthesis.addEventListener(
      'voiceschanged',
      () => {
        if (voice()) tell();
      },
      { once: true },
    );
  }
}

/** Ends the reading that is under way. */
let stopReading: (() => void) | undefined;

/** Read the paragraphs of the page aloud, from the first that is in the window, and mark the one that is read. */
export function readAloud(): void {
  stopReading?.();
  const paragraphs = allParagraphs();
  let current = Math.max(
    paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 0),
    0,
  );
  const name = element('span', {});
  const pause = button(settingsWords.pauseReading, () => {
    const isPaused = pause.textContent === settingsWords.resumeReading;
    if (isPaused) speechSynthesis.resume();
    else speechSynthesis.pause();
    pause.textContent = isPaused ? settingsWords.pauseReading : settingsWords.resumeReading;
  });
  const bar = element(
    'div',
    { className: 'marked-bar' },
    name,
    button(words.previous, () => {
      speak(current - 1);
    }),
    pause,
    button(words.next, () => {
      speak(current + 1);
    }),
    button(settingsWords.stopReading, stop),
  );
  bar.role = 'toolbar';
  bar.ariaLabel = settingsWords.readAloud;

  function stop(): void {
    // What is cancelled says that it has ended, and finds no bar any more.
    bar.remove();
    speechSynthesis.cancel();
    paragraphs[current]?.classList.remove('spoken');
    removeEventListener('pagehide', stop);
    stopReading = undefined;
  }

  function speak(index: number): void {
    const paragraph = paragraphs[index];
    if (!paragraph) {
      stop();
      return;
    }
    paragraphs[current]?.classList.remove('spoken');
    current = index;
    paragraph.classList.add('spoken');
    paragraph.scrollIntoView({ block: 'center' });
    name.textContent = paragraphName(keyOf(paragraph));
    pause.textContent = settingsWords.pauseReading;
    const utterance = new SpeechSynthesisUtterance(paragraphWords(paragraph));
    utterance.lang = 'zh-CN';
    utterance.voice = voice() ?? null;
    utterance.addEventListener('end', () => {
      if (current === index && bar.isConnected) speak(index + 1);
    });
    // What is cancelled ends as well, by an event that comes later.
    speechSynthesis.cancel();
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  }

  showBar(bar);
  stopReading = stop;
  addEventListener('pagehide', stop);
  speak(current);
  bar.querySelector('button')?.focus();
}

/** A voice that speaks Standard Chinese, or any Chinese. */
function voice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices();
  return (
    voices.find(({ lang }) => /^(zh|cmn)[-_](.*[-_])?(CN|Hans)\b/i.test(lang)) ??
    voices.find(({ lang }) => /^(zh|cmn)\b/i.test(lang))
  );
}
