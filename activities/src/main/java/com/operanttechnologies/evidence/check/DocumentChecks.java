package com.operanttechnologies.evidence.check;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.pdf.Fingerprints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What became of the document: as it was sent, as it was sealed, and as it is now.
 *
 * @param sealed the beginning of {@code now}
 */
public record DocumentChecks(byte[] now, byte[] sealed) {

  /**
   * What was added behind the seal.
   *
   * @param lasting whether proofs or a time stamp for its level are among it
   */
  public Finding later(boolean lasting) throws IOException {
    int added = now.length - sealed.length;
    if (new String(now, sealed.length, added, StandardCharsets.ISO_8859_1).isBlank()) {
      return Finding.proven(Topic.LATER, "nothing");
    }
    try (PDDocument before = Loader.loadPDF(sealed);
        PDDocument after = Loader.loadPDF(now)) {
      List<String> changed = changedPages(before, after);
      boolean same =
          changed.isEmpty() && Fingerprints.behaviour(before).equals(Fingerprints.behaviour(after));
      if (!same) {
        return Finding.broken(Topic.LATER, "changed", added, words(changed));
      }
      return lasting
          ? Finding.proven(Topic.LATER, "proofs", added)
          : Finding.notProven(Topic.LATER, "unseen", added);
    }
  }

  private static List<String> changedPages(PDDocument before, PDDocument after) {
    List<String> old = Fingerprints.pages(before);
    List<String> young = Fingerprints.pages(after);
    List<String> changed = new ArrayList<>();
    for (int page = 0; page < Math.max(old.size(), young.size()); page++) {
      boolean same =
          page < old.size() && page < young.size() && old.get(page).equals(young.get(page));
      if (!same) {
        changed.add(Integer.toString(page + 1));
      }
    }
    return changed;
  }

  private static String words(List<String> pages) {
    return pages.isEmpty() ? "–" : pages.stream().limit(20).collect(Collectors.joining(", "));
  }

  /** The document that was sent is the beginning of this one, byte for byte. */
  public Finding sent(String sha256, int length) {
    if (length <= 0 || length > sealed.length) {
      return Finding.broken(Topic.SENT, "tooShort");
    }
    return Digests.sha256(Arrays.copyOf(sealed, length)).equals(sha256)
        ? Finding.proven(Topic.SENT, "same", length, sha256)
        : Finding.broken(Topic.SENT, "differs");
  }

  /** What was sent is still what is shown: nothing was laid over it before it was sealed. */
  public Finding pages(int length) throws IOException {
    if (length <= 0 || length > sealed.length) {
      return Finding.broken(Topic.PAGES, "unreadable");
    }
    try (PDDocument before = Loader.loadPDF(Arrays.copyOf(sealed, length));
        PDDocument after = Loader.loadPDF(sealed)) {
      List<String> sent = Fingerprints.pages(before);
      List<String> shown = Fingerprints.pages(after);
      boolean same =
          shown.size() >= sent.size()
              && shown.subList(0, sent.size()).equals(sent)
              && Fingerprints.behaviour(before).equals(Fingerprints.behaviour(after));
      return same
          ? Finding.proven(Topic.PAGES, "same", sent.size(), shown.size() - sent.size())
          : Finding.broken(Topic.PAGES, "differ");
    }
  }
}
