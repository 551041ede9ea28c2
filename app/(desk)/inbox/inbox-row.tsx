import { getLocale, getTranslations } from "next-intl/server";
import type { InboxItem } from "#casework/inbox/list-inbox.ts";
import { inboxWords } from "#components/cases/inbox-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { sayInstant } from "#domain/when/say-when.ts";
import { putOff } from "./submit.ts";

/** One thing that concerns its reader: a dot, the word "New" and a heavier title, as long as it is. What can wait is put off. */
export async function InboxRow({ item, now, zone }: { item: InboxItem; now: Date; zone: string }) {
  const [locale, say] = [await getLocale(), await getTranslations("inbox")];
  const { caseNumber, pseudonym, isNew, at, back, mayWait } = item;
  const { title, href, by } = await inboxWords(item, now);
  const when = (moment: Date) => sayInstant(moment, { locale, timeZone: zone, now });
  const told = [when(at), by, back && say("comes_back", { when: when(back) })].filter(Boolean);
  return (
    <li data-new={isNew || undefined}>
      <div>
        {isNew && <span className="new">{say("new")}</span>}
        <a href={href}>
          <bdi dir="auto">{title}</bdi>
        </a>
        <small>
          {`${pseudonym} `}
          <bdi dir="ltr">{caseNumber}</bdi>
          {` · ${told.join(" · ")}`}
        </small>
      </div>
      {back ? <BringBack item={item} title={title} /> : mayWait && <PutOff item={item} title={title} />}
    </li>
  );
}

type OfItem = { item: InboxItem; title: string };

async function PutOff({ item, title }: OfItem) {
  const say = await getTranslations("inbox");
  return (
    <Menu label={<Of title={title}>{say("put_off")}</Of>} kind="link" links={[]}>
      <form action={putOff}>
        <input type="hidden" name="item" value={item.key} />
        {(["tomorrow", "in_a_week"] as const).map((until) => (
          <button key={until} type="submit" name="until" value={until}>
            {say(`until.${until}`)}
          </button>
        ))}
      </form>
    </Menu>
  );
}

async function BringBack({ item, title }: OfItem) {
  const say = await getTranslations("inbox");
  return (
    <form action={putOff}>
      <input type="hidden" name="item" value={item.key} />
      <Button kind="link" name="until" value="now">
        <Of title={title}>{say("bring_back")}</Of>
      </Button>
    </form>
  );
}

/** Of many that look alike each says what it is about to whoever only hears it. */
const Of = ({ title, children }: { title: string; children: string }) => (
  <>
    {children}
    <span className="out-of-sight">{`: ${title}`}</span>
  </>
);
