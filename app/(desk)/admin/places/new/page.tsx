import { page } from "../../../../answer.tsx";
import { newPlaceView } from "../../../places/new-place-view.tsx";

export default page(() => newPlaceView("/admin/places"));
