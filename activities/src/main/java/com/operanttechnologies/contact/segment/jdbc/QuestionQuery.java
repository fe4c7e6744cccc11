package com.operanttechnologies.contact.segment.jdbc;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.jdbc.ContactRows;
import com.operanttechnologies.contact.segment.Rule;
import com.operanttechnologies.contact.segment.Segment.Question;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Asks the database who fits a question. Inside the tenant's transaction. */
@Component
public class QuestionQuery {
  private static final String PAGE =
      """
      select c.* from contact c
      where (%s)
      and (:after::uuid is null
        or (lower(c.name), c.id) > (select lower(name), id from contact where id = :after::uuid))
      order by lower(c.name), c.id
      limit :most
      """;

  private static final String IDS =
      """
      select c.id from contact c
      where (%s)
      and (:after::uuid is null or c.id > :after::uuid)
      order by c.id
      limit :most
      """;

  private final Tenants tenants;

  QuestionQuery(Tenants tenants) {
    this.tenants = tenants;
  }

  public int count(Question question) {
    return with("select count(*) from contact c where (%s)", question)
        .query(Integer.class)
        .single();
  }

  public List<Contact> contacts(Question question, @Nullable UUID after, int most) {
    return page(PAGE, question, after, most).query(ContactRows::contact).list();
  }

  public List<UUID> ids(Question question, @Nullable UUID after, int most) {
    return page(IDS, question, after, most)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  private StatementSpec page(String statement, Question question, @Nullable UUID after, int most) {
    return with(statement, question)
        .param("after", after == null ? null : after.toString())
        .param("most", most);
  }

  private StatementSpec with(String statement, Question question) {
    List<Rule> rules = question.rules();
    String where =
        IntStream.range(0, rules.size())
            .mapToObj(number -> condition(number, rules.get(number)))
            .collect(Collectors.joining(question.all() ? " and " : " or "));
    StatementSpec bound = tenants.sql(statement.formatted(where));
    for (int number = 0; number < rules.size(); number++) {
      bound = bind(bound, number, rules.get(number));
    }
    return bound;
  }

  /** What is not known does not fit, and so it does fit the other way round. */
  private static String condition(int number, Rule rule) {
    String asked =
        CriterionSql.of(rule.criterion())
            .replace(":value", ":value" + number)
            .replace(":currency", ":currency" + number);
    return (rule.negated() ? "not " : "") + "coalesce((" + asked + "), false)";
  }

  private static StatementSpec bind(StatementSpec statement, int number, Rule rule) {
    String value = rule.value() == null ? "" : rule.value();
    return switch (rule.criterion().value()) {
      case NONE -> statement;
      case MONEY ->
          statement
              .param("currency" + number, value.substring(0, 3))
              .param("value" + number, value.substring(4));
      default -> statement.param("value" + number, value);
    };
  }
}
