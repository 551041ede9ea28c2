import { getLocale, getTranslations } from "next-intl/server";
import { shownCalendar } from "#auth/calendar-cookie.ts";
import { calendarIdOf } from "#casework/calendars/calendar-token.ts";
import { showCalendar } from "#casework/calendars/show-calendar.ts";
import { Button } from "#components/ui/button.tsx";
import { sayMoment } from "#components/ui/moment.ts";
import { Notice } from "#components/ui/notice.tsx";
import { Panel } from "#components/ui/panel.tsx";
import type { Actor } from "#domain/access/actor.ts";
import { settings } from "#env";
import { end } from "./calendar/submit.ts";

/** One's deadlines in a calendar: off until somebody asks for it. Its address is shown once, and can be ended. */
export async function MyCalendar({ actor, opened }: { actor: Actor; opened: boolean }) {
  const [locale, say] = [await getLocale(), await getTranslations("calendar")];
  const { open, over } = await showCalendar(actor, {});
  const token = opened ? await shownCalendar() : undefined;
  const zone = actor.offices[0]?.timeZone ?? "UTC";
  const when = (moment: Date) => sayMoment(moment, { locale, zone, now: new Date(), withYear: true });
  return (
    <>
      {token && calendarIdOf(token) === open?.id && (
        <Notice tone="settled" title={say("address_title")} focus>
          <p>{say("address_lead")}</p>
          <p>
            <code className="address">
              <bdi dir="ltr">{`${settings().BASE_URL}/api/v1/deadlines.ics?token=${token}`}</bdi>
            </code>
          </p>
        </Notice>
      )}
      <Panel
        title={say("title")}
        id="calendar"
        padded
        {...(!open && { more: { label: say("open"), href: "/account/calendar/new" } })}
      >
        <p>
          {open &&
            [
              say("on", { when: when(open.since) }),
              say(open.until < open.most ? "ends_unless" : "ends", {
                until: when(open.until),
                most: when(open.most),
              }),
            ].join(" ")}
          {!open && (over ? say("over", { when: when(over) }) : say("off"))}
        </p>
        {open && (
          <form action={end}>
            <Button>{say("end")}</Button>
          </form>
        )}
      </Panel>
    </>
  );
}
