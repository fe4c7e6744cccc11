package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What mails say, sealed: a body holds links that open the quote for whoever has them. */
@Component
public class SealedLetters {
  private static final String PURPOSE = "letter";
  private static final String KEEP =
      """
      update message set subject = :subject, body = :body, snapshot = cast(:snapshot as jsonb)
      where id = :id
      """;

  private final Tenants tenants;
  private final SecretBox box;
  private final JsonMapper json = JsonMapper.builder().build();

  public SealedLetters(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  /** Keeps what the mail says. */
  public void keep(UUID message, Letter letter, @Nullable String snapshotJson) {
    byte[] sealed = box.seal(json.writeValueAsBytes(letter), tenants.current(), message, PURPOSE);
    tenants
        .sql(KEEP)
        .param("subject", letter.subject())
        .param("body", sealed)
        .param("snapshot", snapshotJson)
        .param("id", message)
        .update();
  }

  /** What the mail says, if it has been written. */
  public Optional<Letter> read(UUID message) {
    return ask(message).get();
  }

  /** As {@link #read}, when it is needed. */
  public Supplier<Optional<Letter>> ask(UUID message) {
    Supplier<Optional<byte[]>> sealed =
        tenants
            .pipelined("select body from message where id = :id and body is not null")
            .param("id", message)
            .optional((row, _) -> row.getBytes("body"));
    return () ->
        sealed
            .get()
            .map(bytes -> box.open(bytes, tenants.current(), message, PURPOSE))
            .map(plain -> json.readValue(plain, Letter.class));
  }
}
