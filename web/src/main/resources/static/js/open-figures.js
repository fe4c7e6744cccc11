// A figure that was opened stays open when the sums are computed anew.
let open = [];

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.target.id !== "totals") return;
  open = [...event.target.querySelectorAll("[data-figure][open]")].map((figure) => figure.dataset.figure);
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id !== "totals") return;
  for (const figure of event.target.querySelectorAll("[data-figure]")) figure.open = open.includes(figure.dataset.figure);
});
