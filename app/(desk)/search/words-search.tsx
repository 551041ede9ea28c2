import { getTranslations } from "next-intl/server";
import type { CasesAsked } from "#components/cases/cases-address.ts";
import { Button } from "#components/ui/button.tsx";
import { submit } from "./submit.ts";

export interface WordsSearchProps {
  /** The page that shows what is found. */
  to: "/cases" | "/search";
  /** What its address says besides. */
  keep?: CasesAsked;
  /** What was searched for. */
  words?: string | undefined;
  /** What can be typed, where that is more than a file's name. */
  label?: string;
}

/** One box. It is posted, so that no address and no browser history tells whom somebody looked for. */
export async function WordsSearch({ to, keep = {}, words, label }: WordsSearchProps) {
  const say = await getTranslations("search");
  return (
    <search aria-label={say("title")}>
      <form className="filter-bar" action={submit}>
        <input type="hidden" name="page" value={to} />
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <label>
          {label ?? say("words")}
          <input
            type="search"
            name="words"
            defaultValue={words}
            dir="auto"
            autoComplete="off"
            maxLength={100}
          />
        </label>
        <Button icon="search">{say("button")}</Button>
      </form>
    </search>
  );
}
