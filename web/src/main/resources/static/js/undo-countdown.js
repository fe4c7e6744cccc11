// <undo-countdown until="2026-05-01T10:00:15Z"><form>…<button>Undo sending</button></form></undo-countdown>
// Counts the seconds left in <output>, and reloads the page once they are over.
class UndoCountdown extends HTMLElement {
  connectedCallback() {
    this.until = Date.parse(this.getAttribute("until"));
    this.timer = setInterval(() => this.tick(), 250);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  tick() {
    const left = Math.ceil((this.until - Date.now()) / 1000);
    const output = this.querySelector("output");
    if (output) output.textContent = `${Math.max(left, 0)} s`;
    if (left > 0) return;
    clearInterval(this.timer);
    this.hidden = true;
    setTimeout(() => location.reload(), 1200);
  }
}
customElements.define("undo-countdown", UndoCountdown);
