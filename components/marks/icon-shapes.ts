import { __iconData as activity } from "lucide-react/icons/activity";
import { __iconData as arrowDown } from "lucide-react/icons/arrow-down";
import { __iconData as arrowDownLeft } from "lucide-react/icons/arrow-down-left";
import { __iconData as arrowLeftRight } from "lucide-react/icons/arrow-left-right";
import { __iconData as arrowUp } from "lucide-react/icons/arrow-up";
import { __iconData as arrowUpRight } from "lucide-react/icons/arrow-up-right";
import { __iconData as ban } from "lucide-react/icons/ban";
import { __iconData as bell } from "lucide-react/icons/bell";
import { __iconData as binoculars } from "lucide-react/icons/binoculars";
import { __iconData as bookOpen } from "lucide-react/icons/book-open";
import { __iconData as buildingComplex } from "lucide-react/icons/building-complex";
import { __iconData as calendarDays } from "lucide-react/icons/calendar-days";
import { __iconData as calendarX2 } from "lucide-react/icons/calendar-x-2";
import { __iconData as check } from "lucide-react/icons/check";
import { __iconData as chevronDown } from "lucide-react/icons/chevron-down";
import { __iconData as chevronRight } from "lucide-react/icons/chevron-right";
import { __iconData as chevronsUpDown } from "lucide-react/icons/chevrons-up-down";
import { __iconData as circleCheck } from "lucide-react/icons/circle-check";
import { __iconData as circleDashed } from "lucide-react/icons/circle-dashed";
import { __iconData as circleExclamationPoint } from "lucide-react/icons/circle-exclamation-point";
import { __iconData as circleMinus } from "lucide-react/icons/circle-minus";
import { __iconData as circleQuestionMark } from "lucide-react/icons/circle-question-mark";
import { __iconData as clock } from "lucide-react/icons/clock";
import { __iconData as cloud } from "lucide-react/icons/cloud";
import { __iconData as cloudOff } from "lucide-react/icons/cloud-off";
import { __iconData as columns3 } from "lucide-react/icons/columns-3";
import { __iconData as copy } from "lucide-react/icons/copy";
import { __iconData as cornerDownRight } from "lucide-react/icons/corner-down-right";
import { __iconData as download } from "lucide-react/icons/download";
import { __iconData as ellipsis } from "lucide-react/icons/ellipsis";
import { __iconData as equal } from "lucide-react/icons/equal";
import { __iconData as externalLink } from "lucide-react/icons/external-link";
import { __iconData as eye } from "lucide-react/icons/eye";
import { __iconData as eyeOff } from "lucide-react/icons/eye-off";
import { __iconData as fileKey } from "lucide-react/icons/file-key";
import { __iconData as fileSpreadsheet } from "lucide-react/icons/file-spreadsheet";
import { __iconData as fileText } from "lucide-react/icons/file-text";
import { __iconData as fileXCorner } from "lucide-react/icons/file-x-corner";
import { __iconData as folderTree } from "lucide-react/icons/folder-tree";
import { __iconData as funnel } from "lucide-react/icons/funnel";
import { __iconData as hand } from "lucide-react/icons/hand";
import { __iconData as hourglass } from "lucide-react/icons/hourglass";
import { __iconData as house } from "lucide-react/icons/house";
import { __iconData as info } from "lucide-react/icons/info";
import { __iconData as keyRound } from "lucide-react/icons/key-round";
import { __iconData as keySquare } from "lucide-react/icons/key-square";
import { __iconData as keyboard } from "lucide-react/icons/keyboard";
import { __iconData as laptop } from "lucide-react/icons/laptop";
import { __iconData as layoutGrid } from "lucide-react/icons/layout-grid";
import { __iconData as link } from "lucide-react/icons/link";
import { __iconData as listChecks } from "lucide-react/icons/list-checks";
import { __iconData as loader } from "lucide-react/icons/loader";
import { __iconData as lock } from "lucide-react/icons/lock";
import { __iconData as logOut } from "lucide-react/icons/log-out";
import { __iconData as mail } from "lucide-react/icons/mail";
import { __iconData as maximize2 } from "lucide-react/icons/maximize-2";
import { __iconData as minus } from "lucide-react/icons/minus";
import { __iconData as monitor } from "lucide-react/icons/monitor";
import { __iconData as moon } from "lucide-react/icons/moon";
import { __iconData as octagonExclamationPoint } from "lucide-react/icons/octagon-exclamation-point";
import { __iconData as packageMinus } from "lucide-react/icons/package-minus";
import { __iconData as packageOpen } from "lucide-react/icons/package-open";
import { __iconData as pause } from "lucide-react/icons/pause";
import { __iconData as penLine } from "lucide-react/icons/pen-line";
import { __iconData as pencil } from "lucide-react/icons/pencil";
import { __iconData as pencilLine } from "lucide-react/icons/pencil-line";
import { __iconData as play } from "lucide-react/icons/play";
import { __iconData as plus } from "lucide-react/icons/plus";
import { __iconData as refreshCw } from "lucide-react/icons/refresh-cw";
import { __iconData as rotateCcw } from "lucide-react/icons/rotate-ccw";
import { __iconData as rotateCw } from "lucide-react/icons/rotate-cw";
import { __iconData as scrollText } from "lucide-react/icons/scroll-text";
import { __iconData as search } from "lucide-react/icons/search";
import { __iconData as searchX } from "lucide-react/icons/search-x";
import { __iconData as send } from "lucide-react/icons/send";
import { __iconData as server } from "lucide-react/icons/server";
import { __iconData as settings } from "lucide-react/icons/settings";
import { __iconData as shieldCheck } from "lucide-react/icons/shield-check";
import { __iconData as smartphone } from "lucide-react/icons/smartphone";
import { __iconData as sun } from "lucide-react/icons/sun";
import { __iconData as swords } from "lucide-react/icons/swords";
import { __iconData as tablet } from "lucide-react/icons/tablet";
import { __iconData as tabletSmartphone } from "lucide-react/icons/tablet-smartphone";
import { __iconData as theater } from "lucide-react/icons/theater";
import { __iconData as timer } from "lucide-react/icons/timer";
import { __iconData as trash } from "lucide-react/icons/trash";
import { __iconData as triangleExclamationPoint } from "lucide-react/icons/triangle-exclamation-point";
import { __iconData as tv } from "lucide-react/icons/tv";
import { __iconData as undo2 } from "lucide-react/icons/undo-2";
import { __iconData as unplug } from "lucide-react/icons/unplug";
import { __iconData as upload } from "lucide-react/icons/upload";
import { __iconData as userRound } from "lucide-react/icons/user-round";
import { __iconData as userRoundCheck } from "lucide-react/icons/user-round-check";
import { __iconData as userRoundMinus } from "lucide-react/icons/user-round-minus";
import { __iconData as userRoundPlus } from "lucide-react/icons/user-round-plus";
import { __iconData as userRoundX } from "lucide-react/icons/user-round-x";
import { __iconData as users } from "lucide-react/icons/users";
import { __iconData as watch } from "lucide-react/icons/watch";
import { __iconData as x } from "lucide-react/icons/x";

/** Every icon of the console by its lucide name, so that a name can travel from server to browser as text. */
export const iconShapes = {
  activity,
  "arrow-down": arrowDown,
  "arrow-down-left": arrowDownLeft,
  "arrow-left-right": arrowLeftRight,
  "arrow-up": arrowUp,
  "arrow-up-right": arrowUpRight,
  ban,
  bell,
  binoculars,
  "book-open": bookOpen,
  "building-complex": buildingComplex,
  "calendar-days": calendarDays,
  "calendar-x-2": calendarX2,
  check,
  "chevron-down": chevronDown,
  "chevron-right": chevronRight,
  "chevrons-up-down": chevronsUpDown,
  "circle-check": circleCheck,
  "circle-dashed": circleDashed,
  "circle-exclamation-point": circleExclamationPoint,
  "circle-minus": circleMinus,
  "circle-question-mark": circleQuestionMark,
  clock,
  cloud,
  "cloud-off": cloudOff,
  "columns-3": columns3,
  copy,
  "corner-down-right": cornerDownRight,
  download,
  ellipsis,
  equal,
  "external-link": externalLink,
  eye,
  "eye-off": eyeOff,
  "file-key": fileKey,
  "file-spreadsheet": fileSpreadsheet,
  "file-text": fileText,
  "file-x-corner": fileXCorner,
  "folder-tree": folderTree,
  funnel,
  hand,
  hourglass,
  house,
  info,
  "key-round": keyRound,
  "key-square": keySquare,
  keyboard,
  laptop,
  "layout-grid": layoutGrid,
  link,
  "list-checks": listChecks,
  loader,
  lock,
  "log-out": logOut,
  mail,
  "maximize-2": maximize2,
  minus,
  monitor,
  moon,
  "octagon-exclamation-point": octagonExclamationPoint,
  "package-minus": packageMinus,
  "package-open": packageOpen,
  pause,
  "pen-line": penLine,
  pencil,
  "pencil-line": pencilLine,
  play,
  plus,
  "refresh-cw": refreshCw,
  "rotate-ccw": rotateCcw,
  "rotate-cw": rotateCw,
  "scroll-text": scrollText,
  search,
  "search-x": searchX,
  send,
  server,
  settings,
  "shield-check": shieldCheck,
  smartphone,
  sun,
  swords,
  tablet,
  "tablet-smartphone": tabletSmartphone,
  theater,
  timer,
  trash,
  "triangle-exclamation-point": triangleExclamationPoint,
  tv,
  "undo-2": undo2,
  unplug,
  upload,
  "user-round": userRound,
  "user-round-check": userRoundCheck,
  "user-round-minus": userRoundMinus,
  "user-round-plus": userRoundPlus,
  "user-round-x": userRoundX,
  users,
  watch,
  x,
};

export type IconName = keyof typeof iconShapes;
