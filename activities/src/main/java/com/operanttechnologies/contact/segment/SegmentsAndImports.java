package com.operanttechnologies.contact.segment;

import com.operanttechnologies.contact.Audiences;
import com.operanttechnologies.contact.imports.ImportedContacts;
import com.operanttechnologies.contact.segment.jdbc.NotMailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts by a saved question, or by the file they came from. */
@Component
class SegmentsAndImports implements Audiences {
  private final Segments segments;
  private final ImportedContacts imports;
  private final NotMailable notMailable;

  SegmentsAndImports(Segments segments, ImportedContacts imports, NotMailable notMailable) {
    this.segments = segments;
    this.imports = imports;
    this.notMailable = notMailable;
  }

  @Override
  public List<Audience> all() {
    return Stream.concat(
            segments.all().stream().map(each -> new Audience(Kind.SEGMENT, each.id(), each.name())),
            imports.newest().stream()
                .map(each -> new Audience(Kind.IMPORT, each.id(), each.fileName())))
        .toList();
  }

  @Override
  public Optional<Audience> find(Kind kind, UUID id) {
    return all().stream().filter(each -> each.kind() == kind && each.id().equals(id)).findFirst();
  }

  @Override
  public List<UUID> contacts(Audience audience, @Nullable UUID after, int most) {
    return switch (audience.kind()) {
      case SEGMENT -> segments.ids(segments.get(audience.id()).question(), after, most);
      case IMPORT -> imports.ids(audience.id(), after, most);
    };
  }

  @Override
  public int count(Audience audience) {
    return switch (audience.kind()) {
      case SEGMENT -> segments.count(segments.get(audience.id()).question());
      case IMPORT -> imports.count(audience.id());
    };
  }

  @Override
  public Map<UUID, String> notMailable(List<UUID> contacts) {
    return contacts.isEmpty() ? Map.of() : notMailable.among(contacts);
  }
}
