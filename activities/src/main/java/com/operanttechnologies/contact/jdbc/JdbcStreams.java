package com.operanttechnologies.contact.jdbc;

import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Streams as rows, and which sequences belong to them. */
@Component
class JdbcStreams implements Streams {
  private static final int LONGEST_NAME = 60;

  private static final String ADD =
      """
      insert into stream (tenant_id, name) values (:tenant, :name)
      on conflict do nothing
      returning id
      """;

  private static final String PUT =
      """
      insert into sequence_stream (tenant_id, sequence_id, stream_id)
      values (:tenant, :sequence, :stream)
      on conflict (tenant_id, sequence_id) do update set stream_id = excluded.stream_id
      """;

  private record Belongs(UUID sequence, UUID stream) {}

  private final Tenants tenants;

  JdbcStreams(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public List<Stream> all() {
    return tenants
        .sql("select id, name from stream order by lower(name)")
        .query((row, _) -> new Stream(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }

  @Override
  public UUID add(String name) {
    String line = name.strip();
    if (line.isEmpty()
        || line.length() > LONGEST_NAME
        || line.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInput("name", "Write a name of 1 to 60 characters, as recipients read it");
    }
    return tenants
        .sql(ADD)
        .param("name", line)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new InvalidInput("name", "There is a stream of this name"));
  }

  @Override
  public void remove(UUID stream) {
    boolean used = ofSequences().containsValue(stream);
    if (used) {
      throw new Conflict("Sequences belong to this stream: move them to another one first");
    }
    tenants
        .sql("delete from stream_off where stream_id = :stream")
        .param("stream", stream)
        .update();
    int removed =
        tenants.sql("delete from stream where id = :stream").param("stream", stream).update();
    if (removed == 0) {
      throw new NotFound("The stream");
    }
  }

  @Override
  public Map<UUID, UUID> ofSequences() {
    return tenants
        .sql("select sequence_id, stream_id from sequence_stream")
        .query((row, _) ->
            new Belongs(
                row.getObject("sequence_id", UUID.class), row.getObject("stream_id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Belongs::sequence, Belongs::stream));
  }

  @Override
  public void put(UUID sequence, @Nullable UUID stream) {
    String statement =
        stream == null ? "delete from sequence_stream where sequence_id = :sequence" : PUT;
    boolean known = stream == null || all().stream().anyMatch(each -> each.id().equals(stream));
    if (!known) {
      throw new NotFound("The stream");
    }
    tenants.sql(statement).param("sequence", sequence).param("stream", stream).update();
  }
}
