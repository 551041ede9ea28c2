import { RefusedView } from "./refused-view.tsx";

/** An address that no page has. Next draws this beside every page, in case, and sets the status where it shows it. */
export default function NotFound() {
  return <RefusedView why="not_found" statusIsSet />;
}
