// <attached-files data-changed>: its files have just changed; the form hears of it, to be saved and printed anew.
class AttachedFiles extends HTMLElement {
  connectedCallback() {
    if (!("changed" in this.dataset)) return;
    delete this.dataset.changed;
    this.closest("form")?.dispatchEvent(new CustomEvent("lines-changed"));
  }
}
customElements.define("attached-files", AttachedFiles);
