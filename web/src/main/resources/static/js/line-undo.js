// <line-undo><button data-undo>…</button><button data-redo>…</button></line-undo>
// Takes back changes of the lines and makes them again; saving meanwhile does not end it.
const MOST = 100;

class LineUndo extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.hidden = false;
    this.states = [this.now()];
    this.at = 0;
    this.form.addEventListener("change", (event) => event.target.closest(".line") && this.record());
    this.form.addEventListener("lines-changed", () => this.record());
    this.form.addEventListener("keydown", (event) => this.typed(event));
    this.querySelector("[data-undo]").addEventListener("click", () => this.step(-1));
    this.querySelector("[data-redo]").addEventListener("click", () => this.step(1));
    this.show();
  }

  get lines() {
    return this.form.querySelector("line-grid .lines");
  }

  now() {
    return [...this.lines.children].map((row) =>
      Object.fromEntries([...row.querySelectorAll("[name]:not(button)")].map((field) => [field.name, field.value])));
  }

  record() {
    const now = this.now();
    if (same(now, this.states[this.at])) return;
    this.states.splice(this.at + 1, Infinity, now);
    if (this.states.length > MOST) this.states.shift();
    this.at = this.states.length - 1;
    this.show();
  }

  step(by) {
    this.record();
    const state = this.states[this.at + by];
    if (!state) return;
    this.at += by;
    this.restore(state);
    this.show();
    this.querySelector("[data-said]").textContent = by < 0 ? "Change taken back" : "Change made again";
  }

  restore(state) {
    while (this.lines.children.length > state.length) this.lines.lastElementChild.remove();
    while (this.lines.children.length < state.length) this.lines.append(this.lines.lastElementChild.cloneNode(true));
    state.forEach((values, index) => {
      const row = this.lines.children[index];
      row.querySelectorAll(".error, .price-note").forEach((note) => note.remove());
      for (const field of row.querySelectorAll("[name]:not(button)")) {
        field.value = values[field.name] ?? "";
        field.removeAttribute("aria-invalid");
      }
    });
    this.form.querySelector("line-grid").changed();
  }

  // inside a cell the browser takes back what was typed there first
  typed(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !event.target.closest("line-grid, line-undo")) return;
    const key = event.key.toLowerCase();
    const by = key === "z" ? (event.shiftKey ? 1 : -1) : key === "y" ? 1 : 0;
    if (!by || (by < 0 && !same(this.now(), this.states[this.at]))) return;
    event.preventDefault();
    this.step(by);
  }

  show() {
    this.querySelector("[data-undo]").disabled = this.at === 0;
    this.querySelector("[data-redo]").disabled = this.at === this.states.length - 1;
  }
}

// ids are given by the server and are no change of anybody's
function same(one, other) {
  const plain = (rows) => JSON.stringify(rows.map((row) => ({ ...row, lineId: "" })));
  return plain(one) === plain(other);
}
customElements.define("line-undo", LineUndo);
