// Fills the customer's fields with a saved contact's.
class SavedContact extends HTMLElement {
  connectedCallback() {
    this.querySelector("select").addEventListener("change", (event) => this.fill(event.target.selectedOptions[0]));
  }

  fill(contact) {
    for (const field of ["name", "email", "company", "address", "vatId"]) {
      document.getElementById(field).value = contact.dataset[field] ?? "";
    }
    document.getElementById("name").dispatchEvent(new Event("input", { bubbles: true }));
    document.getElementById("email").dispatchEvent(new Event("change", { bubbles: true }));
  }
}
customElements.define("saved-contact", SavedContact);
