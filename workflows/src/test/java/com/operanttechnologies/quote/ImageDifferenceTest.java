package com.operanttechnologies.quote;

import static com.operanttechnologies.quote.VersionContents.sails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.image.QuoteImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Must: what each picture shows and its bytes are part of the hash; absent when unused. */
class ImageDifferenceTest {
  private static final Line SAIL = sails().build().lines().getFirst();
  private static final QuoteImage COVER = image(null, "The harbour", "a");
  private static final QuoteImage JIB = image(SAIL.id(), "A jib", "b");

  private static QuoteImage image(String line, String alternative, String digit) {
    return new QuoteImage(line, digit.repeat(64), alternative, 480, 320);
  }

  private static VersionContent with(QuoteImage... images) {
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
        sails.attachments(),
        List.of(images));
  }

  private static List<ContentChange> between(VersionContent before, VersionContent after) {
    List<ContentChange> changes = ContentDifference.between(before, after);
    assertThat(changes.isEmpty()).isEqualTo(ContentHash.of(before).equals(ContentHash.of(after)));
    return changes;
  }

  @Test
  void aContentWithoutImagesHasTheHashThatItAlwaysHad() {
    assertThat(ContentHash.of(with())).isEqualTo(ContentHash.of(sails().build()));
    assertThat(ContentHash.canonicalJson(with())).doesNotContain("images");
  }

  @Test
  void whatIsShownAndItsBytesAreHashedAndTheSizeIsNot() {
    QuoteImage larger = new QuoteImage(JIB.line(), JIB.sha256(), JIB.alternative(), 960, 640);

    assertThat(between(with(JIB), with(larger))).isEmpty();
    assertThat(between(with(COVER, JIB), with(JIB, COVER))).isEmpty();
    assertThat(ContentHash.canonicalJson(with(JIB, COVER)))
        .contains(
            "\"images\":[{\"alternative\":\"The harbour\",\"sha256\":\""
                + COVER.sha256()
                + "\"},{\"alternative\":\"A jib\",\"line\":\""
                + JIB.line()
                + "\",");
  }

  @Test
  void anImageThatCameOrWentIsToldWithItsLine() {
    assertThat(between(with(), with(JIB)))
        .containsExactly(new ContentChange("lines.image", SAIL, null, "A jib (SHA-256 bbbbbbbb…)"));
    assertThat(between(with(JIB, COVER), with(JIB)))
        .containsExactly(new ContentChange("cover", null, "The harbour (SHA-256 aaaaaaaa…)", null));
  }

  @Test
  void otherPixelsOrOtherWordsAreTold() {
    assertThat(between(with(JIB), with(image(SAIL.id(), "A jib", "c"))))
        .extracting(ContentChange::before, ContentChange::after)
        .containsExactly(tuple("A jib (SHA-256 bbbbbbbb…)", "A jib (SHA-256 cccccccc…)"));
    assertThat(between(with(COVER), with(image(null, "The pier", "a"))))
        .extracting(ContentChange::field)
        .containsExactly("cover");
  }

  @Test
  void picturesWhoseHashesBeginAlikeAreStillDifferent() {
    QuoteImage almost =
        new QuoteImage(SAIL.id(), "b".repeat(63) + "c", JIB.alternative(), 480, 320);

    assertThat(between(with(JIB), with(almost))).hasSize(1);
  }
}
