import { getLocale, getTranslations } from "next-intl/server";
import { casesAddress } from "#components/cases/cases-address.ts";
import { Matrix } from "#components/charts/matrix.tsx";
import { PLACE_NOT_KNOWN } from "#domain/cases/case-filter.ts";
import type { Asked } from "./asked.ts";
import { caption } from "./caption.ts";

const ROWS = 11;

/** To whom registration was refused, where and in which month: evidence that the procedure is blocked. */
export async function Refusals(asked: Asked) {
  const { refusals, period } = asked.dashboard;
  const { months, places, cells, total } = refusals;
  const [locale, say] = [await getLocale(), await getTranslations("dashboard.refusals")];
  const cell = (number: number, { from, to }: { from: string; to: string }, refusedAt?: string) => ({
    number,
    href: casesAddress({ happened: "refused", from, to, refusedAt, office: asked.office }),
  });
  const named = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  return (
    <Matrix
      title={say("title", { total })}
      caption={`${say("how")}${places.length > ROWS ? ` ${say("rest", { count: places.length - ROWS })}` : ""} ${await caption(asked, period)}`}
      heads={{
        label: say("place"),
        columns: months.map(({ from }) => named.format(new Date(`${from}T12:00:00Z`))),
        total: say("total"),
      }}
      rows={places.slice(0, ROWS).map(({ placeId, name, cells: inMonth, total: inAll }) => ({
        label: name ?? say("not_known"),
        cells: months.map((month, place) => cell(inMonth[place] ?? 0, month, placeId ?? PLACE_NOT_KNOWN)),
        total: cell(inAll, period, placeId ?? PLACE_NOT_KNOWN),
      }))}
      totals={{
        cells: months.map((month, place) => cell(cells[place] ?? 0, month)),
        total: cell(total, period),
      }}
    />
  );
}
