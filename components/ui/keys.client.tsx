"use client";

import { type ComponentType, useEffect, useState } from "react";
import { keyOf, rowBeside } from "./keys.ts";

export interface KeysProps {
  /** Whether single keys work: somebody may have switched them off. */
  single: boolean;
  words: { search: string; none: string; keys: string; close: string };
}

/**
 * Listens for keys, while nobody is typing. What a key does stands on the page, as `data-key` on a link, a field or a
 * menu: without it there is nothing to do. Palette and list of keys are loaded when somebody asks for them.
 */
export function Keys({ single, words }: KeysProps) {
  const [over, setOver] = useState<{ is: ComponentType<Shown> }>();
  useEffect(() => {
    const palette = () => import("./palette.client.tsx").then(({ Palette }) => setOver({ is: Palette }));
    const list = () => import("./keys-over.client.tsx").then(({ KeysOver }) => setOver({ is: KeysOver }));
    let begun = "";
    const press = (event: KeyboardEvent) => {
      const key = keyOf(event);
      const act = key === undefined || isTyping(event.target) ? undefined : actOf(begun, key);
      begun = key === "g" && begun === "" ? "g" : "";
      if (!act) return;
      event.preventDefault();
      act();
    };
    const actOf = (before: string, key: string): (() => unknown) | undefined => {
      if (key === "ctrl-k") return palette;
      if (!single) return undefined;
      const place = placeOf(before ? `${before} ${key}` : key);
      if (place) return () => goTo(place);
      if (key === "?") return list;
      const row = key === "j" || key === "k" ? rowBeside(key === "j" ? 1 : -1) : undefined;
      return row && (() => row.focus());
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [single]);
  if (!over) return null;
  const { is: Shown } = over;
  return <Shown words={words} onClose={() => setOver(undefined)} />;
}

type Shown = { words: KeysProps["words"]; onClose: () => void };

const FIELDS = "input, select, textarea, [contenteditable], dialog";
const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(FIELDS) !== null;

/** Of several, such as rail and menu, the one that is seen. */
function placeOf(keys: string): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(keys)}"]`)];
  return all.find((one) => one.getClientRects().length > 0) ?? all[0];
}

/** A field is gone to, a menu opened at its first link, a link followed. */
function goTo(place: HTMLElement) {
  if (place instanceof HTMLInputElement) return place.focus();
  if (place.tagName !== "SUMMARY") return place.click();
  place.parentElement?.setAttribute("open", "");
  place.parentElement?.querySelector<HTMLElement>("a[href], button")?.focus();
}
