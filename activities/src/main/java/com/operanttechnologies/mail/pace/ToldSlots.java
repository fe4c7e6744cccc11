package com.operanttechnologies.mail.pace;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.process.jdbc.DueMove;
import com.operanttechnologies.process.jdbc.DueRows;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells mails of the slots they were given before anybody asks for each: ten thousand processes
 * that were due now come at their slots, once, instead of all at once and again. In the tenant's
 * transaction; a mail or a process that somebody is changing asks for itself.
 */
@Component
class ToldSlots {
  private static final String TELL =
      """
      update message set due_at = given.at, state_reason = given.reason
      from jsonb_to_recordset(cast(:slots as jsonb)) as given (message uuid, at timestamptz, reason text)
      where message.id = given.message and message.id in (
        select id from message
        where id in (
          select message from jsonb_to_recordset(cast(:slots as jsonb)) as asked (message uuid))
        and state = 'planned'
        for no key update skip locked)
      returning message.enrollment_id, message.due_at
      """;

  private final Tenants tenants;
  private final DueRows due;
  private final JsonMapper json = JsonMapper.builder().build();

  ToldSlots(Tenants tenants, DueRows due) {
    this.tenants = tenants;
    this.due = due;
  }

  private record Told(UUID message, String at, String reason) {}

  void tell(List<Slot> slots, Instant now) {
    List<Told> ahead =
        slots.stream()
            .filter(slot -> slot.at().isAfter(now))
            .map(slot -> new Told(slot.message(), slot.at().toString(), slot.reason()))
            .toList();
    if (!ahead.isEmpty()) {
      due.moveFree(
          ProcessKind.ENROLLMENT,
          tenants
              .sql(TELL)
              .param("slots", json.writeValueAsString(ahead))
              .query((row, _) ->
                  new DueMove(
                      row.getObject("enrollment_id", UUID.class),
                      row.getObject("due_at", OffsetDateTime.class)
                          .withOffsetSameInstant(ZoneOffset.UTC)))
              .list());
    }
  }
}
