import { getLocale, getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { BarColumns } from "#components/charts/bar-columns.tsx";
import { sayDays } from "#domain/when/say-days.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";

const COUNTED = ["opened", "taken", "closed"] as const;

/** Who came to us, who was taken, whose file was closed: week by week, all on one scale. */
export async function Weeks(asked: Asked) {
  const { dashboard, office } = asked;
  const { weeks, inAll } = dashboard.weeks;
  const [locale, say] = [await getLocale(), await getTranslations("dashboard.weeks")];
  return (
    <BarColumns
      title={say("title", inAll)}
      caption={`${say("how")} ${await caption(asked)}`}
      heads={{ label: say("week"), numbers: COUNTED.map((one) => say(one)) }}
      rows={weeks.map(({ from, to, ...numbers }) => ({
        label: sayDays(from, to, { locale, now: dashboard.asOf }),
        numbers: COUNTED.map((happened) => ({
          number: numbers[happened],
          href: casesAddress({ happened, from, to, office }),
        })),
      }))}
    />
  );
}
