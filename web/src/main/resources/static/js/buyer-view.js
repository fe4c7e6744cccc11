// Tells that somebody reads the page: after a real gesture, and two seconds of having it in view.
const view = document.querySelector("[data-view]")?.dataset.view;
const needed = 2_000;
const gestures = ["pointerdown", "pointermove", "touchstart", "wheel", "keydown"];
const touches = [...gestures, "click", "beforeinput"];

let seen = 0;
let since = document.visibilityState === "visible" ? performance.now() : null;
let moved = false;
let told = false;

// what a form says of it is asked of whoever runs this script and touches nothing: a program
function trace(hand) {
  for (const field of document.querySelectorAll("input[name=hand]")) field.value = hand;
}

function touch(event) {
  if (!event.isTrusted) return;
  for (const gesture of touches) removeEventListener(gesture, touch, { capture: true });
  trace("seen");
}

function visibleFor() {
  return seen + (since === null ? 0 : performance.now() - since);
}

function tell() {
  if (told || !moved) return;
  const missing = needed - visibleFor();
  if (missing > 0) {
    if (since !== null) setTimeout(tell, missing);
    return;
  }
  told = true;
  for (const gesture of gestures) removeEventListener(gesture, hear, { capture: true });
  fetch(view, { method: "POST", keepalive: true }).catch(() => {});
}

function hear(event) {
  // a script can make a page scroll, and the browser calls that trusted: it is no gesture
  if (!event.isTrusted) return;
  if (moved) return;
  moved = true;
  tell();
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") {
    since = performance.now();
    tell();
  } else if (since !== null) {
    seen += performance.now() - since;
    since = null;
  }
});
if (view) for (const gesture of gestures) addEventListener(gesture, hear, { capture: true, passive: true });
trace("none");
for (const gesture of touches) addEventListener(gesture, touch, { capture: true, passive: true });
