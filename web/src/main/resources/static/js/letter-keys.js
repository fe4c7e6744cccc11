// A single letter presses the link or button that carries it in data-letter; the page's own go before those of
// the menu, which shows no letter that the page has taken. Members can switch this off.
class LetterKeys extends HTMLElement {
  connectedCallback() {
    if (this.hasAttribute("off")) return;
    this.listener = (event) => this.press(event);
    document.addEventListener("keydown", this.listener);
    for (const own of document.querySelectorAll("main [data-letter]")) {
      for (const key of document.querySelectorAll(`nav [data-letter="${own.dataset.letter}"] kbd`)) key.hidden = true;
    }
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.listener);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.key.length !== 1) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    const targets = document.querySelectorAll(`[data-letter="${CSS.escape(event.key.toLowerCase())}"]`);
    const shown = [...targets].filter((one) => one.checkVisibility());
    const target = shown.find((one) => one.closest("main")) ?? shown[0];
    if (!target) return;
    event.preventDefault();
    target.click();
  }
}
customElements.define("letter-keys", LetterKeys);
