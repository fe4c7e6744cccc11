package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.money.cash.CoinSteps;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.cash.CoinSettings;
import com.operanttechnologies.quote.product.LineProducts;
import com.operanttechnologies.quote.web.approval.NextStep;
import com.operanttechnologies.quote.web.attachment.AttachmentLines;
import com.operanttechnologies.quote.web.grid.LineForm;
import com.operanttechnologies.quote.web.image.CoverField;
import com.operanttechnologies.quote.web.product.CatalogueNotes;
import com.operanttechnologies.quote.web.template.TemplateStart;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editor shows besides what was typed. */
@Component
public class EditorModel {
  private static final int SAVED_CONTACTS = 200;

  private final Tenants tenants;
  private final Organisations organisations;
  private final Contacts contacts;
  private final SequenceChoices sequences;
  private final LineProducts products;
  private final TemplateStart templates;
  private final CatalogueNotes notes;
  private final PaymentCard payment;
  private final NextStep step;
  private final CoinSettings coins;

  EditorModel(
      Tenants tenants,
      Organisations organisations,
      Contacts contacts,
      SequenceChoices sequences,
      LineProducts products,
      TemplateStart templates,
      CatalogueNotes notes,
      PaymentCard payment,
      NextStep step,
      CoinSettings coins) {
    this.coins = coins;
    this.tenants = tenants;
    this.organisations = organisations;
    this.contacts = contacts;
    this.sequences = sequences;
    this.payment = payment;
    this.products = products;
    this.templates = templates;
    this.notes = notes;
    this.step = step;
  }

  /**
   * A form with the organisation's defaults, for a saved contact and from a template if they were
   * chosen.
   */
  QuoteForm blank(CurrentMember me, @Nullable UUID contact, @Nullable UUID template, Model model) {
    return tenants.as(
        me.tenant(),
        () -> {
          QuoteForm form = blankHere(contact);
          return template == null ? form : templates.fill(form, template, model);
        });
  }

  /** The form filled with a draft. */
  QuoteForm form(CurrentMember me, Quote quote) {
    return tenants.as(
        me.tenant(),
        () -> QuoteForm.of(quote, Revisions.input(quote), products.of(quote.current().id())));
  }

  private QuoteForm blankHere(@Nullable UUID contact) {
    Organisation organisation = organisations.current();
    Map<String, String> fields = new TreeMap<>();
    fields.put("currency", organisation.currency());
    fields.put(
        "cashRounding",
        coins.current().in(organisation.currency()).map(BigDecimal::toPlainString).orElse(""));
    fields.put(
        "validUntil",
        LocalDate.now(organisation.zone()).plusDays(organisation.validityDays()).toString());
    fields.put("terms", organisation.defaultTerms() == null ? "" : organisation.defaultTerms());
    if (contact != null) {
      contacts.find(contact).ifPresent(known -> fill(fields, known));
    }
    return new QuoteForm(fields, List.of());
  }

  private static void fill(Map<String, String> fields, Contact contact) {
    fields.put("name", contact.name());
    fields.put("email", contact.email());
    fields.put("company", text(contact.company()));
    fields.put("address", text(contact.address()));
    fields.put("vatId", text(contact.vatId()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  public void fill(Model model, CurrentMember me, QuoteForm form, @Nullable Quote quote) {
    tenants.run(
        me.tenant(),
        () -> {
          model.addAttribute("form", form.fields());
          model.addAttribute("lines", withRoom(form.lines()));
          model.addAttribute(
              "attached", AttachmentLines.read(form.fields().get(AttachmentLines.FIELD)));
          CoverField.show(form.fields(), model);
          model.addAttribute("priceNotes", notes.of(form));
          model.addAttribute("coins", CoinSteps.texts(form.fields().getOrDefault("currency", "")));
          model.addAttribute("contacts", contacts.search("", null, SAVED_CONTACTS));
          model.addAttribute("sequences", sequences.all());
          payment.choose(model, me.tenant(), quote);
          step.fill(model, me, quote, form);
          if (quote != null) {
            model.addAttribute("quote", quote);
          }
        });
  }

  /** There is always an empty row to type into. */
  private static List<LineForm> withRoom(List<LineForm> lines) {
    List<LineForm> rows = new java.util.ArrayList<>(lines);
    rows.add(LineForm.EMPTY);
    return rows;
  }
}
