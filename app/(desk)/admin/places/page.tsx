import { page } from "../../../answer.tsx";
import { placesView } from "../../places/places-view.tsx";

/** The places of all offices. */
export default page(() => placesView("/admin/places"));
