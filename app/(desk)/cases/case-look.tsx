import { getTranslations } from "next-intl/server";
import type { CaseList } from "#casework/cases/list-cases.ts";
import { type CasesAsked, casesAddress } from "#components/cases/cases-address.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { CASE_COLUMNS, PAGE_SIZES } from "#domain/cases/list-look.ts";
import { keep } from "./look/submit.ts";

/** Which columns, how high the rows, how many files a page: kept for this user, on every device. */
export async function CaseLook({ list: { look }, asked }: { list: CaseList; asked: CasesAsked }) {
  const [say, columns] = [await getTranslations("cases.look"), await getTranslations("cases.columns")];
  const choice = (name: string, value: string, label: string, chosen: boolean) => (
    <label key={value}>
      <input type="radio" name={name} value={value} defaultChecked={chosen} />
      {label}
    </label>
  );
  return (
    <details className="look">
      <summary>
        <Icon name="columns-3" />
        {say("title")}
      </summary>
      <form action={keep}>
        <input type="hidden" name="asked" value={casesAddress(asked).split("?")[1] ?? ""} />
        <fieldset>
          <legend>{say("columns")}</legend>
          {choice("by_width", "yes", say("by_width"), look.columns === null)}
          {choice("by_width", "no", say("these"), look.columns !== null)}
          <div className="look-columns">
            {CASE_COLUMNS.map((column) => (
              <label key={column}>
                <input
                  type="checkbox"
                  name="columns"
                  value={column}
                  defaultChecked={look.columns?.includes(column) ?? true}
                />
                {columns(column)}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{say("density")}</legend>
          {(["comfortable", "compact"] as const).map((one) =>
            choice("density", one, say(one), look.density === one),
          )}
        </fieldset>
        <fieldset>
          <legend>{say("limit")}</legend>
          {PAGE_SIZES.map((size) => choice("limit", String(size), String(size), look.limit === size))}
        </fieldset>
        <Button>{say("keep")}</Button>
      </form>
    </details>
  );
}
