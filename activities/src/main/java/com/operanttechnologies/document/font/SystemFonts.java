package com.operanttechnologies.document.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TrueType fonts outside the product, for scripts that the fonts inside do not have. Fonts with CFF
 * outlines are passed over: PDFBox cannot subset them, and whole they weigh many megabytes.
 */
final class SystemFonts {

  private static final Logger log = LoggerFactory.getLogger(SystemFonts.class);

  /** Chinese and Japanese, then Korean; of each the first that is there is taken. */
  private static final List<List<Path>> USUAL_PLACES =
      List.of(
          List.of(
              Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
              Path.of("/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf"),
              Path.of("/usr/share/fonts/google-droid/DroidSansFallback.ttf"),
              Path.of("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
              Path.of("/Library/Fonts/Arial Unicode.ttf"),
              Path.of("C:/Windows/Fonts/simhei.ttf"),
              Path.of("/usr/share/fonts/truetype/fonts-japanese-gothic.ttf"),
              Path.of("C:/Windows/Fonts/yumin.ttf")),
          List.of(
              Path.of("/usr/share/fonts/truetype/nanum/NanumGothic.ttf"),
              Path.of("/System/Library/Fonts/Supplemental/AppleGothic.ttf"),
              Path.of("C:/Windows/Fonts/malgun.ttf")));

  static List<Typeface> find(List<Path> folders) throws IOException {
    var found = new ArrayList<Typeface>();
    for (Path folder : folders) {
      for (Path file : trueTypeFilesIn(folder)) {
        open(file, found.size()).ifPresent(found::add);
      }
    }
    for (List<Path> places : USUAL_PLACES) {
      int number = found.size();
      places.stream()
          .flatMap(file -> open(file, number).stream())
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  private static List<Path> trueTypeFilesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      log.warn("The font folder {} is no folder", folder);
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ttf")).sorted().toList();
    }
  }

  private static Optional<Typeface> open(Path file, int number) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (!mayBeSubset(bytes)) {
        log.warn("The font {} has no TrueType outlines or forbids being embedded", file);
        return Optional.empty();
      }
      return Optional.of(Typeface.of("System " + number, Map.of(400, bytes)));
    } catch (IOException e) {
      log.warn("The font {} cannot be read", file, e);
      return Optional.empty();
    }
  }

  private static boolean mayBeSubset(byte[] bytes) throws IOException {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
      OS2WindowsMetricsTable metrics = font.getOS2Windows();
      int rights = metrics == null ? 0 : metrics.getFsType();
      boolean restricted = (rights & 0x000f) == OS2WindowsMetricsTable.FSTYPE_RESTRICTED;
      boolean whole = (rights & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) != 0;
      return font.getTableMap().containsKey("glyf") && !restricted && !whole;
    }
  }

  private SystemFonts() {}
}
