// On a narrow screen the row of tabs scrolls: begin where the current one stands.
class TabRow extends HTMLElement {
  connectedCallback() {
    const current = this.querySelector("[aria-current]");
    if (current) this.scrollLeft = current.offsetLeft - (this.clientWidth - current.clientWidth) / 2;
  }
}
customElements.define("tab-row", TabRow);
