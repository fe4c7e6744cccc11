package com.operanttechnologies.document.attached;

import com.operanttechnologies.document.AttachmentRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** What a single stream of a file may be: packed once, in a way that is known, and bounded. */
final class StreamLimits {
  private static final long MOST_PIXELS = 40_000_000;

  /** Packs up to a thousand times as tight, and is not seen by {@link PackedStreams}. */
  private static final int MOST_BYTES_OF_OLD_KINDS = 64_000;

  /** What is written out as text is not seen by it either; a thousand times that still fits. */
  private static final int MOST_BYTES_AS_TEXT = 250_000;

  private static final Set<String> OLD_KINDS =
      Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL", "CCITTFaxDecode", "CCF");

  private static final Set<String> AS_TEXT =
      Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");

  private static final Set<String> UNKNOWN = Set.of("JPXDecode", "JBIG2Decode", "Crypt");

  private StreamLimits() {}

  static void check(COSStream stream) {
    List<String> filters = filters(stream.getFilters());
    refuseLayers(stream, filters);
    if (filters.stream().anyMatch(UNKNOWN::contains)) {
      throw new AttachmentRefused(
          "The file has pictures in JPEG 2000 or JBIG2, which cannot be shown. Print it to a new"
              + " PDF first.");
    }
    refuseRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP), stream);
    boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    if (picture) {
      refusePixels(stream.getLong(COSName.WIDTH, 0), stream.getLong(COSName.HEIGHT, 0));
    }
    boolean old = filters.stream().anyMatch(OLD_KINDS::contains);
    if (old && !picture && stream.getLength() > MOST_BYTES_OF_OLD_KINDS) {
      throw new AttachmentRefused("The file is packed in an old way. Print it to a new PDF first.");
    }
    if (filters.contains("DCTDecode") || filters.contains("DCT")) {
      refusePixelsOf(stream);
    }
  }

  private static void refuseLayers(COSStream stream, List<String> filters) {
    long packings = filters.stream().filter(each -> !AS_TEXT.contains(each)).count();
    boolean longText = filters.size() > 1 && stream.getLength() > MOST_BYTES_AS_TEXT;
    if (packings > 1 || filters.size() > 2 || longText) {
      throw new AttachmentRefused(
          "The file is packed more than once. Print it to a new PDF first.");
    }
  }

  /** A row is made room for before it is read. */
  private static void refuseRows(@Nullable COSBase parameters, COSStream stream) {
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        refuseRows(array.getObject(i), stream);
      }
    } else if (parameters instanceof COSDictionary dictionary) {
      long columns = dictionary.getLong(COSName.COLUMNS, 1);
      long rows = Math.max(dictionary.getLong(COSName.ROWS, 1), stream.getLong(COSName.HEIGHT, 1));
      refusePixels(columns, rows);
    }
  }

  private static List<String> filters(@Nullable COSBase filters) {
    return switch (filters) {
      case COSName name -> List.of(name.getName());
      case COSArray array ->
          array.toList().stream()
              .map(each -> each instanceof COSName name ? name.getName() : "")
              .toList();
      case null, default -> List.of();
    };
  }

  /** Of the JPEG itself: what stands beside it may say something else. */
  private static void refusePixelsOf(COSStream stream) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(stream.createRawInputStream())) {
      reader.setInput(in, true, true);
      refusePixels(reader.getWidth(0), reader.getHeight(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reader.dispose();
    }
  }

  static void refusePixels(long width, long height) {
    if (width < 0 || height < 0 || width > MOST_PIXELS || width * height > MOST_PIXELS) {
      throw new AttachmentRefused(
          "The file has a picture of more than 40 million pixels. Save it smaller and try again.");
    }
  }
}
