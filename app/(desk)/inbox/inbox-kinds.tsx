import { getTranslations } from "next-intl/server";
import type { InboxList } from "#casework/inbox/list-inbox.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { choose } from "./submit.ts";

/** What the inbox tells: some of it can be left out, and what it says of people who are held cannot. */
export async function InboxKinds({ chosen }: Pick<InboxList, "chosen">) {
  const [say, words] = [await getTranslations("inbox"), await getTranslations("words.inbox_kinds")];
  return (
    <details className="look">
      <summary>
        <Icon name="list-filter" />
        {say("kinds")}
      </summary>
      <form action={choose}>
        <fieldset>
          <legend>{say("tell")}</legend>
          {chosen.map(({ kind, told }) => (
            <label key={kind}>
              <input type="checkbox" name="told" value={kind} defaultChecked={told} />
              {words(kind)}
            </label>
          ))}
          <p className="muted">{say("always")}</p>
        </fieldset>
        <Button>{say("keep")}</Button>
      </form>
    </details>
  );
}
