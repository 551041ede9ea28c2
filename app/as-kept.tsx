import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { keptForm } from "#auth/kept-form.ts";
import { KeptAnswers } from "#components/forms/kept.client.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { refusalOf } from "#domain/refusals.ts";

/** A page whose form is filled in with what was typed before the session had ended. */
export async function AsKept({ id, children }: { id: string; children: ReactNode }) {
  const kept = await keptForm(id).catch(nothing);
  if (!kept) return children;
  const say = await getTranslations("signIn");
  return (
    <KeptAnswers values={kept.values}>
      <Notice title={say("keptTitle")} focus>
        {say("keptSentence")}
      </Notice>
      {children}
    </KeptAnswers>
  );
}

function nothing(error: unknown): undefined {
  if (!refusalOf(error)) throw error;
}
