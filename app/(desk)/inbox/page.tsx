import { getTranslations } from "next-intl/server";
import { currentActor } from "#auth/current-actor.ts";
import { type InboxItem, listInbox } from "#casework/inbox/list-inbox.ts";
import { AsOf } from "#components/ui/as-of.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { TabTitle } from "#components/ui/tab-title.tsx";
import { page } from "../../answer.tsx";
import { firstOf } from "../../first-of.ts";
import { InboxRow } from "./inbox-row.tsx";
import { read } from "./submit.ts";

/** What concerns me, newest first; what is new since I read last says so. */
export default page(async ({ search }) => {
  const actor = await currentActor();
  const inbox = await listInbox(actor, { after: firstOf(search.after) });
  const say = await getTranslations("inbox");
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  const { items, mayRead, asOf, from, next } = inbox;
  return (
    <>
      <TabTitle words={say("title")} />
      <PageHead
        title={say("title")}
        beside={<AsOf at={asOf} zone={zone} href="/inbox" />}
        end={mayRead && <ReadAll until={mayRead} />}
      />
      <section className="panel" aria-label={say("title")}>
        {items.length === 0 ? (
          <Empty sentence={say("none")} />
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
        <p className="panel-foot">{say("foot")}</p>
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

/** Until the newest that this page shows: what came since stays new. */
async function ReadAll({ until }: { until: string }) {
  const say = await getTranslations("inbox");
  return (
    <form action={read}>
      <input type="hidden" name="until" value={until} />
      <Button kind="filled">{say("read")}</Button>
    </form>
  );
}
