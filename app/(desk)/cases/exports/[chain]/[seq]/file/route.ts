import { currentActor } from "#auth/current-actor.ts";
import { exportedList } from "#casework/cases/exported-list.ts";
import { log } from "#casework/log.ts";
import { isRefusal } from "#domain/refusals.ts";
import { entryOf } from "../../../../../audit/entry-of.ts";
import { listCsv } from "../../../list-csv.ts";

type Asked = { params: Promise<{ chain: string; seq: string }> };

/** The exported list, as long as it may be fetched; else the page that says why not. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const asked = await params;
  try {
    const exported = await exportedList(await currentActor(), entryOf(asked));
    const { list } = exported;
    return new Response(await listCsv(exported), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${list === "cases" ? "files" : list}.csv"`,
        "Content-Security-Policy": "sandbox; default-src 'none'",
      },
    });
  } catch (error) {
    if (!isRefusal(error)) log.error("An export failed.", { error });
    const page = `/cases/exports/${encodeURIComponent(asked.chain)}/${encodeURIComponent(asked.seq)}`;
    return new Response(null, { status: 303, headers: { Location: page } });
  }
}
