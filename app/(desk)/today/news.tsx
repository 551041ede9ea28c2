import { getLocale, getTranslations } from "next-intl/server";
import type { Today } from "#casework/homes/show-today.ts";
import { entryAddress } from "#components/cases/entry-address.ts";
import { entryTitle } from "#components/cases/entry-title.ts";
import { Panel } from "#components/ui/panel.tsx";
import { sayInstant } from "#domain/when/say-when.ts";

/** What others recorded in one's files since one was last here. */
export async function News({ today: { news, asOf }, zone }: { today: Today; zone: string }) {
  const [locale, say] = [await getLocale(), await getTranslations("today")];
  const telling = { locale, timeZone: zone, now: asOf };
  const hidden = news.total > news.items.length;
  const rows = [];
  for (const { entry, caseNumber, pseudonym } of news.items) {
    const number = entry.chainSeq;
    rows.push({
      key: `${caseNumber}|${number}`,
      title: await entryTitle(entry),
      href: entryAddress(caseNumber, number),
      about: [pseudonym, sayInstant(entry.at, telling), entry.by].filter(Boolean).join(" · "),
    });
  }
  return (
    <Panel
      title={say("news", { when: sayInstant(news.since, telling) })}
      count={news.total}
      more={hidden ? { label: say("all", { count: news.total }), href: "/today?show=news" } : undefined}
    >
      {rows.length === 0 ? (
        <p className="empty">{say("news_none")}</p>
      ) : (
        <ul className="panel-rows">
          {rows.map(({ key, title, href, about }) => (
            <li key={key}>
              <a href={href}>{title}</a>
              <small>{about}</small>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
