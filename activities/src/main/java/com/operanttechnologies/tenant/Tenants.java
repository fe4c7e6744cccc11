package com.operanttechnologies.tenant;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to a tenant's rows: a transaction that has told the database whose it is.
 *
 * <p>Row-level security shows nothing without it; a query outside throws, so that a forgotten
 * tenant is an error and never an empty answer.
 */
@Component
public class Tenants {
  private static final ThreadLocal<@Nullable Session> CURRENT = new ThreadLocal<>();

  private static final String ANNOUNCE =
      "select set_config('operant.tenant', :tenant, true) as tenant";

  private static final String KEEP_PLANS =
      ", set_config('plan_cache_mode', 'force_generic_plan', true) as plans";

  private final JdbcClient client;
  private final JdbcOperations jdbc;
  private final TransactionTemplate transaction;

  public Tenants(JdbcClient client, JdbcOperations jdbc, PlatformTransactionManager transactions) {
    this.client = client;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  private record Session(UUID tenant, Pipeline pipeline) {}

  /** Runs the work in one transaction of this tenant; inside one of the same tenant it joins it. */
  public <T extends @Nullable Object> T as(UUID tenant, Supplier<T> work) {
    return inside(tenant, ANNOUNCE, work);
  }

  /**
   * As {@link #as}, for the few statements that run for each of many thousand mails: they are
   * planned once a connection, where planning them each time would cost more than running them. Not
   * for a statement whose best plan depends on its parameters, such as a search.
   */
  public <T extends @Nullable Object> T routine(UUID tenant, Supplier<T> work) {
    return inside(tenant, ANNOUNCE + KEEP_PLANS, work);
  }

  private <T extends @Nullable Object> T inside(
      UUID tenant, String announcement, Supplier<T> work) {
    Session outer = CURRENT.get();
    if (outer != null && outer.tenant.equals(tenant)) {
      return work.get();
    }
    if (outer != null) {
      throw new IllegalStateException("A transaction of one tenant cannot act for another");
    }
    Session session = new Session(tenant, new Pipeline(jdbc));
    CURRENT.set(session);
    try {
      return transaction.<T>execute(_ -> announced(session, announcement, work));
    } finally {
      CURRENT.remove();
      session.pipeline.end();
    }
  }

  private static <T extends @Nullable Object> T announced(
      Session session, String announcement, Supplier<T> work) {
    session.pipeline.run(announcement, Map.of("tenant", session.tenant.toString()));
    T result = work.get();
    session.pipeline.send();
    return result;
  }

  /** As {@link #as}, for work without a result. */
  public void run(UUID tenant, Runnable work) {
    this.<@Nullable Void>as(
        tenant,
        () -> {
          work.run();
          return null;
        });
  }

  /** The tenant of the running transaction. */
  public UUID current() {
    return session().tenant;
  }

  private static Session session() {
    Session session = CURRENT.get();
    if (session == null) {
      throw new IllegalStateException(
          "No tenant: every query runs inside Tenants.as(tenant, work)");
    }
    return session;
  }

  /** A statement of the running transaction; its parameter {@code :tenant} is set. */
  public JdbcClient.StatementSpec sql(String statement) {
    Session session = session();
    session.pipeline.send();
    return client.sql(statement).param("tenant", session.tenant);
  }

  /** As {@link #sql}, for one that need not have a round trip to the database of its own. */
  public PipelinedStatement pipelined(String statement) {
    Session session = session();
    return new PipelinedStatement(session.pipeline, statement).param("tenant", session.tenant);
  }

  /** The database's clock at the start of the transaction: the only one that decides. */
  public java.time.Instant now() {
    return sql("select now()")
        .query((row, _) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant())
        .single();
  }
}
