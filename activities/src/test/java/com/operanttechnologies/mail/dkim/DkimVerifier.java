package com.operanttechnologies.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verifier of its own, written from RFC 6376 section 6 and RFC 8463, that shares no code with the
 * signer.
 */
public final class DkimVerifier {
  private DkimVerifier() {}

  /** Whether the topmost signature holds under the key of this TXT record. */
  public static boolean verifies(byte[] message, String txtRecord) throws Exception {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    String head = text.substring(0, text.indexOf("\r\n\r\n") + 2);
    String body = text.substring(text.indexOf("\r\n\r\n") + 4);
    List<String> fields = List.of(head.split("\r\n(?![ \t])"));
    String signature =
        fields.stream()
            .filter(f -> f.toLowerCase().startsWith("dkim-signature:"))
            .findFirst()
            .orElseThrow();
    Map<String, String> tags = tags(signature.substring(signature.indexOf(':') + 1));
    String bodyHash =
        Base64.getEncoder()
            .encodeToString(sha256(relaxedBody(body).getBytes(StandardCharsets.ISO_8859_1)));
    return bodyHash.equals(bare(tags.get("bh")))
        && headerHolds(fields, signature, tags, tags(txtRecord));
  }

  public static Map<String, String> tags(String list) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : list.split(";")) {
      if (tag.contains("=")) {
        tags.put(
            tag.substring(0, tag.indexOf('=')).strip(),
            tag.substring(tag.indexOf('=') + 1).strip());
      }
    }
    return tags;
  }

  private static boolean headerHolds(
      List<String> fields, String signature, Map<String, String> tags, Map<String, String> key)
      throws Exception {
    List<String> left = new ArrayList<>(fields);
    StringBuilder data = new StringBuilder();
    for (String name : tags.get("h").split(":")) {
      for (int i = left.size() - 1; i >= 0; i--) {
        if (left.get(i).toLowerCase().matches("(?s)" + name.strip().toLowerCase() + "[ \t]*:.*")) {
          data.append(relaxed(left.remove(i))).append("\r\n");
          break;
        }
      }
    }
    data.append(relaxed(signature.replaceAll("(?s)([;\\s]b=)[^;]*", "$1")));
    return check(data.toString().getBytes(StandardCharsets.ISO_8859_1), tags, key);
  }

  private static boolean check(byte[] data, Map<String, String> tags, Map<String, String> key)
      throws Exception {
    boolean ed = tags.get("a").equals("ed25519-sha256");
    byte[] published = Base64.getDecoder().decode(key.get("p"));
    String der =
        ed
            ? "302a300506032b6570032100" + HexFormat.of().formatHex(published)
            : HexFormat.of().formatHex(published);
    PublicKey publicKey =
        KeyFactory.getInstance(ed ? "Ed25519" : "RSA")
            .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(der)));
    Signature verifier = Signature.getInstance(ed ? "Ed25519" : "SHA256withRSA");
    verifier.initVerify(publicKey);
    verifier.update(ed ? sha256(data) : data);
    return verifier.verify(Base64.getDecoder().decode(bare(tags.get("b"))));
  }

  private static String relaxed(String field) {
    String name = field.substring(0, field.indexOf(':')).strip().toLowerCase();
    String value =
        field
            .substring(field.indexOf(':') + 1)
            .replaceAll("\r\n", "")
            .replaceAll("[ \t]+", " ")
            .strip();
    return name + ":" + value;
  }

  private static String relaxedBody(String body) {
    String lines =
        body.replaceAll("[ \t]+\r\n", "\r\n").replaceAll("[ \t]+", " ").replaceAll("(\r\n)+$", "");
    return lines.isEmpty() ? "" : lines + "\r\n";
  }

  private static String bare(String folded) {
    return folded.replaceAll("\\s", "");
  }

  private static byte[] sha256(byte[] data) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }
}
