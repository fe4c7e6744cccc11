// Changes the theme at once and remembers it in a cookie; without scripts the form inside does.
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => this.choose(event));
  }

  choose(event) {
    const theme = event.target.closest("button[name=theme]")?.value;
    if (!theme) return;
    event.preventDefault();
    document.documentElement.dataset.theme = theme;
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `ot-theme=${theme}; path=/; max-age=31536000; samesite=lax${secure}`;
    for (const button of document.querySelectorAll("theme-switch button[name=theme]")) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  }
}
customElements.define("theme-switch", ThemeSwitch);
