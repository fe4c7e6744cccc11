package com.operanttechnologies.quote;

import static com.operanttechnologies.quote.VersionContents.sails;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.VersionContent.AttachedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Must: SHA-256 and name of each attachment are part of the hash; absent when unused. */
class AttachmentDifferenceTest {
  private static final AttachedFile TERMS = file("terms.pdf", "a");
  private static final AttachedFile CLOTH = file("cloth.pdf", "b");

  private static AttachedFile file(String name, String digit) {
    return new AttachedFile(name, digit.repeat(64), 2);
  }

  private static VersionContent with(AttachedFile... files) {
    VersionContent sails = sails().build();
    return new VersionContent(
        sails.number(),
        sails.version(),
        sails.seller(),
        sails.customer(),
        sails.currency(),
        sails.validUntil(),
        sails.lines(),
        sails.options(),
        sails.terms(),
        sails.totals(),
        sails.texts(),
        List.of(files));
  }

  private static List<ContentChange> between(VersionContent before, VersionContent after) {
    List<ContentChange> changes = ContentDifference.between(before, after);
    assertThat(changes.isEmpty()).isEqualTo(ContentHash.of(before).equals(ContentHash.of(after)));
    return changes;
  }

  @Test
  void aContentWithoutAttachmentsHasTheHashThatItAlwaysHad() {
    assertThat(ContentHash.of(with())).isEqualTo(ContentHash.of(sails().build()));
    assertThat(ContentHash.canonicalJson(with())).doesNotContain("attachments");
  }

  @Test
  void nameAndBytesAreHashedAndTheNumberOfPagesIsNot() {
    AttachedFile longer = new AttachedFile(TERMS.name(), TERMS.sha256(), 3);

    assertThat(between(with(TERMS), with(longer))).isEmpty();
    assertThat(ContentHash.canonicalJson(with(TERMS)))
        .contains(
            "\"attachments\":[{\"name\":\"terms.pdf\",\"sha256\":\"" + TERMS.sha256() + "\"}]");
  }

  @Test
  void whatCameWentOrGotAnotherNameIsTold() {
    assertThat(between(with(TERMS), with(TERMS, CLOTH)))
        .containsExactly(new ContentChange("attachments", null, null, "cloth.pdf"));
    assertThat(between(with(TERMS, CLOTH), with(CLOTH)))
        .containsExactly(new ContentChange("attachments", null, "terms.pdf", null));
    assertThat(between(with(TERMS), with(file("conditions.pdf", "a"))))
        .containsExactly(new ContentChange("attachments", null, "terms.pdf", "conditions.pdf"));
  }

  @Test
  void otherBytesUnderTheSameNameAreTold() {
    assertThat(between(with(TERMS), with(file("terms.pdf", "c"))))
        .containsExactly(
            new ContentChange(
                "attachments",
                null,
                "terms.pdf (SHA-256 aaaaaaaa…)",
                "terms.pdf (SHA-256 cccccccc…)"));
  }

  @Test
  void anotherOrderIsTold() {
    assertThat(between(with(TERMS, CLOTH), with(CLOTH, TERMS)))
        .containsExactly(
            new ContentChange(
                "attachments.order", null, "terms.pdf, cloth.pdf", "cloth.pdf, terms.pdf"));
  }
}
