import { useEffect, useState } from 'react';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';

const KEY = 'etgar.theme';

/** Light or dark; until somebody chooses, what the machine prefers. */
export function ThemeButton() {
  const t = useText();
  const [theme, setTheme] = useState<'light' | 'dark'>();
  useEffect(() => {
    const kept = localStorage.getItem(KEY);
    const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    setTheme(kept === 'light' || kept === 'dark' ? kept : preferred);
    if (kept) document.documentElement.dataset.theme = kept;
  }, []);
  const other = theme === 'dark' ? 'light' : 'dark';
  const choose = () => {
    localStorage.setItem(KEY, other);
    document.documentElement.dataset.theme = other;
    setTheme(other);
  };
  return (
    <Button kind="quiet" small onClick={choose}>
      {t(other === 'dark' ? 'theme.dark' : 'theme.light')}
    </Button>
  );
}
