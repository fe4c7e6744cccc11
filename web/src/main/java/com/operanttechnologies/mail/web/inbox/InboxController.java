package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.ThreadEntry;
import com.operanttechnologies.mail.ThreadFilter;
import com.operanttechnologies.mail.ThreadFilter.Folder;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.shell.web.NavCount;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of threads, by folder and kind. */
@Controller
class InboxController {
  private static final int PAGE = 50;

  private final Tenants tenants;
  private final Threads threads;

  InboxController(Tenants tenants, Threads threads) {
    this.tenants = tenants;
    this.threads = threads;
  }

  @GetMapping("/inbox")
  String list(
      CurrentMember me,
      @RequestParam(defaultValue = "") String folder,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    Folder asked = folder(folder);
    ThreadFilter filter = new ThreadFilter(asked, me.memberId(), kind(kind));
    List<ThreadEntry> found = tenants.as(me.tenant(), () -> threads.list(filter, after, PAGE + 1));
    boolean more = found.size() > PAGE;
    model.addAttribute("threads", more ? found.subList(0, PAGE) : found);
    model.addAttribute("folder", asked);
    model.addAttribute("folders", Folder.values());
    model.addAttribute("kind", filter.kind() == null ? "" : filter.kind().code());
    model.addAttribute("kinds", kinds());
    if (more) {
      model.addAttribute("next", found.get(PAGE - 1).id());
    }
    return "inbox/list";
  }

  /** An address that names no folder shows the open ones. */
  private static Folder folder(String code) {
    return Arrays.stream(Folder.values())
        .filter(folder -> folder.code().equals(code))
        .findFirst()
        .orElse(Folder.OPEN);
  }

  private static @Nullable InboundKind kind(String code) {
    return Arrays.stream(InboundKind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> kinds() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("", "Any kind");
    Arrays.stream(InboundKind.values()).forEach(kind -> words.put(kind.code(), kind.words()));
    return words;
  }

  @Bean
  static NavEntry inboxEntry() {
    return new NavEntry("inbox", "/inbox", "Inbox", "mail", "i", true, 30);
  }

  @Bean
  static NavCount inboxCount(Tenants tenants, Threads threads) {
    return new NavCount() {
      @Override
      public String key() {
        return "inbox";
      }

      @Override
      public int count(UUID tenant, UUID member) {
        return tenants.as(tenant, threads::unread);
      }
    };
  }
}
