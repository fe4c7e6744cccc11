package com.operanttechnologies.mail.pace;

import com.operanttechnologies.process.ProcessKind;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts mails off to the slots that were planned for them, before each of their processes wakes to
 * ask. Whatever somebody is deciding about meanwhile is left to its own process.
 */
@Component
class PostponedMails {
  private static final int BATCH = 1_000;

  /* Waits for nobody's lock: whoever holds one reads the slot itself. Each row is looked up by its
   * key and judged afterwards, as the statistics may know nothing yet of what came at once. */
  private static final String PUT_OFF =
      """
      with given as (
        select * from jsonb_to_recordset(cast(:slots as jsonb)) as given (message uuid,
          "earlyMillis" bigint, reason text)),
      free as (
        select m.id, given.reason,
          slot.at - given."earlyMillis" * interval '1 millisecond' as at,
          case when m.enrollment_id is null then :ofMessage else :ofEnrollment end as kind,
          coalesce(m.enrollment_id, m.id) as subject_id
        from given
        cross join lateral (
          select id, enrollment_id, state, by_hand from message
          where tenant_id = :tenant and id = given.message
          offset 0 for update skip locked) m
        cross join lateral (
          select at, used from pace_slot
          where tenant_id = :tenant and message_id = given.message offset 0) slot
        where m.state = 'planned' and not m.by_hand and not slot.used),
      put_off as (
        update message set due_at = free.at, state_at = clock_timestamp(),
          state_reason = free.reason
        from free
        where message.tenant_id = :tenant and message.id = free.id
        and free.at > clock_timestamp()
        returning free.kind, free.subject_id, free.at),
      asleep as (
        select d.kind, d.subject_id, put_off.at
        from put_off
        cross join lateral (
          select kind, subject_id from due
          where due.kind = put_off.kind and due.subject_id = put_off.subject_id
          offset 0 for update skip locked) d)
      update due set due_at = asleep.at
      from asleep where due.kind = asleep.kind and due.subject_id = asleep.subject_id
      """;

  private final Tenants tenants;
  private final JsonMapper json = JsonMapper.builder().build();

  PostponedMails(Tenants tenants) {
    this.tenants = tenants;
  }

  /** In transactions of their own, after the slots were given. */
  void putOff(UUID tenant, List<PutOff> mails) {
    for (int i = 0; i < mails.size(); i += BATCH) {
      List<PutOff> some = mails.subList(i, Math.min(mails.size(), i + BATCH));
      tenants.run(
          tenant,
          () ->
              tenants
                  .sql(PUT_OFF)
                  .param("slots", json.writeValueAsString(some))
                  .param("ofMessage", ProcessKind.MESSAGE.code())
                  .param("ofEnrollment", ProcessKind.ENROLLMENT.code())
                  .update());
    }
  }
}
