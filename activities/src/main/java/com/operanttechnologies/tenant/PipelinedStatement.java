package com.operanttechnologies.tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A statement of the running transaction that shares its round trip to the database with those
 * before and after it. Its parameters are values, not lists.
 */
public final class PipelinedStatement {
  private final Pipeline pipeline;
  private final String statement;
  private final Map<String, @Nullable Object> parameters = new HashMap<>();

  PipelinedStatement(Pipeline pipeline, String statement) {
    this.pipeline = pipeline;
    this.statement = statement;
  }

  public PipelinedStatement param(String name, @Nullable Object value) {
    parameters.put(name, value);
    return this;
  }

  /**
   * Runs it before whatever statement comes next, or before the transaction is committed. What is
   * wrong with it is thrown then.
   */
  public void run() {
    pipeline.run(statement, parameters);
  }

  /** Asks for its rows, which are there when somebody gets them within the transaction. */
  public <T> Supplier<List<T>> list(RowMapper<T> mapper) {
    return pipeline.ask(statement, parameters, mapper);
  }

  /** As {@link #list}, for one row at most. */
  public <T> Supplier<Optional<T>> optional(RowMapper<T> mapper) {
    Supplier<List<T>> rows = list(mapper);
    return () -> rows.get().stream().findFirst();
  }
}
