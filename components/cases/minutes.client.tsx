"use client";

import { useEffect, useRef } from "react";
import { CLOCK_LOOKS } from "./clock-looks.ts";
import type { ClockLevel } from "./countdown.tsx";
import { type MinuteWords, type Passing, type Renewed, renewed, WARN } from "./renewed.ts";

export interface MinutesProps {
  /** The time of the record when the page was made. */
  now: number;
  words: MinuteWords;
}

const MINUTE = 60_000;

/** Renews what carries `data-until` at each minute; says aloud only what has become more urgent. */
export function Minutes({ now, words }: MinutesProps) {
  const aloud = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const time = clockFrom(now);
    const levels = new WeakMap<HTMLElement, ClockLevel>();
    const each = () => [...document.querySelectorAll<HTMLElement>("[data-until]")];
    for (const one of each()) levels.set(one, renewedAt(one, time(), words)?.level ?? "running");
    const renew = () => {
      const said = each().flatMap((one) => {
        const is = renewedAt(one, time(), words);
        if (!is) return [];
        show(one, is);
        const before = levels.get(one);
        levels.set(one, is.level);
        return before === undefined || before === is.level ? [] : aloudOf(one, is);
      });
      if (said.length > 0 && aloud.current) aloud.current.textContent = said.join(". ");
    };
    let next: ReturnType<typeof setTimeout>;
    const wait = () => {
      next = setTimeout(goOn, MINUTE - (time() % MINUTE));
    };
    const goOn = () => {
      clearTimeout(next);
      if (!document.hidden) renew();
      wait();
    };
    wait();
    document.addEventListener("visibilitychange", goOn);
    return () => {
      clearTimeout(next);
      document.removeEventListener("visibilitychange", goOn);
    };
  }, [now, words]);
  return <div ref={aloud} role="status" aria-live="polite" className="out-of-sight" />;
}

/**
 * The record's time goes on from when the answer came, by whatever has gone further: the device's clock may be set back
 * meanwhile, and the other one stands still while a laptop sleeps.
 */
function clockFrom(now: number): () => number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const steady = page?.responseStart ?? performance.now();
  const device = performance.timeOrigin + steady;
  return () => now + Math.max(performance.now() - steady, Date.now() - device);
}

function renewedAt(one: HTMLElement, now: number, words: MinuteWords): Renewed | undefined {
  const { until = "", passing, warn } = one.dataset;
  const [soon = WARN[0], pressing = WARN[1]] = warn?.split(" ").map(Number) ?? [];
  const end = { until: new Date(until), passing: passing as Passing | undefined };
  return renewed({ ...end, warn: [soon, pressing] }, now, words);
}

/** "Confirm contact · Lochin: 5 h 59 min" */
function aloudOf(one: HTMLElement, { amount, more }: Renewed): string {
  const row = one.closest("[data-level], tr, li");
  const what = row?.querySelector(".what, .row-link")?.textContent;
  return [what, [amount, more].filter(Boolean).join(" ")].filter(Boolean).join(": ");
}

/** In Now an amount and what goes with it; in a row both in one, after its icon. */
function show(one: HTMLElement, { level, amount, more }: Renewed) {
  one.closest("[data-level]")?.setAttribute("data-level", level);
  const big = one.querySelector(".amount");
  if (big) {
    big.textContent = amount;
    if (more !== undefined && one.lastElementChild) one.lastElementChild.textContent = more;
  } else if (one.lastChild && !(more === undefined && one.textContent?.startsWith(amount)))
    one.lastChild.textContent = [amount, more].filter(Boolean).join(" ");
  const look = CLOCK_LOOKS[level];
  if (!look || !one.matches(".badge")) return;
  one.dataset.tone = look.tone;
  one.querySelector("use")?.setAttribute("href", `/icons.svg#${look.icon}`);
}
