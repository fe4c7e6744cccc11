// Where the sums follow each tick by themselves, the button that updates them is not needed.
const form = document.querySelector("#options");
const button = form?.querySelector("button");

if (button && window.htmx) {
  button.hidden = true;
  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    form.addEventListener(failure, () => (button.hidden = false));
  }
}
