import { paragraphName, settingsWords, words } from '../../core/interface.zh.ts';
import { SPOKEN_CLASS } from '../../core/markup.ts';
import { button, createBar } from '../dom.ts';
import { allParagraphs, paragraphText } from '../paragraphs.ts';

/** Offer reading aloud in the panel of settings, where the browser has a Chinese voice. */
export function offerReadingAloud(panel: HTMLElement): void {
  whenChineseIsSpoken(() => {
    const readAloud = createReader();
    panel.append(
      button(settingsWords.readAloud, () => {
        panel.hidePopover();
        readAloud();
      }),
    );
  });
}

/** Say when the browser has a Chinese voice; some browsers load their voices late. */
function whenChineseIsSpoken(tell: () => void): void {
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

/**
 * A reader of the page, with a bar to steer it by; the paragraph that is read is marked.
 *
 * @returns A function that reads the paragraphs aloud, from the first that is in the window.
 */
function createReader(): () => void {
  const bar = createBar(settingsWords.readAloud);
  const paragraphs = allParagraphs();
  let current = 0;
  const previous = button(words.previous, () => {
    speak(current - 1);
  });
  const pause = button(settingsWords.pauseReading, () => {
    const isPaused = pause.textContent === settingsWords.resumeReading;
    if (isPaused) speechSynthesis.resume();
    else speechSynthesis.pause();
    pause.textContent = isPaused ? settingsWords.pauseReading : settingsWords.resumeReading;
  });
  const next = button(words.next, () => {
    speak(current + 1);
  });
  const end = button(settingsWords.stopReading, stop);

  function stop(): void {
    // What is cancelled says that it has ended, and finds no bar any more.
    bar.close();
    speechSynthesis.cancel();
    paragraphs[current]?.classList.remove(SPOKEN_CLASS);
    removeEventListener('pagehide', stop);
  }

  function speak(index: number): void {
    const paragraph = paragraphs[index];
    if (!paragraph) {
      stop();
      return;
    }
    paragraphs[current]?.classList.remove(SPOKEN_CLASS);
    current = index;
    paragraph.classList.add(SPOKEN_CLASS);
    paragraph.scrollIntoView({ block: 'center' });
    bar.say(paragraphName(paragraph));
    pause.textContent = settingsWords.pauseReading;
    const utterance = new SpeechSynthesisUtterance(paragraphText(paragraph));
    utterance.lang = 'zh-CN';
    utterance.voice = voice() ?? null;
    utterance.addEventListener('end', () => {
      if (current === index && bar.isOpen()) speak(index + 1);
    });
    // What is cancelled ends as well, by an event that comes later.
    speechSynthesis.cancel();
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  }

  return () => {
    stop();
    const inSight = paragraphs.findIndex(
      (paragraph) => paragraph.getBoundingClientRect().bottom > 0,
    );
    bar.show(previous, pause, next, end);
    addEventListener('pagehide', stop);
    speak(Math.max(inSight, 0));
    previous.focus();
  };
}

/** A voice that speaks Standard Chinese, or any Chinese. */
function voice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices();
  return (
    voices.find(({ lang }) => /^(zh|cmn)[-_](.*[-_])?(CN|Hans)\b/i.test(lang)) ??
    voices.find(({ lang }) => /^(zh|cmn)\b/i.test(lang))
  );
}
