package com.operanttechnologies.engine.idempotency.jdbc;

import com.operanttechnologies.engine.idempotency.Answer;
import com.operanttechnologies.tenant.Tenants;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers by the hash of their key, for a day; inside the tenant's transaction. */
@Component
public class AnswerTable {
  private static final String FIND =
      """
      select body_hash, status, answer, location
      from idempotency
      where key_hash = :key and created_at > now() - interval '24 hours'
      """;

  private static final String KEEP =
      """
      insert into idempotency (tenant_id, key_hash, body_hash, status, answer, location)
      values (:tenant, :key, :body, :status, :answer, :location)
      on conflict (tenant_id, key_hash) do update set body_hash = excluded.body_hash,
        status = excluded.status, answer = excluded.answer, location = excluded.location,
        created_at = now()
      """;

  private static final String FORGET =
      "delete from idempotency where created_at < now() - interval '24 hours'";

  private final Tenants tenants;

  AnswerTable(Tenants tenants) {
    this.tenants = tenants;
  }

  /** A stored answer and the hash of the body it answers. */
  public record Kept(byte[] body, Answer answer) {}

  /** Takes the key until the transaction ends; false if another transaction has it. */
  public boolean lock(byte[] key) {
    return tenants
        .sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", ByteBuffer.wrap(key).getLong())
        .query(Boolean.class)
        .single();
  }

  public Optional<Kept> find(byte[] key) {
    return tenants.sql(FIND).param("key", key).query((row, _) -> kept(row)).optional();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getBytes("body_hash"),
        new Answer(row.getInt("status"), row.getString("answer"), row.getString("location")));
  }

  public void keep(byte[] key, Kept kept) {
    tenants
        .sql(KEEP)
        .param("key", key)
        .param("body", kept.body())
        .param("status", kept.answer().status())
        .param("answer", kept.answer().json())
        .param("location", kept.answer().location())
        .update();
  }

  public void forgetOld() {
    tenants.sql(FORGET).update();
  }
}
