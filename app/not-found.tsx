import { PlainFrame } from "#components/ui/plain-frame.tsx";
import { RefusedView } from "./refused-view.tsx";

/** An address that no page has. Next draws this beside every page, in case, and sets the status where it shows it. */
export default function NotFound() {
  return (
    <PlainFrame>
      <RefusedView why="not_found" statusIsSet />
    </PlainFrame>
  );
}
