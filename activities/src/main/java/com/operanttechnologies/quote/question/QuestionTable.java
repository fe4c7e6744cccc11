package com.operanttechnologies.quote.question;

import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions and answers as rows. */
@Component
class QuestionTable {
  private static final String INSERT =
      """
      insert into question (tenant_id, quote_id, version_id, link_id, contact_id, kind, line, text,
        wanted_until)
      values (:tenant, :quote, :version, :link, :contact, :kind, :line, :text, :wanted)
      returning id
      """;

  private static final String SELECT =
      """
      select question.*, quote.number, version.version, contact.name as asked_by
      from question
      join quote on quote.id = question.quote_id
      join quote_version version on version.id = question.version_id
      join contact on contact.id = question.contact_id
      """;

  private static final String OPEN =
      """
      select count(*) from question
      where quote_id = :quote and contact_id = :contact and answered_at is null
      """;

  private static final String ANSWER =
      """
      update question set answer = :answer, answered_at = now(), answered_by = :by
      where id = :id and answered_at is null
      """;

  private static final String GRANT =
      """
      update question set granted_until = :until, answered_at = now(), answered_by = :by
      where quote_id = :quote and kind = 'more_time' and answered_at is null
      """;

  private final Tenants tenants;

  QuestionTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** Where and by whom it was asked. */
  record Asked(UUID quote, UUID version, UUID link, UUID contact, @Nullable String line) {}

  UUID insert(Asked asked, QuestionForm form) {
    return tenants
        .sql(INSERT)
        .param("quote", asked.quote())
        .param("version", asked.version())
        .param("link", asked.link())
        .param("contact", asked.contact())
        .param("kind", form.kind().code())
        .param("line", asked.line())
        .param("text", form.words())
        .param("wanted", form.wantedUntil(), java.sql.Types.DATE)
        .query(UUID.class)
        .single();
  }

  int open(UUID quote, UUID contact) {
    return tenants
        .sql(OPEN)
        .param("quote", quote)
        .param("contact", contact)
        .query(Integer.class)
        .single();
  }

  /** Oldest first. */
  List<Question> ofQuote(UUID quote) {
    return tenants
        .sql(SELECT + "where question.quote_id = :quote order by question.asked_at, question.id")
        .param("quote", quote)
        .query(QuestionTable::question)
        .list();
  }

  /** What waits for an answer, oldest first. */
  List<Question> open(int most) {
    return tenants
        .sql(SELECT + "where question.answered_at is null order by question.asked_at limit :most")
        .param("most", most)
        .query(QuestionTable::question)
        .list();
  }

  Optional<Question> find(UUID quote, UUID id) {
    return tenants
        .sql(SELECT + "where question.id = :id and question.quote_id = :quote")
        .param("id", id)
        .param("quote", quote)
        .query(QuestionTable::question)
        .optional();
  }

  /** False if it was answered already. */
  boolean answer(UUID id, String answer, String by) {
    return tenants.sql(ANSWER).param("id", id).param("answer", answer).param("by", by).update()
        == 1;
  }

  /** Every open wish for more time about the quote is granted. */
  void grant(UUID quote, LocalDate until, String by) {
    tenants.sql(GRANT).param("quote", quote).param("until", until).param("by", by).update();
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
    return new Question(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getString("number"),
        row.getInt("version"),
        row.getObject("contact_id", UUID.class),
        row.getString("asked_by"),
        Question.Kind.ofCode(row.getString("kind")),
        row.getString("line"),
        row.getString("text"),
        row.getObject("wanted_until", LocalDate.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("answer"),
        row.getObject("granted_until", LocalDate.class),
        answeredAt == null ? null : answeredAt.toInstant());
  }
}
