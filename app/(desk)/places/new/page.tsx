import { page } from "../../../answer.tsx";
import { newPlaceView } from "../new-place-view.tsx";

export default page(() => newPlaceView("/places"));
