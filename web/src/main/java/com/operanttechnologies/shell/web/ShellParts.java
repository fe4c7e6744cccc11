package com.operanttechnologies.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What features contribute to the frame. */
@Component
class ShellParts {
  private static final String HTMX = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

  private final List<NavEntry> nav;
  private final List<SettingsTab> tabs;
  private final ObjectProvider<UnreadNotices> notices;
  private final ObjectProvider<ShellBanner> banners;
  private final Viewers viewers;
  private final String htmx;

  ShellParts(
      ObjectProvider<NavEntry> nav,
      ObjectProvider<SettingsTab> tabs,
      ObjectProvider<UnreadNotices> notices,
      ObjectProvider<ShellBanner> banners,
      Viewers viewers) {
    this.nav = nav.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
    this.tabs = tabs.stream().sorted(Comparator.comparingInt(SettingsTab::order)).toList();
    this.notices = notices;
    this.banners = banners;
    this.viewers = viewers;
    this.htmx = version();
  }

  private static String version() {
    try (InputStream file = new ClassPathResource(HTMX).getInputStream()) {
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("The htmx WebJar is missing", e);
    }
  }

  List<NavEntry> nav() {
    return nav;
  }

  List<SettingsTab> tabs() {
    return tabs;
  }

  String htmx() {
    return htmx;
  }

  @Nullable Viewer viewer() {
    return viewers.current().orElse(null);
  }

  List<ShellBanner.Banner> banners(Viewer member) {
    return banners.stream().flatMap(banner -> banner.of(member).stream()).toList();
  }

  @Nullable Integer unread(Viewer member) {
    UnreadNotices port = notices.getIfAvailable();
    return port == null ? null : port.count(member.tenant(), member.id());
  }
}
