import type { Route } from "next";
import { redirect } from "next/navigation";
import { webRequest } from "#casework/request.ts";
import type { Search } from "./answer.tsx";

/** A form that asks by GET says its empty fields too: the address is told without them, so that it can be read and kept. */
export function tidied(search: Search) {
  const path = webRequest()?.address.split("?")[0];
  const texts = Object.entries(search).filter(
    (pair): pair is [string, string] => typeof pair[1] === "string",
  );
  const said = texts.filter(([, value]) => value.trim() !== "");
  if (path === undefined || said.length === texts.length) return;
  const words = new URLSearchParams(said);
  redirect((words.size === 0 ? path : `${path}?${words}`) as Route);
}
