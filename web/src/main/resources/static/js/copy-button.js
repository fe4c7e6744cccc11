// Copies data-value; its button shows itself only where copying can work.
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => this.copy(button));
  }

  async copy(button) {
    await navigator.clipboard.writeText(this.dataset.value);
    const words = button.textContent;
    button.textContent = "Copied";
    button.setAttribute("aria-live", "polite");
    setTimeout(() => (button.textContent = words), 2000);
  }
}
customElements.define("copy-button", CopyButton);
