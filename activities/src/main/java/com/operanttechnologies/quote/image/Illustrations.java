package com.operanttechnologies.quote.image;

import com.operanttechnologies.catalog.ProductImage;
import com.operanttechnologies.catalog.ProductImages;
import com.operanttechnologies.image.AlternativeText;
import com.operanttechnologies.image.ImageFile;
import com.operanttechnologies.image.Images;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.jdbc.TemplateTable;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.text.TextLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts pictures on versions while they are written: what is written is what is sent, however the
 * catalogue changes later. Inside the tenant's transaction.
 */
@Component
public class Illustrations {
  /** So that a paper with a thousand lines still goes by mail. */
  static final int MOST_LINES = 100;

  private final Images images;
  private final ProductImages products;
  private final VersionTable versions;
  private final TemplateTable templates;

  Illustrations(
      Images images, ProductImages products, VersionTable versions, TemplateTable templates) {
    this.templates = templates;
    this.images = images;
    this.products = products;
    this.versions = versions;
  }

  /**
   * The cover as it is kept; absent stays absent.
   *
   * @throws InvalidInput on {@code cover}, where it is not known or nobody says what it shows
   */
  public @Nullable CoverInput known(@Nullable CoverInput asked) {
    List<QuoteImage> cover = CoverInput.images(asked);
    if (cover.isEmpty()) {
      return asked;
    }
    String sha256 = cover.getFirst().sha256();
    ImageFile file = images.use(Set.of(sha256)).get(sha256);
    if (file == null) {
      throw new InvalidInput("cover.sha256", "Upload this image first; it is not known.");
    }
    return new CoverInput(
        sha256,
        AlternativeText.of("cover.alternative", cover.getFirst().alternative()),
        file.width(),
        file.height());
  }

  /** The cover, if no quote template has it: it may say anything, as typed terms may. */
  public Optional<QuoteImage> ofNoTemplate(QuoteVersion version) {
    return Optional.ofNullable(version.cover())
        .filter(cover -> !templates.hasCover(cover.sha256()));
  }

  /** A version as it was typed, with the pictures that the products of its lines have today. */
  public QuoteVersion on(QuoteVersion version, QuoteInput typed, String number) {
    List<LineInput> lines = TextLines.items(typed.rows());
    Set<UUID> wanted =
        lines.stream()
            .map(LineInput::productId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, ProductImage> found = products.use(wanted);
    List<@Nullable QuoteImage> pictures = new ArrayList<>();
    for (LineInput line : lines) {
      UUID product = line.productId();
      ProductImage image = product == null ? null : found.get(product);
      pictures.add(image == null ? null : of(image));
    }
    return with(version, pictures, number);
  }

  private static QuoteImage of(ProductImage image) {
    return new QuoteImage(null, image.sha256(), image.alternative(), image.width(), image.height());
  }

  /** A draft whose lines are those of another version gets its pictures too. */
  public void copy(QuoteVersion from, QuoteVersion to, String number) {
    List<@Nullable QuoteImage> pictures = new ArrayList<>();
    Map<String, QuoteImage> before = from.lineImages();
    from.lines().forEach(line -> pictures.add(before.get(line.id())));
    images.use(before.values().stream().map(QuoteImage::sha256).collect(Collectors.toSet()));
    QuoteVersion illustrated = with(to, pictures, number);
    if (!illustrated.images().equals(to.images())) {
      versions.setImages(illustrated);
    }
  }

  /** With the cover that it has, and a picture for each line, or none. */
  private static QuoteVersion with(
      QuoteVersion version, List<@Nullable QuoteImage> pictures, String number) {
    List<QuoteImage> all = new ArrayList<>(version.images());
    int most = all.size() + MOST_LINES;
    for (int i = 0; i < pictures.size() && all.size() < most; i++) {
      QuoteImage picture = pictures.get(i);
      if (picture != null) {
        all.add(picture.beside(version.lines().get(i).id()));
      }
    }
    return all.equals(version.images()) ? version : version.illustrated(all, number);
  }

  /** What was typed anew of a version, with the pictures of the lines that are still there. */
  public static QuoteVersion kept(QuoteVersion before, QuoteVersion typed, String number) {
    Map<String, QuoteImage> pictures = new HashMap<>(before.lineImages());
    pictures.keySet().retainAll(typed.lines().stream().map(Line::id).collect(Collectors.toSet()));
    if (pictures.isEmpty()) {
      return typed;
    }
    List<QuoteImage> all = new ArrayList<>(typed.images());
    all.addAll(pictures.values());
    return typed.illustrated(all, number);
  }
}
