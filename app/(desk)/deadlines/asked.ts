import type { listDeadlines } from "#casework/deadlines/list-deadlines.ts";
import type { Search } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";

const WORDS = ["as", "move", "assignee", "office", "until", "month", "after", "limit"] as const;
/** What an address of the deadlines says. */
export type DeadlinesAsked = Partial<Record<(typeof WORDS)[number], string>>;

export const askedOfDeadlines = (search: Search): DeadlinesAsked =>
  Object.fromEntries(WORDS.flatMap((word) => (firstOf(search[word]) ? [[word, firstOf(search[word])]] : [])));

/** Its own schema checks what was asked. */
export const asQuestion = (asked: DeadlinesAsked) => asked as Parameters<typeof listDeadlines>[1];

/** The address that asks for this; what is not asked for is not said. */
export function deadlinesAddress(asked: DeadlinesAsked): string {
  const said = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return said.length === 0 ? "/deadlines" : `/deadlines?${new URLSearchParams(said)}`;
}
