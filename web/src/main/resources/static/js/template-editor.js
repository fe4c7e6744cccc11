// Writes a chosen value where the cursor stood last, and jumps to the place of a finding.
class TemplateEditor extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form);
    this.form.addEventListener("focusin", ({ target }) => {
      if (target.matches(".source-text")) this.field = target;
    });
    this.form.addEventListener("click", (event) => this.clicked(event));
  }

  clicked(event) {
    const value = event.target.closest("[data-insert]");
    const place = event.target.closest("[data-part]");
    if (value) this.insert(value.dataset.insert);
    if (place) {
      event.preventDefault();
      this.jump(place.dataset);
    }
  }

  insert(text) {
    const field = this.field ?? this.form.querySelector("textarea.source-text");
    field.focus();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  jump({ part, line, column }) {
    const field = document.getElementById(part);
    const lines = field.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const at = Math.min(before + Number(column) - 1, field.value.length);
    const end = before + (lines[line - 1]?.length ?? 0);
    field.focus();
    field.setSelectionRange(at, Math.max(at, end));
    const height = Number.parseFloat(getComputedStyle(field).lineHeight);
    field.scrollTop = Math.max(0, (line - 3) * height);
  }
}
customElements.define("template-editor", TemplateEditor);
