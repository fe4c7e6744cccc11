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
    if (!this.querySelector("iframe").src) this.print();
  }

  print() {
    if (this.offsetParent) this.form.requestSubmit(this.button);
  }
}
customElements.define("live-paper", LivePaper);
