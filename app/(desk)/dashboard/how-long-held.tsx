import { getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { BarTable } from "#components/charts/bar-table.tsx";
import { HELD_FOR, type HeldFor } from "#domain/cases/case-filter.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";

const BEYOND_72H = ["3_10_days", "10_40_days", "over_40_days"] as const satisfies HeldFor[];

/** How many people are held, by the law's steps; a time not known stands last, where there is one. */
export async function HowLongHeld(asked: Asked) {
  const { held, figures } = asked.dashboard;
  const say = await getTranslations("dashboard.held");
  const long = BEYOND_72H.reduce((sum, step) => sum + held[step], 0);
  const steps = HELD_FOR.filter((step) => step !== "not_known" || held[step] > 0);
  return (
    <BarTable
      title={say("title", { people: figures.detained, long })}
      caption={await caption(asked)}
      heads={{ label: say("step"), number: say("people") }}
      rows={steps.map((step) => ({
        label: say(step),
        number: held[step],
        href: casesAddress({ held: step, office: asked.office }),
      }))}
    />
  );
}
