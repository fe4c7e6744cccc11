package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.choice.Choice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** A choice in its two columns, {@code chosen} and {@code quantities}. */
@Component
public class ChoiceColumns {
  private final Json json;

  ChoiceColumns(Json json) {
    this.json = json;
  }

  /** The quantity of one line. */
  private record Quantity(String line, BigDecimal quantity) {}

  public StatementSpec write(StatementSpec statement, Choice choice) {
    List<Quantity> quantities =
        choice.quantities().entrySet().stream()
            .map(each -> new Quantity(each.getKey(), each.getValue()))
            .toList();
    return statement
        .param("chosen", choice.lines().toArray(String[]::new))
        .param("quantities", json.write(quantities));
  }

  public Choice read(ResultSet row) throws SQLException {
    List<String> lines =
        Arrays.stream((UUID[]) row.getArray("chosen").getArray()).map(UUID::toString).toList();
    Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    for (Quantity each : json.read(row.getString("quantities"), Quantity[].class)) {
      quantities.put(each.line(), each.quantity());
    }
    return new Choice(Choice.of(lines).lines(), quantities);
  }
}
