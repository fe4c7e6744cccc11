// Prints the paper beside the form anew, a moment after the last key.
class LivePaper extends HTMLElement {
  connectedCallback() {
    this.form = document.getElementById(this.dataset.form);
    this.button = this.querySelector("button");
    const later = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.print(), 900);
    };
    this.form.addEventListener("input", later);
    this.form.addEventListener("lines-changed", later);
    if (!this.frame?.src) this.print();
  }

  get frame() {
    return this.querySelector("iframe");
  }

  // without its frame the paper would open a window of its own
  print() {
    if (this.offsetParent && this.frame) this.form.requestSubmit(this.button);
  }
}
customElements.define("live-paper", LivePaper);
