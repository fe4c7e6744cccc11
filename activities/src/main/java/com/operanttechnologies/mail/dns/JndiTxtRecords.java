package com.operanttechnologies.mail.dns;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** TXT records by the JDK's own DNS client, from the servers that this machine asks. */
class JndiTxtRecords implements TxtRecords {
  private static final Pattern QUOTED_PARTS = Pattern.compile("\"\\s+\"");

  @Override
  public Answer of(String name) {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put(Context.PROVIDER_URL, "dns:");
    settings.put("com.sun.jndi.dns.timeout.initial", "1000");
    settings.put("com.sun.jndi.dns.timeout.retries", "2");
    try {
      return asked(new InitialDirContext(settings), name);
    } catch (NameNotFoundException missing) {
      return new Answer.Found(List.of());
    } catch (NamingException silent) {
      return new Answer.Unanswered();
    }
  }

  private static Answer asked(InitialDirContext dns, String name) throws NamingException {
    try {
      Attribute records = dns.getAttributes(name, new String[] {"TXT"}).get("TXT");
      return new Answer.Found(texts(records));
    } finally {
      dns.close();
    }
  }

  private static List<String> texts(@Nullable Attribute records) throws NamingException {
    List<String> texts = new ArrayList<>();
    if (records != null) {
      NamingEnumeration<?> each = records.getAll();
      while (each.hasMore()) {
        texts.add(whole(String.valueOf(each.next())));
      }
    }
    return texts;
  }

  /** A long record comes as several quoted strings. */
  static String whole(String record) {
    String joined = QUOTED_PARTS.matcher(record.strip()).replaceAll("");
    return joined.length() > 1 && joined.startsWith("\"") && joined.endsWith("\"")
        ? joined.substring(1, joined.length() - 1)
        : joined;
  }
}
