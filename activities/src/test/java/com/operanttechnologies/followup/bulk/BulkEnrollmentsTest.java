package com.operanttechnologies.followup.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.contact.Audiences.Audience;
import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.followup.Enrollments;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.followup.bulk.BulkEnrollment.Progress;
import com.operanttechnologies.followup.bulk.BulkPreview.Refused;
import com.operanttechnologies.followup.bulk.jdbc.BulkTable.Outcome;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class BulkEnrollmentsTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @Autowired Suppressions suppressions;
  @Autowired Audiences audiences;
  @Autowired Enrollments enrollments;
  @Autowired BulkEnrollments bulks;
  @Autowired BulkEnrollmentProcess process;
  UUID tenant;
  UUID sequence;
  Audience everybody;
  Contact ann;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
    sequence = sequence();
    ann = save("Ann");
    Contact bob = save("Bob");
    Contact cyd = save("Cyd");
    save("Dan");
    tenants.run(tenant, () -> suppressions.unsubscribe(bob.id()));
    tenants.run(tenant, () -> contacts.setBasis(cyd.id(), Basis.NONE, null));
    everybody = segment();
  }

  /** Law: a launch without basis is refused with the reason. */
  @Test
  void mustShowWhoWouldBeLeftOutAndWhyBeforeAnythingHappens() {
    tenants.run(
        tenant,
        () ->
            enrollments.start(
                StartRequest.of(sequence, ann.id(), StartSource.BY_HAND), Actor.PRODUCT));

    BulkPreview preview = tenants.as(tenant, () -> bulks.preview(everybody, sequence));

    assertThat(preview.total()).isEqualTo(4);
    assertThat(preview.enrolled()).isEqualTo(1);
    assertThat(preview.refused())
        .containsExactly(
            new Refused("goes through the sequence already", 1),
            new Refused("has unsubscribed", 1),
            new Refused("no basis for contact is recorded", 1));
  }

  @Test
  void whatSpeaksAgainstAllIsToldBeforeToo() {
    id("update step set anchor = 'expiry' where subject = 'Ahoy' returning id");

    BulkPreview preview = tenants.as(tenant, () -> bulks.preview(everybody, sequence));

    assertThat(preview.enrolled()).isZero();
    assertThat(preview.refused()).extracting(Refused::contacts).contains(2);
  }

  @Test
  void whoMayBeEnrolledIsAndTheOthersAreNamed() {
    UUID bulk = start(6_000);

    process.startBatch(tenant.toString(), bulk.toString());

    assertThat(get(bulk).progress()).isEqualTo(new Progress(4, 2, 2));
    assertThat(tenants.as(tenant, () -> bulks.refused(bulk, null, 10)))
        .extracting(Outcome::name)
        .containsExactlyInAnyOrder("Bob", "Cyd");
    assertThat(tenants.as(tenant, () -> enrollments.ofContact(ann.id()))).hasSize(1);
  }

  @Test
  void theyAreSpreadSoThatNoBurstArises() {
    UUID bulk = start(60);

    NextBatch next = process.startBatch(tenant.toString(), bulk.toString());
    process.startBatch(tenant.toString(), bulk.toString());

    assertThat(get(bulk).progress().seen()).isEqualTo(1);
    assertThat(next.at()).isEqualTo(get(bulk).nextAt());
    assertThat(get(bulk).pause()).hasMinutes(1);
  }

  @Test
  void itEndsWhenNobodyIsLeftAndNobodyIsEnrolledTwice() {
    UUID bulk = start(6_000);

    for (int batch = 0; batch < 3; batch++) {
      process.startBatch(tenant.toString(), bulk.toString());
      tenants.run(tenant, () -> tenants.sql("update bulk_enrollment set next_at = now()").update());
    }

    assertThat(get(bulk).state()).isEqualTo("done");
    assertThat(get(bulk).progress()).isEqualTo(new Progress(4, 2, 2));
    assertThat(process.nextBatch(tenant.toString(), bulk.toString())).isEqualTo(NextBatch.NONE);
  }

  @Test
  void stoppedItEnrollsNobodyAnyMore() {
    UUID bulk = start(60);

    tenants.run(tenant, () -> bulks.cancel(bulk));
    NextBatch next = process.startBatch(tenant.toString(), bulk.toString());

    assertThat(next).isEqualTo(NextBatch.NONE);
    assertThat(get(bulk).progress().seen()).isZero();
    assertThatThrownBy(() -> tenants.run(tenant, () -> bulks.cancel(bulk)))
        .isInstanceOf(Conflict.class);
  }

  private UUID start(int perHour) {
    return tenants.as(tenant, () -> bulks.start(everybody, sequence, perHour, "Ada"));
  }

  private BulkEnrollment get(UUID bulk) {
    return tenants.as(tenant, () -> bulks.get(bulk));
  }

  private Contact save(String name) {
    return tenants.as(tenant, () -> contacts.save(ContactInput.of(name + "@example.com", name)));
  }

  private Audience segment() {
    UUID id =
        id(
            """
            insert into segment (tenant_id, name, matching, rules)
            values (:tenant, 'Everybody', 'all',
              '[{"criterion": "ADDED_WITHIN", "negated": false, "value": "1"}]') returning id
            """);
    return tenants.as(tenant, () -> audiences.find(Audiences.Kind.SEGMENT, id).orElseThrow());
  }

  /** One mail that needs no quote. */
  private UUID sequence() {
    UUID id = id("insert into sequence (tenant_id, name) values (:tenant, 'Hello') returning id");
    UUID version =
        id(
            """
            insert into sequence_version (tenant_id, sequence_id, number, state, published_at)
            select :tenant, id, 1, 'published', now() from sequence where name = 'Hello'
            returning id
            """);
    id("update sequence set live_version = '" + version + "' where name = 'Hello' returning id");
    id(
        """
        insert into step (tenant_id, sequence_id, version_id, position, anchor, amount, subject,
          html, text)
        values (:tenant, '%s', '%s', 1, 'start', 2, 'Ahoy', '<p>Ahoy</p>', 'Ahoy') returning id
        """
            .formatted(id, version));
    return id;
  }

  private UUID id(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(UUID.class).single());
  }
}
