"use client";

import { useEffect, useRef } from "react";

/** Gives the focus to what it stands in: `autofocus` does so when a page is loaded, and not when a script changes it. */
export function FocusHere() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => here.current?.parentElement?.focus(), []);
  return <span ref={here} hidden />;
}
