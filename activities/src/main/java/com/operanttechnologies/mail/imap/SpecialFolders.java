package com.operanttechnologies.mail.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;

/**
 * The folders that servers use for a purpose (RFC 6154), found by what the server says, else by the
 * names that are usual.
 */
public record SpecialFolders(@Nullable String junk, @Nullable String sent) {
  private static final Set<String> JUNK =
      Set.of("junk", "spam", "junk e-mail", "junk email", "bulk mail", "spamverdacht");
  private static final Set<String> SENT =
      Set.of(
          "sent",
          "sent items",
          "sent messages",
          "sent mail",
          "gesendet",
          "gesendete elemente",
          "gesendete objekte");

  static SpecialFolders among(Folder[] folders) throws MessagingException {
    List<IMAPFolder> all =
        Arrays.stream(folders)
            .filter(IMAPFolder.class::isInstance)
            .map(IMAPFolder.class::cast)
            .toList();
    return new SpecialFolders(find(all, "\\Junk", JUNK), find(all, "\\Sent", SENT));
  }

  private static @Nullable String find(List<IMAPFolder> folders, String use, Set<String> names)
      throws MessagingException {
    for (IMAPFolder folder : folders) {
      if (Arrays.stream(folder.getAttributes()).anyMatch(use::equalsIgnoreCase)) {
        return folder.getFullName();
      }
    }
    Optional<IMAPFolder> usual =
        folders.stream()
            .filter(folder -> names.contains(folder.getName().toLowerCase(Locale.ROOT)))
            .findFirst();
    return usual.map(IMAPFolder::getFullName).orElse(null);
  }
}
