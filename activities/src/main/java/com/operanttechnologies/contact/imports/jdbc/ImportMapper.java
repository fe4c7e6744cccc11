package com.operanttechnologies.contact.imports.jdbc;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.imports.Import;
import com.operanttechnologies.contact.imports.Import.Checked;
import com.operanttechnologies.contact.imports.Import.Ran;
import com.operanttechnologies.contact.imports.ImportField;
import com.operanttechnologies.contact.imports.ImportPlan;
import com.operanttechnologies.contact.imports.ImportState;
import com.operanttechnologies.engine.csv.CsvShape;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** How an import stands in its table. */
@Component
class ImportMapper implements RowMapper<Import> {
  private final JsonMapper json =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  String json(Object value) {
    return json.writeValueAsString(value);
  }

  static String[] codes(List<ImportField> fields) {
    return fields.stream().map(ImportField::code).toArray(String[]::new);
  }

  @Override
  public Import mapRow(ResultSet row, int number) throws SQLException {
    byte[] sha256 = row.getBytes("sha256");
    return new Import(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        ImportState.ofCode(row.getString("state")),
        row.getString("problem"),
        row.getLong("size"),
        sha256 == null ? null : HexFormat.of().formatHex(sha256),
        shape(row),
        List.of(texts(row, "columns")),
        json.readValue(row.getString("sample"), new TypeReference<List<List<String>>>() {}),
        plan(row),
        row.getInt("total_rows"),
        new Checked(
            row.getInt("checked_rows"),
            row.getInt("new_rows"),
            row.getInt("known_rows"),
            row.getInt("bad_rows"),
            row.getInt("suppressed_rows")),
        new Ran(
            row.getInt("ran_rows"),
            row.getInt("added_rows"),
            row.getInt("updated_rows"),
            row.getInt("skipped_rows")),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "ended_at"));
  }

  private static @Nullable CsvShape shape(ResultSet row) throws SQLException {
    String charset = row.getString("charset");
    return charset == null
        ? null
        : new CsvShape(Charset.forName(charset), row.getString("separator").charAt(0));
  }

  private static ImportPlan plan(ResultSet row) throws SQLException {
    List<ImportField> fields = new ArrayList<>();
    for (String code : texts(row, "mapping")) {
      fields.add(ImportField.ofCode(code).orElse(ImportField.NOT_TAKEN));
    }
    String basis = row.getString("basis");
    return new ImportPlan(
        fields,
        "update".equals(row.getString("existing")),
        basis == null ? null : Basis.ofCode(basis),
        row.getString("basis_source"),
        instant(row, "basis_at"));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
