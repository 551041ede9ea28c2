import { getTranslations } from "next-intl/server";
import { type CasesAsked, casesAddress } from "#components/cases/cases-address.ts";
import { Button } from "#components/ui/button.tsx";
import { BULK } from "./ticked.ts";

interface BulkBarProps {
  asked: CasesAsked;
  /** All files of the page stand ticked. */
  ticked: boolean;
  /** How many files the page has. */
  files: number;
  /** Who gives files to others. */
  gives: boolean;
}

/** What can be done with the files that are ticked: each button is a page of its own, which says them again before it does anything. */
export async function BulkBar({ asked, ticked, files, gives }: BulkBarProps) {
  const say = await getTranslations("cases.bulk");
  const other = casesAddress(ticked ? asked : { ...asked, ticked: "all" });
  return (
    <div className="bulk">
      <form id={BULK} method="get">
        <input type="hidden" name="of" value="ticked" />
        <input type="hidden" name="back" value={casesAddress(asked).split("?")[1] ?? ""} />
        <span className="muted">{say("ticked")}</span>
        {gives && <Button formAction="/cases/assignments/new">{say("assign")}</Button>}
        <Button formAction="/cases/exports/new">{say("csv")}</Button>
        <a href={other}>{ticked ? say("tick_none") : say("tick_all", { count: files })}</a>
      </form>
      <p>{say("below")}</p>
    </div>
  );
}
