package com.operanttechnologies;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.FindingWords;
import com.operanttechnologies.evidence.Verification;
import com.operanttechnologies.evidence.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The command {@code verify FILE [--trust SHA-256]}: checks an accepted document on this machine
 * alone. Nothing is started, asked or written.
 */
final class VerifyDocument {
  private static final String COMMAND = "verify";
  private static final String TRUST = "--trust";
  private static final int SOUND = 0;
  private static final int BROKEN = 1;
  private static final int NOT_CHECKED = 2;

  private VerifyDocument() {}

  static boolean isAskedFor(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(COMMAND);
  }

  /** Answers the exit code: 0 when nothing speaks against it, 1 when something does, else 2. */
  static int run(PrintStream out, String... arguments) {
    Set<String> known = new HashSet<>();
    String file = null;
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i].equals(TRUST) && i + 1 < arguments.length) {
        known.add(arguments[++i].replace(":", "").toLowerCase(Locale.ROOT));
      } else {
        file = arguments[i];
      }
    }
    if (file == null) {
      out.println("Usage: verify FILE [--trust SHA-256 of a certificate that you know]");
      return NOT_CHECKED;
    }
    try {
      return told(out, new Verifier(known).verify(Files.readAllBytes(Path.of(file))));
    } catch (IOException e) {
      out.println("The file " + file + " cannot be read.");
      return NOT_CHECKED;
    }
  }

  private static int told(PrintStream out, Verification verification) {
    FindingWords words = FindingWords.in(Locale.ENGLISH);
    out.println(words.title(verification));
    out.println(words.text(verification));
    Verification.Summary summary = verification.summary();
    if (summary != null) {
      out.println();
      out.printf(
          "%s, version %d: %s, accepted by %s at %s%n",
          summary.number(), summary.version(), summary.due(), summary.acceptedBy(), summary.at());
      out.println(words.how(summary));
    }
    for (Finding finding : verification.findings()) {
      out.println();
      out.println("[" + words.outcome(finding) + "] " + words.topic(finding));
      out.println("  " + words.text(finding));
    }
    return switch (verification.verdict()) {
      case SOUND -> SOUND;
      case BROKEN -> BROKEN;
      case UNSEALED, UNREADABLE -> NOT_CHECKED;
    };
  }
}
