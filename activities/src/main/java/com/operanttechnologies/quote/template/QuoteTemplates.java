package com.operanttechnologies.quote.template;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.attachment.Attachments;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.image.Illustrations;
import com.operanttechnologies.quote.image.QuoteImage;
import com.operanttechnologies.quote.jdbc.TemplateTable;
import com.operanttechnologies.tenant.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A tenant's quote templates. All methods run inside the tenant's transaction. */
@Component
public class QuoteTemplates {
  private final Tenants tenants;
  private final TemplateTable table;
  private final Audit audit;
  private final Attachments attachments;
  private final Illustrations illustrations;

  QuoteTemplates(
      Tenants tenants,
      TemplateTable table,
      Audit audit,
      Attachments attachments,
      Illustrations illustrations) {
    this.illustrations = illustrations;
    this.tenants = tenants;
    this.table = table;
    this.audit = audit;
    this.attachments = attachments;
  }

  /** By name. */
  public List<QuoteTemplate> all() {
    return table.all();
  }

  public QuoteTemplate get(UUID id) {
    return table.find(id).orElseThrow(() -> new NotFound("The quote template"));
  }

  /**
   * @throws InvalidInput naming each field that cannot be taken, also a name that is taken
   */
  public QuoteTemplate add(QuoteTemplateInput input, Actor actor) {
    return written(UUID.randomUUID(), input, "quote template added", actor);
  }

  /**
   * Quotes that began with it stay as they are.
   *
   * @throws InvalidInput naming each field that cannot be taken, also a name that is taken
   */
  public QuoteTemplate update(UUID id, QuoteTemplateInput input, Actor actor) {
    get(id);
    return written(id, input, "quote template changed", actor);
  }

  private QuoteTemplate written(UUID id, QuoteTemplateInput input, String action, Actor actor) {
    input.check();
    List<AttachedFile> files = AttachmentInput.files(attachments.known(input.attachments()));
    List<QuoteImage> cover = CoverInput.images(illustrations.known(input.cover()));
    try {
      table.put(id, input, input.code(), files, cover.isEmpty() ? null : cover.getFirst());
    } catch (DuplicateKeyException e) {
      throw new InvalidInput("name", "Another quote template has this name.");
    }
    audit.record(tenants.current(), actor.label(), action, String.valueOf(input.name()), null);
    return get(id);
  }

  public void remove(UUID id, Actor actor) {
    QuoteTemplate removed = get(id);
    table.remove(id);
    audit.record(tenants.current(), actor.label(), "quote template removed", removed.name(), null);
  }

  /**
   * The input with what is missing from the template; what is given wins.
   *
   * @throws InvalidInput on {@code templateId} without such a template
   */
  public QuoteInput fill(QuoteInput given, UUID id, LocalDate today) {
    QuoteTemplate template =
        table
            .find(id)
            .orElseThrow(() -> new InvalidInput("templateId", "There is no such quote template."));
    Integer days = template.validityDays();
    return new QuoteInput(
        or(given.title(), template.title()),
        given.customer(),
        or(given.currency(), template.currency()),
        given.validUntil() == null && days != null ? today.plusDays(days) : given.validUntil(),
        given.lines() == null ? template.lines() : given.lines(),
        given.discountPercent(),
        given.discountAmount(),
        given.poNumber(),
        or(given.terms(), template.terms()),
        or(given.message(), template.message()),
        given.cc(),
        or(given.sequence(), template.sequence()),
        given.payment(),
        id,
        given.recipients(),
        given.signing(),
        given.attachments() == null
            ? AttachmentInput.of(template.attachments())
            : given.attachments(),
        given.cashRounding() == null ? template.cashRounding() : given.cashRounding(),
        given.billingDay() == null ? template.billingDay() : given.billingDay(),
        given.cover() == null ? CoverInput.of(template.cover()) : given.cover());
  }

  /** An empty text is given too: somebody wants none. */
  private static @Nullable String or(@Nullable String given, @Nullable String other) {
    return given == null ? other : given;
  }
}
