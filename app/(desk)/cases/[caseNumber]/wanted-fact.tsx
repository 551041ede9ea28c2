import { getLocale, getTranslations } from "next-intl/server";
import type { ShownCase } from "#casework/cases/show-case.ts";
import type { Fact } from "#components/ui/facts.tsx";
import { sayWhen, type Telling } from "#domain/when/say-when.ts";
import { noticeWords } from "./wanted-notices/notice-words.ts";

/** Which states have declared the person wanted, through which channel and when; who records may say that one was taken back. */
export async function wantedFact(file: ShownCase): Promise<Fact[]> {
  if (file.wanted.length === 0) return [];
  const say = await getTranslations("cases.file");
  const telling: Telling = { locale: await getLocale(), timeZone: file.office.timeZone, now: file.now };
  const notices = file.wanted.map(async (notice) => (
    <li key={notice.id}>
      {await noticeWords(notice, telling)}
      {notice.open ? (
        file.may.record && (
          <small>
            <span className="acts">
              <a href={`/cases/${file.caseNumber}/wanted-notices/${notice.id}/lifting/new`}>
                {say("wanted_lift")}
              </a>
            </span>
          </small>
        )
      ) : (
        <small>{await liftedWords(notice, telling)}</small>
      )}
    </li>
  ));
  return [{ term: say("wanted"), value: <ul>{await Promise.all(notices)}</ul> }];
}

async function liftedWords({ lifted }: ShownCase["wanted"][number], telling: Telling): Promise<string> {
  const [say, root] = [await getTranslations("cases.file"), await getTranslations()];
  if (!lifted || lifted.precision === "unknown") return say("wanted_lifted");
  const { key, params } = sayWhen(lifted, telling);
  return say("wanted_lifted_when", { when: root(key as never, params as never) });
}
