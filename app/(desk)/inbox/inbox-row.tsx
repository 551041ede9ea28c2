import { getLocale, getTranslations } from "next-intl/server";
import type { InboxItem } from "#casework/inbox/list-inbox.ts";
import { inboxWords } from "#components/cases/inbox-words.ts";
import { sayInstant } from "#domain/when/say-when.ts";

/** One thing that concerns its reader: a dot, the word "New" and a heavier title, as long as it is. */
export async function InboxRow({ item, now, zone }: { item: InboxItem; now: Date; zone: string }) {
  const [locale, say] = [await getLocale(), await getTranslations("inbox")];
  const { caseNumber, pseudonym, isNew, at } = item;
  const { title, href, by } = await inboxWords(item, now);
  const when = sayInstant(at, { locale, timeZone: zone, now });
  return (
    <li data-new={isNew || undefined}>
      {isNew && <span className="new">{say("new")}</span>}
      <a href={href}>
        <bdi dir="auto">{title}</bdi>
      </a>
      <small>
        {`${pseudonym} `}
        <bdi dir="ltr">{caseNumber}</bdi>
        {` · ${[when, by].filter(Boolean).join(" · ")}`}
      </small>
    </li>
  );
}
