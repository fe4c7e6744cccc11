// <auto-save data-form="…" data-action="…"><output></output></auto-save>
// Saves a draft a moment after the last change, and says where that stands.
const HALF_TYPED = ["email", "cc", "recipients"]; // half an address is somebody else's

class AutoSave extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form);
    this.output = this.querySelector("output");
    this.saved = this.content();
    this.form.addEventListener("change", () => this.later());
    this.form.addEventListener("lines-changed", () => this.later());
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.say("All changes are saved");
  }

  content() {
    const fields = new URLSearchParams(new FormData(this.form));
    ["edits", "pasted", "at", "productSearch", "file", "coverFile"].forEach((name) => fields.delete(name));
    return fields.toString();
  }

  say(words, tone = "") {
    this.output.textContent = words;
    this.output.className = `small ${tone || "soft"}`;
  }

  later() {
    if (this.over || this.content() === this.saved) return;
    this.say("Changes not saved yet");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 800);
  }

  save() {
    if (this.saving || HALF_TYPED.includes(document.activeElement?.name)) return this.later();
    this.say("Saving…");
    this.saving = this.send().finally(() => (this.saving = null));
  }

  async send() {
    const content = this.content();
    const body = new URLSearchParams(new FormData(this.form));
    try {
      const answer = await fetch(this.dataset.action, { method: "POST", body });
      const outcome = await answer.json();
      if (outcome.edits != null) this.done(content, outcome);
      else this.say(outcome.said ?? "Not saved: press Save draft.", "warn");
      this.over = answer.status === 409;
    } catch {
      this.say("Not saved: no connection. Saved again with the next change.", "warn");
    }
  }

  // lines that are new have ids from now on, if nothing was moved meanwhile
  done(content, outcome) {
    this.form.elements.edits.value = outcome.edits;
    const moved = content !== this.content();
    const items = [...this.form.querySelectorAll(".line")].filter((row) => counts(row) && sells(row));
    if (!moved && items.length === outcome.lines.length) {
      items.forEach((row, index) => (row.querySelector("[name=lineId]").value = outcome.lines[index]));
    }
    this.saved = moved ? content : this.content();
    this.say(`All changes are saved, ${new Date().toLocaleTimeString("en", { timeStyle: "short" })}`);
    this.later();
  }

  // a save that is on its way is waited for: it must not be taken for somebody else's
  async submitted(event) {
    if (!["then", "over"].includes(event.submitter?.name)) return;
    clearTimeout(this.timer);
    this.over = true;
    if (!this.saving) return;
    event.preventDefault();
    await this.saving;
    this.form.requestSubmit(event.submitter);
  }
}

function counts(row) {
  return ["description", "details", "unitPrice"].some((name) => row.querySelector(`[name=${name}]`).value.trim());
}

function sells(row) {
  return !["section", "note"].includes(row.querySelector("[name=optional]").value);
}
customElements.define("auto-save", AutoSave);
