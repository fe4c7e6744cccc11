package com.operanttechnologies.mail.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Separates what somebody wrote now from what a mail program copied below it. */
public final class QuotedText {
  private static final int LONGEST_LINE = 400;

  /** "On … wrote:" in the languages of the larger mail programs; also broken over two lines. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(On|Am|Le|El|Il|Op|Em|A|Den|W"
              + " dniu|Dnia|pon|wt|śr|czw|pt|sob|niedz)\\b.{4,300}(wrote|schrieb.{0,80}|a"
              + " écrit|escribió|ha scritto"
              + "|schreef.{0,80}|escreveu|skrev.{0,80}|napisał.{0,80})\\s?:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "-{2,}\\s*(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje"
              + " original|Messaggio originale|Oorspronkelijk bericht|Mensagem original|(Oryginalna"
              + " )?Wiadomość( oryginalna)?|Forwarded message|Weitergeleitete Nachricht)\\s*-{2,}"
              + "|_{20,}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern OUTLOOK_HEADER =
      Pattern.compile("(From|Von|De|Da|Van|Od):\\s.{1,300}");
  private static final Pattern OUTLOOK_SECOND =
      Pattern.compile(
          "(Sent|Gesendet|Envoyé|Enviado|Enviada|Inviato|Verzonden|Wysłano|Data|Date|To|An|À|A|Para|Aan|Do)\\s?:.*");

  private QuotedText() {}

  public static String newPart(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (quoteBegins(lines, i)) {
        break;
      }
      if (!lines.get(i).startsWith(">")) {
        kept.add(lines.get(i));
      }
    }
    return String.join("\n", kept).strip();
  }

  private static boolean quoteBegins(List<String> lines, int i) {
    String line = bounded(lines.get(i));
    String next = i + 1 < lines.size() ? bounded(lines.get(i + 1)) : "";
    return INTRODUCTION.matcher(line).matches()
        || !line.endsWith(":")
            && !next.isEmpty()
            && INTRODUCTION.matcher(line + " " + next).matches()
        || SEPARATOR.matcher(line).matches()
        || OUTLOOK_HEADER.matcher(line).matches() && OUTLOOK_SECOND.matcher(next).matches();
  }

  private static String bounded(String line) {
    return line.length() > LONGEST_LINE ? "" : line.strip().replace("*", "");
  }
}
