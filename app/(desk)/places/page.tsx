import { page } from "../../answer.tsx";
import { placesView } from "./places-view.tsx";

/** The places of my offices. */
export default page(() => placesView("/places"));
