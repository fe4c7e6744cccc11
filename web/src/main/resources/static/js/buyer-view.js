// Tells that somebody reads the page: after a real gesture, and two seconds of having it in view.
const view = document.querySelector("[data-view]")?.dataset.view;
const needed = 2_000;
const gestures = ["pointerdown", "pointermove", "touchstart", "wheel", "keydown"];

let seen = 0;
let since = document.visibilityState === "visible" ? performance.now() : null;
let moved = false;
let told = false;

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
