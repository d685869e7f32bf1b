import { useEffect, useRef, useState } from 'react';

const SWITCH = 'etgar.review.keys';

/** Single keys can be switched off (WCAG 2.1.4): speech software types letters that nobody meant. */
export function useKeysSwitch(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(SWITCH) !== 'off');
  const change = (next: boolean) => {
    localStorage.setItem(SWITCH, next ? 'on' : 'off');
    setOn(next);
  };
  return [on, change];
}

const TYPED = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';

/**
 * Calls what belongs to a key, by its place on the keyboard: on a Hebrew or Arabic layout the same key has another letter.
 * Digits of the number pad count as digits. Nothing happens while something is typed, in a dialog, or with a modifier.
 * @param acts by `event.code` (`KeyN`, `Digit4`); with Shift: `Shift+Slash`
 */
export function useKeys(on: boolean, acts: Readonly<Record<string, () => void>>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as Element | null;
      if (target?.closest(TYPED) || document.querySelector('dialog[open]')) return;
      const code = event.code.replace(/^Numpad(?=\d$)/, 'Digit');
      const act = latest.current[event.shiftKey ? `Shift+${code}` : code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
