package com.operanttechnologies.tenant;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Statements of one transaction on their way: they go to the database in the order in which they
 * were added, all in one round trip, as soon as somebody needs an answer.
 */
final class Pipeline {
  private static final Map<String, Positional> KNOWN = new ConcurrentHashMap<>();

  private final JdbcOperations jdbc;
  private final List<Waiting<?>> waiting = new ArrayList<>();

  Pipeline(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** A statement with question marks in place of names; PostgreSQL keeps its plan by the text. */
  private record Positional(ParsedSql parsed, String text) {
    static Positional of(String statement) {
      ParsedSql parsed = NamedParameterUtils.parseSqlStatement(statement.strip());
      return new Positional(parsed, NamedParameterUtils.substituteNamedParameters(parsed, null));
    }
  }

  /** A statement that has not been sent, or its rows. */
  private static final class Waiting<T> {
    private final Positional statement;
    private final @Nullable Object[] values;
    private final @Nullable RowMapper<T> mapper;
    private @Nullable List<T> rows;

    Waiting(Positional statement, Map<String, ?> parameters, @Nullable RowMapper<T> mapper) {
      this.statement = statement;
      this.values =
          NamedParameterUtils.buildValueArray(
              statement.parsed, new MapSqlParameterSource(parameters), null);
      this.mapper = mapper;
    }

    void read(@Nullable ResultSet answer) throws SQLException {
      if (mapper != null && answer != null) {
        List<T> read = new ArrayList<>();
        while (answer.next()) {
          read.add(mapper.mapRow(answer, read.size()));
        }
        rows = read;
      }
    }
  }

  /**
   * Adds a statement whose answer nobody needs; what is wrong with it is thrown when it is sent.
   */
  void run(String statement, Map<String, ?> parameters) {
    waiting.add(new Waiting<>(positional(statement), parameters, null));
  }

  /** Adds a query; whoever gets its rows sends all that waits. */
  <T> Supplier<List<T>> ask(String statement, Map<String, ?> parameters, RowMapper<T> mapper) {
    Waiting<T> query = new Waiting<>(positional(statement), parameters, mapper);
    waiting.add(query);
    return () -> {
      if (query.rows == null) {
        send();
      }
      if (query.rows == null) {
        throw new IllegalStateException("The transaction in which this was asked has ended");
      }
      return query.rows;
    };
  }

  private static Positional positional(String statement) {
    return KNOWN.computeIfAbsent(statement, Positional::of);
  }

  /** Sends what waits, if anything does. */
  void send() {
    if (!waiting.isEmpty()) {
      List<Waiting<?>> sent = List.copyOf(waiting);
      waiting.clear();
      String text =
          sent.stream().map(each -> each.statement.text).collect(Collectors.joining("\n;\n"));
      jdbc.execute(text, (PreparedStatement statement) -> answers(statement, sent));
    }
  }

  /** The transaction is over: what has not been sent is not sent any more. */
  void end() {
    waiting.clear();
  }

  private static @Nullable Void answers(PreparedStatement statement, List<Waiting<?>> sent)
      throws SQLException {
    int index = 0;
    for (Waiting<?> each : sent) {
      for (@Nullable Object value : each.values) {
        StatementCreatorUtils.setParameterValue(statement, ++index, JdbcUtils.TYPE_UNKNOWN, value);
      }
    }
    statement.execute();
    for (Waiting<?> each : sent) {
      each.read(statement.getResultSet());
      statement.getMoreResults();
    }
    return null;
  }
}
