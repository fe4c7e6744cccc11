// Gives every htmx request the page's CSRF token, which a form carries as a hidden field.
const token = document.querySelector('meta[name="csrf"]')?.content;

document.addEventListener("htmx:configRequest", (event) => {
  if (token && event.detail.verb !== "get") event.detail.headers["X-CSRF-TOKEN"] = token;
});

// a flash is said once: the reloaded page does not repeat it
const address = new URL(location.href);
if (address.searchParams.has("done")) {
  address.searchParams.delete("done");
  history.replaceState(history.state, "", address);
}
