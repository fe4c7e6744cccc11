package com.operanttechnologies.contact.imports.jdbc;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.Import.Checked;
import com.operanttechnologies.contact.imports.Import.Ran;
import com.operanttechnologies.contact.imports.ImportPlan;
import com.operanttechnologies.contact.imports.ImportState;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports as rows. All methods run inside the tenant's transaction. */
@Component
public class ImportTable {
  private static final String RECEIVED =
      """
      update contact_import
      set state = 'mapping', size = :size, sha256 = :sha256, charset = :charset,
        separator = :separator, columns = :columns, sample = :sample::jsonb, mapping = :mapping,
        total_rows = :total
      where id = :id
      """;

  private static final String PLAN =
      """
      update contact_import
      set state = 'checking', mapping = :mapping, existing = :existing, basis = :basis,
        basis_source = :source, basis_at = :at, checked_rows = 0, new_rows = 0, known_rows = 0,
        bad_rows = 0, suppressed_rows = 0, started_at = now()
      where id = :id
      """;

  private static final String STATE =
      """
      update contact_import
      set state = :state, problem = :problem,
        ended_at = case when :state in ('done', 'cancelled', 'failed') then now() end,
        sample = case when :state = 'done' then '[]' else sample end
      where id = :id
      """;

  private static final String CHECKED =
      """
      update contact_import
      set checked_rows = checked_rows + :rows, new_rows = new_rows + :added,
        known_rows = known_rows + :known, bad_rows = bad_rows + :bad,
        suppressed_rows = suppressed_rows + :suppressed
      where id = :id
      """;

  private static final String RAN =
      """
      update contact_import
      set ran_rows = ran_rows + :rows, added_rows = added_rows + :added,
        updated_rows = updated_rows + :updated, skipped_rows = skipped_rows + :skipped
      where id = :id
      """;

  private static final String SAME_FILE =
      """
      select * from contact_import
      where sha256 = (select sha256 from contact_import where id = :id) and id <> :id
      and state = 'done'
      order by ended_at desc
      limit 1
      """;

  private final Tenants tenants;
  private final ImportMapper mapper;

  ImportTable(Tenants tenants, ImportMapper mapper) {
    this.tenants = tenants;
    this.mapper = mapper;
  }

  public UUID begin(String fileName, String createdBy) {
    return tenants
        .sql(
            """
            insert into contact_import (tenant_id, file_name, state, created_by)
            values (:tenant, :name, 'uploading', :by) returning id
            """)
        .param("name", fileName)
        .param("by", createdBy)
        .query(UUID.class)
        .single();
  }

  /** The file is here, and looks like this. */
  public void received(Import file) {
    var shape = java.util.Objects.requireNonNull(file.shape());
    tenants
        .sql(RECEIVED)
        .param("id", file.id())
        .param("size", file.size())
        .param("sha256", java.util.HexFormat.of().parseHex(String.valueOf(file.sha256())))
        .param("charset", shape.charset().name())
        .param("separator", String.valueOf(shape.separator()))
        .param("columns", file.columns().toArray(String[]::new))
        .param("sample", mapper.json(file.sample()))
        .param("mapping", ImportMapper.codes(file.plan().fields()))
        .param("total", file.total())
        .update();
  }

  /** What a person has said; the dry run begins anew. */
  public void plan(UUID id, ImportPlan plan) {
    Basis basis = plan.basis();
    Instant at = plan.basisAt();
    tenants
        .sql(PLAN)
        .param("id", id)
        .param("mapping", ImportMapper.codes(plan.fields()))
        .param("existing", plan.update() ? "update" : "skip")
        .param("basis", basis == null ? null : basis.code())
        .param("source", plan.basisSource())
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  public void setState(UUID id, ImportState state, @Nullable String problem) {
    tenants
        .sql(STATE)
        .param("id", id)
        .param("state", state.code())
        .param("problem", problem)
        .update();
  }

  /** Adds what a batch of the dry run has found. */
  public void checked(UUID id, Checked batch) {
    tenants
        .sql(CHECKED)
        .param("id", id)
        .param("rows", batch.rows())
        .param("added", batch.added())
        .param("known", batch.known())
        .param("bad", batch.bad())
        .param("suppressed", batch.suppressed())
        .update();
  }

  /** Adds what a batch of the run has done. */
  public void ran(UUID id, Ran batch) {
    tenants
        .sql(RAN)
        .param("id", id)
        .param("rows", batch.rows())
        .param("added", batch.added())
        .param("updated", batch.updated())
        .param("skipped", batch.skipped())
        .update();
  }

  public Optional<Import> find(UUID id) {
    return one("select * from contact_import where id = :id", id);
  }

  /** The row, kept from being decided about meanwhile. */
  public Optional<Import> lock(UUID id) {
    return one("select * from contact_import where id = :id for update", id);
  }

  /** A finished import of the same bytes. */
  public Optional<Import> sameFile(UUID id) {
    return one(SAME_FILE, id);
  }

  private Optional<Import> one(String statement, UUID id) {
    return tenants.sql(statement).param("id", id).query(mapper).optional();
  }

  /** The newest first. */
  public List<Import> newest(int most) {
    return tenants
        .sql(
            "select * from contact_import where state <> 'uploading' order by created_at desc limit :most")
        .param("most", most)
        .query(mapper)
        .list();
  }

  /** The import with its file and what is noted about its rows; its contacts stay. */
  public void delete(UUID id) {
    tenants.sql("delete from contact_import where id = :id").param("id", id).update();
  }

  /** Uploads that broke off, and what nobody has touched for a month. */
  public void deleteOld() {
    tenants
        .sql(
            """
            delete from contact_import
            where state = 'uploading' and created_at < now() - interval '1 hour'
            or state not in ('done', 'checking', 'running')
              and coalesce(ended_at, created_at) < now() - interval '30 days'
            """)
        .update();
    tenants
        .sql(
            """
            delete from contact_import_error error
            using contact_import import
            where import.id = error.import_id and import.ended_at < now() - interval '30 days'
            """)
        .update();
  }
}
