package com.operanttechnologies.contact.web;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.engine.csv.CsvExport;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts as CSV, with heads that the import understands. */
@Component
public class ContactsCsv {
  public static final int BATCH = 1_000;

  private static final List<String> HEAD =
      List.of(
          "email",
          "name",
          "company",
          "phone",
          "address",
          "country",
          "time_zone",
          "language",
          "vat_id",
          "external_ref",
          "basis",
          "basis_source",
          "basis_at",
          "added_at");

  private final Tenants tenants;

  ContactsCsv(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * Writes all contacts, page by page.
   *
   * @param page the contacts that follow one, {@link #BATCH} of them but on the last page
   */
  public void write(
      UUID tenant, Function<@Nullable UUID, List<Contact>> page, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
    CsvExport out = new CsvExport(response.getWriter()).row(HEAD);
    @Nullable UUID after = null;
    List<Contact> contacts;
    do {
      @Nullable UUID from = after;
      contacts = tenants.as(tenant, () -> page.apply(from));
      contacts.forEach(contact -> out.row(row(contact)));
      after = contacts.isEmpty() ? after : contacts.getLast().id();
    } while (contacts.size() == BATCH);
  }

  private static List<@Nullable Object> row(Contact contact) {
    return Arrays.asList(
        contact.email(),
        contact.name(),
        contact.company(),
        contact.phone(),
        contact.address(),
        contact.country(),
        contact.timeZone(),
        contact.locale(),
        contact.vatId(),
        contact.externalRef(),
        contact.basis().code(),
        contact.basisSource(),
        contact.basisAt(),
        contact.createdAt());
  }
}
