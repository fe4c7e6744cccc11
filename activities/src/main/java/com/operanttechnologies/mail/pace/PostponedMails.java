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
  private static final int BATCH = 5_000;

  /* Waits for nobody's lock: whoever holds one reads the slot itself. */
  private static final String PUT_OFF =
      """
      with free as (
        select m.id, given.reason,
          slot.at - given."earlyMillis" * interval '1 millisecond' as at,
          case when m.enrollment_id is null then :ofMessage else :ofEnrollment end as kind,
          coalesce(m.enrollment_id, m.id) as subject_id
        from jsonb_to_recordset(cast(:slots as jsonb)) as given (message uuid,
          "earlyMillis" bigint, reason text)
        join message m on m.id = given.message
        join pace_slot slot on slot.tenant_id = m.tenant_id and slot.message_id = m.id
        where m.state = 'planned' and not m.by_hand and not slot.used
        for update of m skip locked),
      put_off as (
        update message set due_at = free.at, state_at = clock_timestamp(),
          state_reason = free.reason
        from free where message.id = free.id and free.at > clock_timestamp()
        returning free.kind, free.subject_id, free.at),
      asleep as (
        select d.kind, d.subject_id, put_off.at
        from put_off join due d on d.kind = put_off.kind and d.subject_id = put_off.subject_id
        for update of d skip locked)
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
      tenants.run(tenant, () -> putOff(some));
    }
  }

  private void putOff(List<PutOff> mails) {
    WholeJoins.choose(tenants, mails.size());
    tenants
        .sql(PUT_OFF)
        .param("slots", json.writeValueAsString(mails))
        .param("ofMessage", ProcessKind.MESSAGE.code())
        .param("ofEnrollment", ProcessKind.ENROLLMENT.code())
        .update();
  }
}
