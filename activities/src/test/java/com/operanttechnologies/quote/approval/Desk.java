package com.operanttechnologies.quote.approval;

import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.Sendings;
import com.operanttechnologies.quote.approval.ReviewDecisions.Decision;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import com.operanttechnologies.timeline.TimelineEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ada sells with a discount, Carl and Dora approve. */
@Component
class Desk {
  private final Acme acme;
  private final Tenants tenants;
  private final Quotes quotes;
  private final Sendings sendings;
  private final Submissions submissions;
  private final ReviewDecisions decisions;
  private final ApprovalDesk desk;
  private final Timeline timeline;
  private final Revisions revisions;
  private final ApplicationEventPublisher events;

  Desk(
      Acme acme,
      Tenants tenants,
      Quotes quotes,
      Sendings sendings,
      Submissions submissions,
      ReviewDecisions decisions,
      ApprovalDesk desk,
      Timeline timeline,
      Revisions revisions,
      ApplicationEventPublisher events) {
    this.acme = acme;
    this.tenants = tenants;
    this.quotes = quotes;
    this.sendings = sendings;
    this.submissions = submissions;
    this.decisions = decisions;
    this.desk = desk;
    this.timeline = timeline;
    this.revisions = revisions;
    this.events = events;
  }

  /** A quote of Ada's and who may approve it. */
  record Case(UUID tenant, UUID ada, UUID carl, UUID dora, UUID quote) {}

  /** No rule is on yet. */
  Case drafted(@Nullable String discount) {
    UUID tenant = acme.sails();
    UUID ada = member(tenant, "ada");
    UUID carl = member(tenant, "carl");
    UUID dora = member(tenant, "dora");
    UUID quote = quotes.draft(tenant, input("New sails", discount), ada, Actor.member(ada)).id();
    return new Case(tenant, ada, carl, dora, quote);
  }

  private UUID member(UUID tenant, String name) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into member (tenant_id, email, name, role, state)
                    values (:tenant, :name || '@acme.example', initcap(:name), 'member', 'active')
                    returning id
                    """)
                .param("name", name)
                .query(UUID.class)
                .single());
  }

  static QuoteInput input(String title, @Nullable String discount) {
    LineInput sail =
        new LineInput(
            null,
            "Sail",
            null,
            null,
            BigDecimal.TWO,
            new BigDecimal("500"),
            discount == null ? null : new BigDecimal(discount),
            null,
            BigDecimal.ZERO,
            "once",
            false);
    QuoteInput sails = QuoteInputs.of(sail);
    return new QuoteInput(
        title,
        sails.customer(),
        sails.currency(),
        LocalDate.now().plusDays(20),
        sails.lines(),
        null,
        null,
        null,
        sails.terms(),
        null,
        List.of(),
        "none");
  }

  Quote submit(Case story) {
    return submissions.submit(story.tenant, story.quote, story.ada, null, Actor.member(story.ada));
  }

  Quote edit(Case story, String title, String discount) {
    return edit(story, title, discount, null);
  }

  Quote edit(Case story, String title, String discount, @Nullable Integer edits) {
    return quotes.edit(
        story.tenant, story.quote, input(title, discount), edits, Actor.member(story.ada));
  }

  void write(Case story, QuoteInput input) {
    quotes.edit(story.tenant, story.quote, input, null, Actor.member(story.ada));
  }

  Quote send(Case story) {
    return sendings.start(story.tenant, story.quote, Actor.member(story.ada));
  }

  /** Sent, as if the relay had taken the mail. */
  void arrive(Case story) {
    Quote sending = send(story);
    MailEvent.About about =
        new MailEvent.About(
            story.tenant,
            UUID.randomUUID(),
            "quote",
            story.quote,
            sending.current().id(),
            null,
            sending.contact());
    tenants.run(story.tenant, () -> events.publishEvent(new MailEvent.Accepted(about)));
  }

  void revise(Case story) {
    revisions.revise(story.tenant, story.quote, Actor.member(story.ada));
  }

  /** Approves whatever the member may approve now. */
  Quote approve(Case story, UUID member) {
    return decisions.approve(story.tenant, story.quote, decision(story, member, "Fine"));
  }

  Quote giveBack(Case story, UUID member, String remark) {
    return decisions.giveBack(story.tenant, story.quote, decision(story, member, remark));
  }

  private Decision decision(Case story, UUID member, String remark) {
    return new Decision(member, mine(story, member), remark, null);
  }

  /** Decides on these, whoever may. */
  Quote approve(Case story, UUID member, List<UUID> approvals, @Nullable Integer edits) {
    return decisions.approve(story.tenant, story.quote, new Decision(member, approvals, "", edits));
  }

  List<UUID> mine(Case story, UUID member) {
    return desk.of(story.tenant, story.quote, member).mine().stream()
        .map(view -> view.approval().id())
        .toList();
  }

  /** The quotes on a member's list. */
  List<UUID> waitingFor(Case story, UUID member) {
    return desk.waitingFor(story.tenant, member).stream()
        .map(waiting -> waiting.first().approval().quote())
        .toList();
  }

  /** The approvals that count, as kind and state. */
  List<String> live(Case story) {
    return desk.of(story.tenant, story.quote, null).approvals().stream()
        .map(ApprovalView::approval)
        .map(a -> a.fact().kind().code() + " " + a.state().code())
        .sorted()
        .toList();
  }

  String state(Case story) {
    return quotes.get(story.tenant, story.quote).state().code();
  }

  int edits(Case story) {
    return quotes.get(story.tenant, story.quote).current().edits();
  }

  /** What was told, as kind and reason. */
  List<String> story(Case story) {
    return tenants.as(story.tenant, () -> timeline.of(story.quote)).stream()
        .map(Desk::told)
        .toList();
  }

  private static String told(TimelineEntry entry) {
    Object reason = entry.detail().get("reason");
    return reason == null ? entry.kind() : entry.kind() + ": " + reason;
  }

  /** To whom mails of the kind go, by name. */
  List<String> mailed(Case story, String subject) {
    return tenants.as(
        story.tenant,
        () ->
            tenants
                .sql(
                    """
                    select split_part(recipient, '@', 1) from message
                    where kind = 'notice' and class = 'essential' and subject like '%' || :subject
                    order by 1
                    """)
                .param("subject", subject)
                .query(String.class)
                .list());
  }

  void update(Case story, String statement) {
    tenants.run(story.tenant, () -> tenants.sql(statement).update());
  }

  String row(Case story, String question) {
    return tenants.as(story.tenant, () -> tenants.sql(question).query(String.class).single());
  }

  UUID onlyOpen(Case story, UUID member) {
    return mine(story, member).getFirst();
  }
}
