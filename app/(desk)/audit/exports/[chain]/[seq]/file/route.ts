import { ReadableStream, TextEncoderStream } from "node:stream/web";
import { currentActor } from "#auth/current-actor.ts";
import { exportFile } from "#casework/audit/export-file.ts";
import { log } from "#casework/log.ts";
import { isRefusal } from "#domain/refusals.ts";
import { entryOf } from "../../../../entry-of.ts";

type Asked = { params: Promise<{ chain: string; seq: string }> };

/** The exported history, as long as it may be fetched; else the page that says why not. */
export async function GET(_request: Request, { params }: Asked): Promise<Response> {
  const asked = await params;
  try {
    const { name, type, pieces } = await exportFile(await currentActor(), entryOf(asked));
    const body = ReadableStream.from(pieces).pipeThrough(new TextEncoderStream());
    return new Response(body as unknown as BodyInit, {
      headers: {
        "Content-Type": type,
        "Content-Disposition": `attachment; filename="${name}"`,
        "Content-Security-Policy": "sandbox; default-src 'none'",
      },
    });
  } catch (error) {
    if (!isRefusal(error)) log.error("An export failed.", { error });
    const page = `/audit/exports/${encodeURIComponent(asked.chain)}/${encodeURIComponent(asked.seq)}`;
    return new Response(null, { status: 303, headers: { Location: page } });
  }
}
