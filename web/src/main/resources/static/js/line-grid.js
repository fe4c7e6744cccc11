// The rows of a quote: adds, moves and removes them; focus stays where the hand is.
class LineGrid extends HTMLElement {
  connectedCallback() {
    this.rows = this.querySelector(".lines");
    this.add = this.querySelector("[data-add]");
    this.add.hidden = false;
    this.querySelectorAll(".line-acts").forEach((acts) => (acts.hidden = false));
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("click", (event) => this.number(event.target.closest("[name=take]")), true);
    this.addEventListener("change", (event) => this.quantity(event.target));
    this.addEventListener("keydown", (event) => this.typed(event));
    if (LineGrid.shown) this.changed(); // the server has sent other rows
    LineGrid.shown = true;
  }

  // a row from the catalogue may have another price for another quantity
  quantity(input) {
    const row = input.closest(".line");
    if (input.name !== "quantity" || !row.querySelector("[name=productId]").value) return;
    const values = Object.fromEntries(new FormData(input.form));
    for (const field of row.querySelectorAll("input[name], select[name]")) values[field.name] = field.value;
    values.row = [...this.rows.children].indexOf(row);
    const target = row.querySelector(".from-catalogue");
    htmx.ajax("POST", "/quotes/lines/price", { target, swap: "outerHTML", values }).then(() => this.changed());
  }

  // rows may have been moved since the server numbered them, and empty ones do not count
  number(take) {
    if (!take) return;
    const told = (row) => ["description", "details", "unitPrice"].some((name) => row.querySelector(`[name=${name}]`).value.trim());
    take.value = [...this.rows.children].filter(told).indexOf(take.closest(".line"));
  }

  // Enter finds products; it must not send the quote
  typed(event) {
    if (event.key === "Enter" && event.target.name === "productSearch") event.preventDefault();
  }

  clicked(event) {
    const row = event.target.closest(".line");
    if (event.target.closest("[data-add]")) this.append();
    else if (event.target.closest("[data-remove]")) this.remove_(row);
    else if (event.target.closest("[data-up]")) row.previousElementSibling?.before(row);
    else if (event.target.closest("[data-down]")) row.nextElementSibling?.after(row);
    else return;
    event.target.focus();
    this.changed();
  }

  append() {
    const row = this.rows.lastElementChild.cloneNode(true);
    row.querySelectorAll("input").forEach((input) => (input.value = input.name === "quantity" ? "1" : ""));
    row.querySelectorAll(".error, .price-note").forEach((note) => note.remove());
    row.querySelector("[name=preselected]").value = "no"; // nothing is left to the customer yet
    this.rows.append(row);
    row.querySelector("[name=description]").focus();
  }

  remove_(row) {
    if (this.rows.children.length === 1) this.append();
    row.remove();
  }

  changed() {
    this.dispatchEvent(new Event("lines-changed", { bubbles: true }));
  }
}
customElements.define("line-grid", LineGrid);
