import { currentActor } from "#auth/current-actor.ts";
import { log } from "#casework/log.ts";
import { reasonOf } from "../../../reason-of.ts";
import { isFromHere } from "../../../same-origin.ts";
import { STATUS } from "../../../status.ts";
import { groupsFound } from "../groups-found.ts";

/** What the palette asks while somebody types. It is posted, as the page's box is: no address tells whom they look for. */
export async function POST(request: Request) {
  try {
    if (!(await isFromHere())) return new Response(null, { status: STATUS.other_origin });
    const words = (await request.formData()).get("words");
    return Response.json(await groupsFound(await currentActor(), typeof words === "string" ? words : ""));
  } catch (error) {
    const why = reasonOf(error);
    if (why === "failed") log.error("A search failed.", { error });
    return new Response(null, { status: STATUS[why] });
  }
}
