import * as activity from "lucide-react/icons/activity";
import * as arrowDown from "lucide-react/icons/arrow-down";
import * as arrowDownLeft from "lucide-react/icons/arrow-down-left";
import * as arrowLeftRight from "lucide-react/icons/arrow-left-right";
import * as arrowUp from "lucide-react/icons/arrow-up";
import * as arrowUpRight from "lucide-react/icons/arrow-up-right";
import * as ban from "lucide-react/icons/ban";
import * as bell from "lucide-react/icons/bell";
import * as binoculars from "lucide-react/icons/binoculars";
import * as bookOpen from "lucide-react/icons/book-open";
import * as buildingComplex from "lucide-react/icons/building-complex";
import * as calendarDays from "lucide-react/icons/calendar-days";
import * as calendarX2 from "lucide-react/icons/calendar-x-2";
import * as check from "lucide-react/icons/check";
import * as chevronDown from "lucide-react/icons/chevron-down";
import * as chevronRight from "lucide-react/icons/chevron-right";
import * as chevronsUpDown from "lucide-react/icons/chevrons-up-down";
import * as circleCheck from "lucide-react/icons/circle-check";
import * as circleDashed from "lucide-react/icons/circle-dashed";
import * as circleExclamationPoint from "lucide-react/icons/circle-exclamation-point";
import * as circleMinus from "lucide-react/icons/circle-minus";
import * as circleQuestionMark from "lucide-react/icons/circle-question-mark";
import * as clock from "lucide-react/icons/clock";
import * as cloud from "lucide-react/icons/cloud";
import * as cloudOff from "lucide-react/icons/cloud-off";
import * as columns3 from "lucide-react/icons/columns-3";
import * as copy from "lucide-react/icons/copy";
import * as cornerDownRight from "lucide-react/icons/corner-down-right";
import * as download from "lucide-react/icons/download";
import * as ellipsis from "lucide-react/icons/ellipsis";
import * as equal from "lucide-react/icons/equal";
import * as externalLink from "lucide-react/icons/external-link";
import * as eye from "lucide-react/icons/eye";
import * as eyeOff from "lucide-react/icons/eye-off";
import * as fileKey from "lucide-react/icons/file-key";
import * as fileSpreadsheet from "lucide-react/icons/file-spreadsheet";
import * as fileText from "lucide-react/icons/file-text";
import * as fileXCorner from "lucide-react/icons/file-x-corner";
import * as folderTree from "lucide-react/icons/folder-tree";
import * as funnel from "lucide-react/icons/funnel";
import * as hand from "lucide-react/icons/hand";
import * as hourglass from "lucide-react/icons/hourglass";
import * as house from "lucide-react/icons/house";
import * as info from "lucide-react/icons/info";
import * as keyRound from "lucide-react/icons/key-round";
import * as keySquare from "lucide-react/icons/key-square";
import * as keyboard from "lucide-react/icons/keyboard";
import * as laptop from "lucide-react/icons/laptop";
import * as layoutGrid from "lucide-react/icons/layout-grid";
import * as link from "lucide-react/icons/link";
import * as listChecks from "lucide-react/icons/list-checks";
import * as loader from "lucide-react/icons/loader";
import * as lock from "lucide-react/icons/lock";
import * as logOut from "lucide-react/icons/log-out";
import * as mail from "lucide-react/icons/mail";
import * as maximize2 from "lucide-react/icons/maximize-2";
import * as minus from "lucide-react/icons/minus";
import * as monitor from "lucide-react/icons/monitor";
import * as moon from "lucide-react/icons/moon";
import * as octagonExclamationPoint from "lucide-react/icons/octagon-exclamation-point";
import * as packageMinus from "lucide-react/icons/package-minus";
import * as packageOpen from "lucide-react/icons/package-open";
import * as pause from "lucide-react/icons/pause";
import * as penLine from "lucide-react/icons/pen-line";
import * as pencil from "lucide-react/icons/pencil";
import * as pencilLine from "lucide-react/icons/pencil-line";
import * as play from "lucide-react/icons/play";
import * as plus from "lucide-react/icons/plus";
import * as refreshCw from "lucide-react/icons/refresh-cw";
import * as rotateCcw from "lucide-react/icons/rotate-ccw";
import * as rotateCw from "lucide-react/icons/rotate-cw";
import * as scrollText from "lucide-react/icons/scroll-text";
import * as search from "lucide-react/icons/search";
import * as searchX from "lucide-react/icons/search-x";
import * as send from "lucide-react/icons/send";
import * as server from "lucide-react/icons/server";
import * as settings from "lucide-react/icons/settings";
import * as shieldCheck from "lucide-react/icons/shield-check";
import * as smartphone from "lucide-react/icons/smartphone";
import * as sun from "lucide-react/icons/sun";
import * as swords from "lucide-react/icons/swords";
import * as tablet from "lucide-react/icons/tablet";
import * as tabletSmartphone from "lucide-react/icons/tablet-smartphone";
import * as theater from "lucide-react/icons/theater";
import * as timer from "lucide-react/icons/timer";
import * as trash from "lucide-react/icons/trash";
import * as triangleExclamationPoint from "lucide-react/icons/triangle-exclamation-point";
import * as tv from "lucide-react/icons/tv";
import * as undo2 from "lucide-react/icons/undo-2";
import * as unplug from "lucide-react/icons/unplug";
import * as upload from "lucide-react/icons/upload";
import * as userRound from "lucide-react/icons/user-round";
import * as userRoundPlus from "lucide-react/icons/user-round-plus";
import * as userRoundX from "lucide-react/icons/user-round-x";
import * as users from "lucide-react/icons/users";
import * as watch from "lucide-react/icons/watch";
import * as x from "lucide-react/icons/x";

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
  "user-round-plus": userRoundPlus,
  "user-round-x": userRoundX,
  users,
  watch,
  x,
};

export type IconName = keyof typeof iconShapes;
