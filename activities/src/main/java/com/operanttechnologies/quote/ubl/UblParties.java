package com.operanttechnologies.quote.ubl;

import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.VersionContent.Seller;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Who sells and who buys. */
record UblParties(QuoteVersion version) {

  void write(UblText ubl) throws XMLStreamException {
    Seller seller = version.seller();
    Customer customer = version.customer();
    String company = customer.company() == null ? customer.name() : customer.company();
    ubl.in(
        "SellerSupplierParty",
        part ->
            party(
                part,
                seller.name(),
                seller.postalAddress(),
                seller.vatId(),
                seller.name(),
                seller.email()));
    ubl.in(
        "BuyerCustomerParty",
        part ->
            party(
                part,
                company,
                customer.address(),
                customer.vatId(),
                customer.name(),
                customer.email()));
  }

  private static void party(
      UblText ubl,
      String name,
      @Nullable String address,
      @Nullable String vatId,
      String contact,
      @Nullable String email)
      throws XMLStreamException {
    ubl.in(
        "Party",
        party -> {
          party.in("PartyName", part -> part.basic("Name", name));
          address(party, address);
          taxId(party, vatId);
          party.in("PartyLegalEntity", part -> part.basic("RegistrationName", name));
          party.in("Contact", part -> part.basic("Name", contact).basic("ElectronicMail", email));
        });
  }

  private static void address(UblText ubl, @Nullable String address) throws XMLStreamException {
    if (address == null || address.isBlank()) {
      return;
    }
    ubl.in(
        "PostalAddress",
        part -> {
          for (String line : address.lines().filter(each -> !each.isBlank()).toList()) {
            part.in("AddressLine", each -> each.basic("Line", line.strip()));
          }
        });
  }

  private static void taxId(UblText ubl, @Nullable String vatId) throws XMLStreamException {
    if (vatId != null && !vatId.isBlank()) {
      ubl.in(
          "PartyTaxScheme",
          part -> {
            part.basic("CompanyID", vatId);
            part.in("TaxScheme", scheme -> scheme.basic("ID", "VAT"));
          });
    }
  }
}
