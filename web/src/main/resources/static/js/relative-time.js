// Keeps <time data-relative> true while the page stays open: "in 3 days", "5 minutes ago".
const units = [["day", 86_400_000], ["hour", 3_600_000], ["minute", 60_000]];
const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

function say(instant) {
  const distance = instant - Date.now();
  const [unit, length] = units.find(([, size]) => Math.abs(distance) >= size) ?? [null, 0];
  return unit ? words.format(Math.trunc(distance / length), unit) : distance < 0 ? "just now" : "in a moment";
}

function refresh() {
  for (const time of document.querySelectorAll("time[data-relative]")) {
    const instant = Date.parse(time.dateTime);
    if (Math.abs(instant - Date.now()) < 86_400_000) time.textContent = say(instant);
  }
}
setInterval(refresh, 30_000);
