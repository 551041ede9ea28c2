"use client";

import { useEffect, useRef } from "react";
import { Over } from "./over.client.tsx";

export interface KeysOverProps {
  words: { keys: string; close: string };
  onClose: () => void;
}

const PAGE = "/help/keys";

/** The list of keys over the page: what the page of keys says. */
export function KeysOver({ words, onClose }: KeysOverProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    keysOf(PAGE).then(
      (keys) => list.current?.replaceChildren(keys),
      () => location.assign(PAGE),
    );
  }, []);
  return (
    <Over kind="keys" label={words.keys} close={words.close} onClose={onClose}>
      <div ref={list} />
    </Over>
  );
}

async function keysOf(page: string): Promise<Node> {
  const answer = await fetch(page);
  const read = new DOMParser().parseFromString(await answer.text(), "text/html");
  const keys = read.querySelector("[data-keys]");
  if (!keys) throw new Error("The page of keys has none.");
  return document.importNode(keys, true);
}
