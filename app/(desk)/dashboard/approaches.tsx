import { getLocale, getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { BarTable } from "#components/charts/bar-table.tsx";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";

/** A share of fewer is a person or two. */
const PERCENT_FROM = 20;

const INSET: readonly string[] = ["recognised", "rejected"];

/** From approaching UNHCR to its decision: how many of those who came in the period have got how far, and how long it took. */
export async function Approaches(asked: Asked) {
  const { approaches, period } = asked.dashboard;
  const [locale, say] = [await getLocale(), await getTranslations("dashboard.approaches")];
  const { from, to } = period;
  const people = Object.fromEntries(approaches.map((row) => [row.step, row.people]));
  const first = people.approached ?? 0;
  const shares = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const withShares = first >= PERCENT_FROM;
  return (
    <BarTable
      title={say("title", {
        approached: first,
        decided: people.decided ?? 0,
        recognised: people.recognised ?? 0,
      })}
      caption={`${say("how")} ${await caption(asked, period)}`}
      heads={{
        label: say("step"),
        number: say("people"),
        notes: [...(withShares ? [say("share")] : []), say("days")],
      }}
      rows={approaches.map(({ step, people: number, days }) => ({
        label: say(step),
        number,
        href: casesAddress({ happened: step, from, to, office: asked.office }),
        inset: INSET.includes(step),
        notes: [
          ...(withShares ? [shares.format(number / first)] : []),
          days === undefined ? "" : say("median", { days }),
        ],
      }))}
    />
  );
}
