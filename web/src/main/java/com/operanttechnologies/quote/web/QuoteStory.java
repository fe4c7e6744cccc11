package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.FollowUpPreview;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.jdbc.InboundTable;
import com.operanttechnologies.quote.question.Conversation;
import com.operanttechnologies.quote.web.coming.ComingUp;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that has happened around a quote and will happen, gathered for its page. */
@Component
class QuoteStory {
  private final Tenants tenants;
  private final Timeline timeline;
  private final Ledger ledger;
  private final Enrollments enrollments;
  private final FollowUpPreview preview;
  private final ComingUp coming;
  private final Links links;
  private final Members members;
  private final InboundTable inbound;
  private final Organisations organisations;
  private final Threads threads;
  private final Conversation conversation;

  QuoteStory(
      Tenants tenants,
      Timeline timeline,
      Ledger ledger,
      Enrollments enrollments,
      FollowUpPreview preview,
      ComingUp coming,
      Links links,
      Members members,
      InboundTable inbound,
      Organisations organisations,
      Threads threads,
      Conversation conversation) {
    this.tenants = tenants;
    this.timeline = timeline;
    this.ledger = ledger;
    this.enrollments = enrollments;
    this.preview = preview;
    this.coming = coming;
    this.links = links;
    this.members = members;
    this.inbound = inbound;
    this.organisations = organisations;
    this.threads = threads;
    this.conversation = conversation;
  }

  void fill(Model model, UUID tenant, Quote quote) {
    Map<UUID, String> names =
        members.all(tenant).stream().collect(Collectors.toMap(Member::id, Member::name));
    tenants.run(tenant, () -> fillHere(model, quote, names));
  }

  private void fillHere(Model model, Quote quote, Map<UUID, String> names) {
    UUID id = quote.id();
    model.addAttribute(
        "timeline", timeline.of(id).reversed().stream().map(e -> told(e, names)).toList());
    List<Message> messages = ledger.ofQuote(id).reversed();
    model.addAttribute("messages", messages);
    model.addAttribute("tries", tries(messages));
    model.addAttribute("answers", inbound.ofQuote(id));
    model.addAttribute("conversation", conversation.of(tenants.current(), id));
    model.addAttribute("today", today());
    model.addAttribute("proposed", proposed(quote));
    threads.ofQuote(id).ifPresent(thread -> model.addAttribute("thread", thread));
    model.addAttribute("next", coming.of(tenants.current(), id));
    model.addAttribute("shortDays", organisations.current().zone());
    if (!quote.state().isEditable()) {
      model.addAttribute("link", links.quote(id, quote.contact()));
    }
    Optional<Enrollment> enrollment = enrollments.ofQuote(id);
    enrollment.ifPresent(running -> {
      model.addAttribute("enrollment", running);
      preview.next(running.id()).ifPresent(mail -> model.addAttribute("nextMail", mail));
    });
  }

  /** Two weeks longer than it is valid, or than today. */
  private LocalDate proposed(Quote quote) {
    LocalDate today = today();
    LocalDate until = quote.current().validUntil();
    return (until.isBefore(today) ? today : until).plusWeeks(2);
  }

  private LocalDate today() {
    return tenants.now().atZone(organisations.current().zone()).toLocalDate();
  }

  /** By the mail's id as a template writes it. */
  private Map<String, List<Attempt>> tries(List<Message> mails) {
    return ledger.attempts(mails.stream().map(Message::id).toList()).entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
  }

  private static Told told(TimelineEntry entry, Map<UUID, String> names) {
    String who =
        entry.actor().member().map(member -> names.getOrDefault(member, "A colleague")).orElse("");
    return new Told(entry, who);
  }

  /** An entry with the name of the member who did it, empty for others. */
  public record Told(TimelineEntry entry, String who) {}
}
