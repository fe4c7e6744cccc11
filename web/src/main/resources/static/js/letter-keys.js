// A single letter presses the link or button that carries it in data-letter. Members can switch this off.
class LetterKeys extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute("off")) return;
    this.listener = (event) => this.press(event);
    document.addEventListener("keydown", this.listener);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.listener);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.key.length !== 1) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    const targets = document.querySelectorAll(`[data-letter="${CSS.escape(event.key.toLowerCase())}"]`);
    const target = [...targets].find((one) => one.checkVisibility());
    if (!target) return;
    event.preventDefault();
    target.click();
  }
}
customElements.define("letter-keys", LetterKeys);
