package com.operanttechnologies.document.font;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The families paper is set in, first choice first. */
public record Typefaces(List<Typeface> families) {

  private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/Roboto-%s.ttf";
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans%s.ttf";

  public Typefaces {
    families = List.copyOf(families);
  }

  /** The fonts that come along, then the folders' fonts, then one of the system for Chinese. */
  public static Typefaces load(List<Path> folders) {
    try {
      var families = new ArrayList<Typeface>();
      families.add(
          Typeface.of(
              "Roboto",
              Map.of(
                  300, resource(ROBOTO.formatted("Light")),
                  400, resource(ROBOTO.formatted("Regular")),
                  500, resource(ROBOTO.formatted("Medium")))));
      families.add(Typeface.of("DejaVu Sans", Map.of(400, resource(DEJAVU.formatted("")))));
      families.addAll(SystemFonts.find(folders));
      return new Typefaces(families);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first family is the one that everything is set in where it can be. */
  public Typeface first() {
    return families.getFirst();
  }

  public Optional<Typeface> covering(int codePoint) {
    for (Typeface family : families) {
      if (family.covers(codePoint)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("No font " + name + " on the class path");
      }
      return in.readAllBytes();
    }
  }
}
