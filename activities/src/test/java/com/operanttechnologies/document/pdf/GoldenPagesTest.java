package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.QuotePaper;
import com.operanttechnologies.document.RenderedDocument;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages as pictures. After a wanted change of the look: {@code ./mvnw -pl activities -am test
 * -Dtest=GoldenPagesTest -Doperant.regenerate=true}, and look at the new ones.
 */
class GoldenPagesTest {
  private static final int DPI = 60;
  private static final Path FAILED = Path.of("target", "golden");
  private static final Path KEPT = Path.of("src", "test", "resources", "golden");

  /** A page looks different when more of its points than this differ by more than that. */
  private static final double MOST_POINTS = 0.004;

  private static final int TOLERANCE = 56;

  enum Sample {
    OPTIONS(1, () -> aQuote().lines(3).option("Delivery", "120.00").option("Storm jib", "890.00")),
    LONG_TABLE(2, () -> aQuote().lines(60)),
    TOTALS(2, () -> aQuote().in(Locale.GERMANY, "EUR").lines(22).discount("Winter", "50")),
    WITHOUT_PICTURE(1, () -> aQuote().withoutLogo().lines(2)),
    LETTER(1, () -> aQuote().in(Locale.US, "USD").lines(2)),
    HEBREW(1, RightToLeftTest::hebrew),
    ARABIC(1, RightToLeftTest::arabic),
    CHINESE(
        1,
        () ->
            aQuote()
                .in(Locale.SIMPLIFIED_CHINESE, "CNY")
                .title("帆船的新帆")
                .line("主帆、四十二平方米", "帆の素材はポリエステルです")),
    EVIDENCE(-1, () -> aQuote().lines(3).accepted()),
    ARABIC_EVIDENCE(-1, () -> RightToLeftTest.arabic().accepted()),
    JAPANESE(1, PaperLanguagesTest::japanese),
    JAPANESE_EVIDENCE(-2, () -> PaperLanguagesTest.japanese().accepted()),
    ATTACHMENTS(AttachmentsOnPaperTest::golden, 1),
    ATTACHED_PAGE(AttachmentsOnPaperTest::golden, -3),
    IMAGES(ImagesOnPaperTest::golden, 1),
    ARABIC_IMAGES(ImagesOnPaperTest::arabic, 1);

    private static final Set<Sample> OF_THE_SYSTEMS_FONT =
        EnumSet.of(CHINESE, JAPANESE, JAPANESE_EVIDENCE);

    private final int page;
    private final Supplier<RenderedDocument> print;

    Sample(int page, Supplier<Papers> papers) {
      this(() -> print(papers.get().paper()), page);
    }

    Sample(Supplier<RenderedDocument> print, int page) {
      this.page = page;
      this.print = print;
    }

    private static RenderedDocument print(QuotePaper paper) {
      RenderedDocument sent = PRINTER.render(paper);
      return paper.evidence() == null ? sent : PRINTER.withEvidence(sent.pdf(), paper, List.of());
    }

    /** The page counts from 1, or from the end. */
    BufferedImage picture() throws IOException {
      try (var document = Loader.loadPDF(print.get().pdf())) {
        int index = page > 0 ? page - 1 : document.getNumberOfPages() + page;
        return new PDFRenderer(document).renderImageWithDPI(index, DPI, ImageType.GRAY);
      }
    }

    String file() {
      return name().toLowerCase(Locale.ROOT) + ".png";
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageLooksAsItDid(Sample sample) throws IOException {
    assumeTrue(
        !Sample.OF_THE_SYSTEMS_FONT.contains(sample)
            || Files.exists(Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf")),
        "The picture was made with another font for Chinese and Japanese");
    BufferedImage now = sample.picture();
    if (Boolean.getBoolean("operant.regenerate")) {
      Files.createDirectories(KEPT);
      ImageIO.write(now, "png", KEPT.resolve(sample.file()).toFile());
    }

    BufferedImage before = kept(sample);

    assertThat(now.getWidth() + " × " + now.getHeight())
        .isEqualTo(before.getWidth() + " × " + before.getHeight());
    double differing = differing(now, before);
    if (differing > MOST_POINTS) {
      throw new AssertionError(failure(sample, now, before, differing));
    }
  }

  private static BufferedImage kept(Sample sample) throws IOException {
    Path file = KEPT.resolve(sample.file());
    try (InputStream in = Files.newInputStream(file)) {
      return ImageIO.read(in);
    }
  }

  private static double differing(BufferedImage one, BufferedImage other) {
    long count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        count += difference(one, other, x, y) > TOLERANCE ? 1 : 0;
      }
    }
    return (double) count / one.getWidth() / one.getHeight();
  }

  private static int difference(BufferedImage one, BufferedImage other, int x, int y) {
    return Math.abs(one.getRaster().getSample(x, y, 0) - other.getRaster().getSample(x, y, 0));
  }

  /** Writes the page as it is and, in black, where it differs. */
  private static String failure(
      Sample sample, BufferedImage now, BufferedImage before, double differing) throws IOException {
    Files.createDirectories(FAILED);
    var marks = new BufferedImage(now.getWidth(), now.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < now.getHeight(); y++) {
      for (int x = 0; x < now.getWidth(); x++) {
        marks.getRaster().setSample(x, y, 0, 255 - difference(now, before, x, y));
      }
    }
    Path page = FAILED.resolve(sample.file());
    Path where = FAILED.resolve("difference-" + sample.file());
    ImageIO.write(now, "png", page.toFile());
    ImageIO.write(marks, "png", where.toFile());
    return "%s looks different in %.2f %% of its points. Now: %s, difference: %s, before: %s"
        .formatted(
            sample,
            differing * 100,
            page.toAbsolutePath(),
            where.toAbsolutePath(),
            KEPT.resolve(sample.file()));
  }
}
