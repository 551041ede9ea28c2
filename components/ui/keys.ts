type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"> & {
  isComposing?: boolean;
  repeat?: boolean;
};

/**
 * Which key was pressed, in Latin letters: on a Cyrillic or Arabic layout by its place on the keyboard. Nothing while
 * another key than shift is held down, but for Ctrl-K.
 */
export function keyOf(event: Pressed): string | undefined {
  const { ctrlKey, metaKey, altKey, isComposing } = event;
  if (isComposing || altKey) return undefined;
  const key = latin(event);
  if (ctrlKey || metaKey) return key === "k" ? "ctrl-k" : undefined;
  return key;
}

function latin({ key, code, shiftKey }: Pressed): string | undefined {
  if (/^[a-z/?]$/i.test(key)) return key.toLowerCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter && /^[^\p{Script=Latin}]$/u.test(key)) return letter.toLowerCase();
  if (code === "Slash" && /^[.,؟]$/.test(key)) return shiftKey ? "?" : "/";
  return undefined;
}

const ROWS = "tbody tr, .clock, .panel-rows > li, .entry";

/** The link of the row after, or before, the one that has the focus. */
export function rowBeside(step: 1 | -1): HTMLElement | undefined {
  const main = document.querySelector("main");
  const links = [...(main?.querySelectorAll(ROWS) ?? [])].flatMap((row) => linkOf(row) ?? []);
  const here = document.activeElement?.closest(ROWS);
  const at = here ? links.findIndex((link) => here.contains(link)) : -1;
  return links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step];
}

const linkOf = (row: Element): HTMLElement | undefined => {
  const link =
    row.querySelector<HTMLElement>(".row-link") ?? row.querySelector<HTMLElement>("a[href], button");
  return link && link.getClientRects().length > 0 ? link : undefined;
};
