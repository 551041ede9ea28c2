"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Over } from "./over.client.tsx";

/** What was found of one kind, as `/search/found` answers: each a word, what it is, and where it leads. */
export interface FoundGroup {
  title: string;
  links: { label: string; second?: string; href: string }[];
}

export interface PaletteProps {
  words: { search: string; none: string; close: string };
  /** Shown in the page and not over it, with what was found: as on the page of components. */
  found?: FoundGroup[];
  /** Tells its list from another one's. */
  id?: string;
  onClose?: () => void;
}

const PAUSE_MS = 200;

/** One box over everything that one may see and do: the answer of `/search`, while one types. */
export function Palette({ words, found, id = "found", onClose }: PaletteProps) {
  const [typed, setTyped] = useState("");
  const [groups, setGroups] = useState(found);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found) return;
    const asked = new AbortController();
    const pause = setTimeout(
      () => find(typed, asked.signal).then(setGroups, ignored),
      typed === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(pause);
      asked.abort();
    };
  }, [typed, found]);
  const options = (groups ?? []).flatMap(({ links }) => links);
  const chosen = options.length > 0 ? `${id}-${at % options.length}` : undefined;
  useEffect(() => {
    if (chosen && !found) document.getElementById(chosen)?.scrollIntoView({ block: "nearest" });
  }, [chosen, found]);
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(at + 1);
    else if (event.key === "ArrowUp") setAt(at + options.length - 1);
    else if (event.key === "Enter") list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.click();
    else return;
    event.preventDefault();
  };
  let place = -1;
  return (
    <Over
      kind="palette"
      label={words.search}
      close={words.close}
      inPage={found !== undefined}
      onClose={onClose}
    >
      <input
        type="text"
        enterKeyHint="search"
        role="combobox"
        aria-label={words.search}
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-activedescendant={chosen}
        aria-autocomplete="list"
        placeholder={words.search}
        autoComplete="off"
        dir="auto"
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={id} ref={list} role="listbox" aria-label={words.search}>
        {groups?.map(({ title, links }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, and not of fields
          <div key={title} role="group" aria-label={title}>
            <p aria-hidden="true">{title}</p>
            {links.map(({ label, second, href }) => {
              place += 1;
              return (
                <a
                  key={href}
                  id={`${id}-${place}`}
                  href={href}
                  tabIndex={-1}
                  role="option"
                  aria-selected={chosen === `${id}-${place}`}
                >
                  <bdi>{label}</bdi> {second && <small>{second}</small>}
                </a>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={groups && options.length === 0 ? "empty" : "out-of-sight"}>
        {groups && options.length === 0 && words.none}
      </p>
    </Over>
  );
}

async function find(words: string, signal: AbortSignal): Promise<FoundGroup[]> {
  const body = new URLSearchParams({ words });
  const answer = await fetch("/search/found", { method: "POST", body, signal });
  if (answer.status === 401) location.reload(); // the page leads to sign-in
  return answer.ok ? answer.json() : [];
}

/** Somebody has typed on, or the line is down: what was found last stays. */
const ignored = () => {};
