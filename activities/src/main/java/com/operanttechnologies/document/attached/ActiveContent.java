package com.operanttechnologies.document.attached;

import com.operanttechnologies.document.AttachmentRefused;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each object of a file, also those that no page shows, for what does more than show
 * pages: the file travels on to customers as it is.
 */
final class ActiveContent {
  private static final int MOST_OBJECTS = 500_000;

  private static final String SCRIPT = "contains a script";
  private static final String ACTION = "acts when it is opened or clicked";
  private static final String FILES = "contains further files";
  private static final String MEDIA = "contains sound, film or three-dimensional pictures";

  /** What the presence of a key says. */
  private static final Map<String, String> KEYS =
      Map.of(
          "JS", SCRIPT,
          "JavaScript", SCRIPT,
          "AA", ACTION,
          "XFA", "contains a form that is made by a script",
          "EmbeddedFiles", FILES,
          "EF", FILES,
          "RichMediaContent", MEDIA,
          "3DD", MEDIA);

  /** What a type, a kind of action or a kind of annotation says. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("JavaScript", SCRIPT),
          Map.entry("Launch", "starts a program"),
          Map.entry("SubmitForm", "sends a form"),
          Map.entry("ImportData", ACTION),
          Map.entry("GoToE", FILES),
          Map.entry("FileAttachment", FILES),
          Map.entry("Rendition", MEDIA),
          Map.entry("RichMedia", MEDIA),
          Map.entry("RichMediaExecute", MEDIA),
          Map.entry("Sound", MEDIA),
          Map.entry("Movie", MEDIA),
          Map.entry("Screen", MEDIA));

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> waiting = new ArrayDeque<>();

  private ActiveContent() {}

  /**
   * @throws AttachmentRefused naming the first thing that is found
   */
  static void refuse(COSDocument document) {
    var search = new ActiveContent();
    search.visit(document.getTrailer());
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      search.visit(document.getObjectFromPool(key));
    }
  }

  private void visit(COSBase root) {
    waiting.add(root);
    while (!waiting.isEmpty()) {
      COSBase next = waiting.poll();
      COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
      if (object == null || !seen.add(object)) {
        continue;
      }
      if (seen.size() > MOST_OBJECTS) {
        throw new AttachmentRefused("The file has too many parts. Print it to a new PDF first.");
      }
      look(object);
    }
  }

  private void look(COSBase object) {
    if (object instanceof COSArray array) {
      array.forEach(this::enqueue);
    } else if (object instanceof COSDictionary dictionary) {
      dictionary.keySet().forEach(key -> look(dictionary, key));
      if (object instanceof COSStream stream) {
        StreamLimits.check(stream);
      }
    }
  }

  private void look(COSDictionary dictionary, COSName key) {
    refuse(KEYS.get(key.getName()));
    if (key.equals(COSName.S) || key.equals(COSName.SUBTYPE)) {
      refuse(NAMES.get(String.valueOf(dictionary.getNameAsString(key))));
    }
    enqueue(dictionary.getItem(key));
  }

  private void enqueue(@Nullable COSBase object) {
    if (object != null) {
      waiting.add(object);
    }
  }

  private static void refuse(@Nullable String what) {
    if (what != null) {
      throw new AttachmentRefused(
          "The file " + what + ". Only pages can be sent: print it to a new PDF and upload that.");
    }
  }
}
