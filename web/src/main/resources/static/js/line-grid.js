// The rows of a quote: adds, moves, pastes and removes them; focus stays where the hand is.
const PICTURES = new Map(); // by product: a row that becomes another's shows another
const COUNTED = ["description", "details", "unitPrice"];

class LineGrid extends HTMLElement {
  connectedCallback() {
    this.querySelectorAll("[data-scripted]").forEach((part) => (part.hidden = false));
    this.addEventListener("click", (event) => this.clicked(event), true);
    this.addEventListener("change", (event) => this.quantity(event.target));
    this.away = new AbortController();
    this.closest("form")?.addEventListener("change", (event) => this.offered(event.target), { signal: this.away.signal });
    this.addEventListener("keydown", (event) => this.typed(event));
    this.addEventListener("paste", (event) => this.pasted(event));
    this.addEventListener("dragstart", (event) => this.lifted(event));
    this.addEventListener("dragover", (event) => this.dragged(event));
    this.addEventListener("drop", (event) => this.laid(event));
    this.addEventListener("dragend", () => this.dropped());
    this.addEventListener("htmx:afterSwap", (event) => event.target.id === "line-rows" && this.answered());
    learn(this);
    if (LineGrid.shown) this.answered(); // the server has sent other rows
    LineGrid.shown = true;
  }

  disconnectedCallback() {
    this.away.abort();
  }

  get lines() {
    return this.querySelector(".lines");
  }

  get rows() {
    return [...this.lines.children];
  }

  // the server has sent other rows
  answered() {
    this.querySelectorAll("[data-scripted]").forEach((part) => (part.hidden = false));
    this.changed();
  }

  // a row from the catalogue may have another price for another quantity
  quantity(input) {
    const row = input.closest(".line");
    if (!["quantity", "ramp", "rampQuantities"].includes(input.name) || this.hasAttribute("data-unpriced") || !row.querySelector("[name=productId]").value) return;
    const values = Object.fromEntries(new FormData(input.form));
    for (const field of row.querySelectorAll("input[name], select[name]")) values[field.name] = field.value;
    values.row = this.rows.indexOf(row);
    values.changed = input.name;
    const target = row.querySelector(".from-catalogue");
    htmx.ajax("POST", "/quotes/lines/price", { target, swap: "outerHTML", values }).then(() => this.changed());
  }

  // another customer or currency has other prices: what the catalogue says stands below each row anew
  offered(input) {
    if (!["email", "currency"].includes(input.name) || this.hasAttribute("data-unpriced")) return;
    if (!this.rows.some((row) => row.querySelector("[name=productId]").value)) return;
    const source = this.querySelector("[name=productSearch]");
    htmx.ajax("POST", source.getAttribute("hx-post"), { source, target: "#line-area", select: "#line-area", swap: "outerHTML" });
  }

  // how many rows that count stand before this one: the server leaves out empty ones
  before(row) {
    return this.rows.slice(0, this.rows.indexOf(row)).filter(counts).length;
  }

  typed(event) {
    const row = event.target.closest(".line");
    const act = row ? key(event) : event.key === "Enter" && event.target.name === "productSearch" && "stay";
    if (!act) return;
    event.preventDefault(); // Enter must not send the quote
    if (act === "up" || act === "down") this.move(row, act, event.target);
    else if (act === "remove") this.remove_(row);
    else if (act === "add") this.append(row);
    else if (act === "copy") this.copy(row);
    else if (act !== "stay") this.go(row, act, event.target.name);
  }

  // to the same cell of the next row, which is made where there is none
  go(row, act, name) {
    const next = act === "before" ? row.previousElementSibling : row.nextElementSibling;
    if (next) next.querySelector(`[name="${name}"]`)?.focus();
    else if (act === "enter") this.append(row);
  }

  clicked(event) {
    const button = event.target.closest("button");
    const row = event.target.closest(".line");
    if (button?.name === "take") button.value = this.before(row); // rows may have been moved since
    if (button?.hasAttribute("data-add")) return this.append(undefined, button.dataset.add);
    if (button?.name !== "row") return;
    event.preventDefault();
    event.stopPropagation();
    const act = button.value.split(":")[0];
    if (act === "remove") this.remove_(row);
    else if (act === "copy") this.copy(row);
    else this.move(row, act, button);
  }

  move(row, act, focus) {
    if (act === "up") row.previousElementSibling?.before(row);
    else row.nextElementSibling?.after(row);
    focus.focus();
    this.say(`Now line ${this.rows.indexOf(row) + 1} of ${this.rows.length}`);
    this.changed();
  }

  append(after = this.lines.lastElementChild, kind = "no") {
    const row = this.lines.lastElementChild.cloneNode(true);
    for (const field of row.querySelectorAll("input, select")) {
      if (field.tagName === "SELECT") field.selectedIndex = 0;
      else field.value = field.name === "quantity" ? "1" : "";
      field.removeAttribute("aria-invalid");
    }
    row.querySelectorAll(".error, .price-note").forEach((note) => note.remove());
    row.querySelector("[name=optional]").value = kind;
    row.querySelector("[name=preselected]").value = "no"; // nothing is left to the customer yet
    after.after(row);
    row.querySelector("[name=description]").focus();
    this.changed();
  }

  // the same once more, below; of a group only one can be picked from the start
  copy(row) {
    const copy = row.cloneNode(true);
    row.querySelectorAll("select").forEach((choice, index) => (copy.querySelectorAll("select")[index].value = choice.value));
    copy.querySelector("[name=lineId]").value = "";
    copy.querySelector("[name=preselected]").value = "no";
    row.after(copy);
    copy.querySelector("[name=description]").focus();
    this.changed();
    this.say(`Copied as line ${this.rows.indexOf(copy) + 1}`);
  }

  remove_(row) {
    if (this.rows.length === 1) this.append();
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next.querySelector("[name=description]").focus();
    this.say("Line removed");
    this.changed();
  }

  // several cells become rows, which the server reads
  pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const row = event.target.closest(".line");
    if (!row || event.target.tagName !== "INPUT" || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    this.querySelector("[name=pasted]").value = text;
    this.querySelector("[name=at]").value = this.before(row) + (counts(row) ? 1 : 0);
    this.querySelector("[name=paste]").click();
  }

  lifted(event) {
    if (!event.target.matches?.(".grip")) return;
    this.lifting = event.target.closest(".line");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(this.lifting, 0, 0);
    this.lifting.classList.add("lifted");
  }

  dragged(event) {
    if (!this.lifting) return;
    event.preventDefault();
    this.mark(this.under(event), event.clientY);
  }

  // the row below the pointer; between two rows, or above the first, the one that is nearest
  under(event) {
    const distance = (row) => Math.abs(row.getBoundingClientRect().top + row.offsetHeight / 2 - event.clientY);
    return event.target.closest(".line") ?? this.rows.toSorted((one, other) => distance(one) - distance(other))[0];
  }

  // shows where the line would be laid
  mark(over, y = 0) {
    this.rows.forEach((row) => row.removeAttribute("data-drop"));
    if (!over || over === this.lifting) return;
    const box = over.getBoundingClientRect();
    over.dataset.drop = y < box.top + box.height / 2 ? "before" : "after";
  }

  laid(event) {
    if (!this.lifting) return;
    event.preventDefault();
    this.mark(this.under(event), event.clientY);
    const over = this.querySelector("[data-drop]");
    if (over) over[over.dataset.drop](this.lifting);
    this.changed();
  }

  dropped() {
    this.lifting?.classList.remove("lifted");
    this.lifting = null;
    this.mark(null);
  }

  say(words) {
    this.querySelector("[data-said]").textContent = words;
  }

  changed() {
    learn(this);
    this.rows.forEach((row, index) => {
      row.querySelector("legend").textContent = `Line ${index + 1}`;
      illustrate(row);
    });
    this.dispatchEvent(new Event("lines-changed", { bubbles: true }));
  }
}

function counts(row) {
  return COUNTED.some((name) => row.querySelector(`[name=${name}]`).value.trim());
}

function learn(grid) {
  grid.querySelectorAll(".line-picture").forEach((picture) => PICTURES.set(picture.dataset.product, picture));
}

function illustrate(row) {
  const product = row.querySelector("[name=productId]").value;
  const shown = row.querySelector(".line-picture");
  if ((shown?.dataset.product ?? "") === product) return;
  shown?.remove();
  const picture = PICTURES.get(product)?.cloneNode();
  if (picture) row.querySelector("legend").after(picture);
}

// what a key does in a cell; a list of choices keeps its own arrows
function key(event) {
  if (event.ctrlKey || event.metaKey || event.isComposing) return null;
  const cell = event.target.tagName === "INPUT";
  if (event.altKey) return { ArrowUp: "up", ArrowDown: "down", Enter: "add", Delete: "remove", c: "copy" }[event.key];
  if (event.shiftKey || !cell) return null;
  return { Enter: "enter", ArrowUp: "before", ArrowDown: "after" }[event.key];
}
customElements.define("line-grid", LineGrid);
