// The rows of a quote: adds, moves and removes them; focus stays where the hand is.
class LineGrid extends HTMLElement {
  connectedCallback() {
    this.rows = this.querySelector(".lines");
    this.add = this.querySelector("[data-add]");
    this.add.hidden = false;
    this.querySelectorAll(".line-acts").forEach((acts) => (acts.hidden = false));
    this.addEventListener("click", (event) => this.clicked(event));
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
    row.querySelectorAll(".error").forEach((error) => error.remove());
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
