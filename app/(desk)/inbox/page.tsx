import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type InboxItem, listInbox } from "#casework/inbox/list-inbox.ts";
import { AsOf } from "#components/ui/as-of.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { page } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { InboxKinds } from "./inbox-kinds.tsx";
import { InboxRow } from "./inbox-row.tsx";
import { read } from "./submit.ts";

/** What concerns me, newest first; what is new since I read last says so. Or what I have put off. */
export default page(async ({ search }) => {
  const actor = await currentActor();
  const show = firstOf(search.show) === "later" ? "later" : undefined;
  const inbox = await listInbox(actor, { after: firstOf(search.after), show });
  const say = await getTranslations("inbox");
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  const { items, mayRead, asOf, from, next, later, chosen } = inbox;
  const views = [
    { label: say("all"), href: "/inbox", current: !show },
    { label: say("later"), href: "/inbox?show=later", count: later, current: show !== undefined },
  ];
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={<AsOf at={asOf} zone={zone} href="/inbox" />}
        end={mayRead && <ReadAll {...mayRead} />}
      />
      <div className="list-bar">
        {(later > 0 || show) && <Tabs label={say("views")} links={views} />}
        <InboxKinds chosen={chosen} />
      </div>
      <section className="panel" aria-label={say("title")}>
        {items.length === 0 ? (
          <Empty sentence={say(show ? "none_later" : "none")} />
        ) : (
          <Items items={items} now={asOf} zone={zone} />
        )}
        {(next || from > 1) && (
          <Pager
            from={from}
            to={from + items.length - 1}
            first={from > 1 ? "/inbox" : undefined}
            next={next && `/inbox?${new URLSearchParams({ after: next })}`}
            nextLabel={say("older")}
          />
        )}
        <p className="panel-foot">{say(show ? "foot_later" : "foot")}</p>
      </section>
    </>
  );
});

function Items({ items, now, zone }: { items: InboxItem[]; now: Date; zone: string }) {
  return (
    <ul className="panel-rows inbox">
      {items.map((item) => (
        <InboxRow key={item.key} item={item} now={now} zone={zone} />
      ))}
    </ul>
  );
}

/** What this page shows: what came since stays new. */
async function ReadAll({ until, also }: { until: string; also: string[] }) {
  const say = await getTranslations("inbox");
  return (
    <form action={read}>
      <input type="hidden" name="until" value={until} />
      {also.map((key) => (
        <input key={key} type="hidden" name="also" value={key} />
      ))}
      <Button kind="filled">{say("read")}</Button>
    </form>
  );
}
