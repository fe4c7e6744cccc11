package com.operanttechnologies.mail.mime;

import java.util.regex.Pattern;

/**
 * A file that goes with a mail.
 *
 * @param type media type without parameters, for example {@code application/pdf}
 */
public record Attachment(String fileName, String type, byte[] bytes) {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,80}");

  public Attachment {
    FieldCheck.line("Attachment name", fileName);
    FieldCheck.line("Attachment type", type);
    if (fileName.isBlank() || fileName.length() > 200 || fileName.matches(".*[/\\\\].*")) {
      throw new UnsendableMail("Attachment name", "must be a plain file name");
    }
    if (!MEDIA_TYPE.matcher(type).matches()) {
      throw new UnsendableMail("Attachment type", "must be a media type");
    }
  }
}
