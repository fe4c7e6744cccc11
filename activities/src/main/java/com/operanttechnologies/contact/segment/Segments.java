package com.operanttechnologies.contact.segment;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.segment.Segment.Question;
import com.operanttechnologies.contact.segment.jdbc.EmailHashes;
import com.operanttechnologies.contact.segment.jdbc.QuestionQuery;
import com.operanttechnologies.contact.segment.jdbc.SegmentTable;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A tenant's segments. All methods run inside the tenant's transaction. */
@Component
public class Segments {
  private final SegmentTable table;
  private final QuestionQuery query;
  private final EmailHashes hashes;

  Segments(SegmentTable table, QuestionQuery query, EmailHashes hashes) {
    this.table = table;
    this.query = query;
    this.hashes = hashes;
  }

  /** By name. */
  public List<Segment> all() {
    return table.all();
  }

  public Segment get(UUID segment) {
    return table.find(segment).orElseThrow(() -> new NotFound("The segment"));
  }

  /**
   * @throws InvalidInput naming what cannot be taken, also a name that is taken
   */
  public Segment add(SegmentInput input) {
    try {
      return table.add(input.checkedName(), input.question());
    } catch (DuplicateKeyException e) {
      throw taken();
    }
  }

  /**
   * @throws InvalidInput naming what cannot be taken, also a name that is taken
   */
  public Segment update(UUID segment, SegmentInput input) {
    get(segment);
    try {
      return table.update(segment, input.checkedName(), input.question());
    } catch (DuplicateKeyException e) {
      throw taken();
    }
  }

  private static InvalidInput taken() {
    return new InvalidInput("name", "Another segment has this name");
  }

  /** Its contacts stay. */
  public void delete(UUID segment) {
    get(segment);
    table.delete(segment);
  }

  /** How many contacts fit now. */
  public int count(Question question) {
    prepare(question);
    return query.count(question);
  }

  /**
   * Who fits now, by name.
   *
   * @param after the last contact of the page before, for the next page
   */
  public List<Contact> contacts(Question question, @Nullable UUID after, int most) {
    prepare(question);
    return query.contacts(question, after, most);
  }

  /** Who fits now, by id: for what goes through all of them. */
  public List<UUID> ids(Question question, @Nullable UUID after, int most) {
    prepare(question);
    return query.ids(question, after, most);
  }

  private void prepare(Question question) {
    if (question.rules().stream().anyMatch(rule -> rule.criterion() == Criterion.SUPPRESSED)) {
      hashes.complete();
    }
  }
}
