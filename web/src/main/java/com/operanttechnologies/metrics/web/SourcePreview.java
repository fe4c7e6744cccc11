package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.LayoutModel;
import com.operanttechnologies.mail.layout.MailLayout;
import com.operanttechnologies.metrics.Compared;
import com.operanttechnologies.metrics.CustomerNumbers;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Wanted;
import com.operanttechnologies.metrics.chart.BlockKind;
import com.operanttechnologies.metrics.chart.InlineImage;
import com.operanttechnologies.metrics.chart.MetricView;
import com.operanttechnologies.metrics.chart.MetricsBlock;
import com.operanttechnologies.metrics.chart.MetricsFragment;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The blocks of a metric with the numbers that were read last. */
@Component
class SourcePreview {
  private static final Map<BlockKind, String> MACROS =
      Map.of(
          BlockKind.NUMBER, "metricNumber",
          BlockKind.CHANGE, "metricChange",
          BlockKind.SPARKLINE, "metricSparkline",
          BlockKind.BAR, "metricBar",
          BlockKind.TABLE, "metricTable");

  private final Tenants tenants;
  private final Organisations organisations;
  private final CustomerNumbers numbers;

  SourcePreview(Tenants tenants, Organisations organisations, CustomerNumbers numbers) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.numbers = numbers;
  }

  List<BlockText> texts(CurrentMember me, Source source, String metric, @Nullable UUID contact) {
    return fragments(me, source, metric, contact).entrySet().stream()
        .map(each -> new BlockText(macro(each.getKey(), source, metric), each.getValue().text()))
        .toList();
  }

  private static String macro(BlockKind kind, Source source, String metric) {
    String keys =
        kind == BlockKind.TABLE
            ? "keys=\""
                + String.join(", ", source.metrics().stream().map(each -> each.key()).toList())
            : "key=\"" + metric;
    return "<@" + MACROS.get(kind) + " " + keys + "\"/>";
  }

  /** A mail with all of them, its pictures within. */
  String html(
      CurrentMember me, Source source, String metric, @Nullable UUID contact, boolean dark) {
    Organisation seller = tenants.as(me.tenant(), organisations::current);
    StringBuilder content = new StringBuilder();
    Map<BlockKind, MetricsFragment> fragments = fragments(me, source, metric, contact);
    for (MetricsFragment fragment : fragments.values()) {
      content.append("<div style=\"margin:0 0 16px 0;\">").append(fragment.html()).append("</div>");
    }
    if (content.isEmpty()) {
      content.append("<p>There is no number to show yet: read the source first.</p>");
    }
    String framed =
        MailLayout.render(
                new LayoutModel(
                    seller.name(),
                    new AccentColour(seller.accent()),
                    "",
                    content.toString(),
                    "",
                    null,
                    List.of(seller.name()),
                    null,
                    seller.locale()))
            .html();
    return withPictures(
        dark ? framed.replace("prefers-color-scheme: dark", "min-width: 1px") : framed, fragments);
  }

  /** A frame has no parts of a mail beside it: the pictures stand in the page itself. */
  private static String withPictures(String html, Map<BlockKind, MetricsFragment> fragments) {
    String shown = html;
    for (MetricsFragment fragment : fragments.values()) {
      for (InlineImage image : fragment.images()) {
        String data = Base64.getEncoder().encodeToString(image.png());
        shown = shown.replace("cid:" + image.contentId(), "data:image/png;base64," + data);
      }
    }
    return shown;
  }

  private Map<BlockKind, MetricsFragment> fragments(
      CurrentMember me, Source source, String metric, @Nullable UUID contact) {
    return tenants.as(me.tenant(), () -> drawn(source, metric, contact));
  }

  private Map<BlockKind, MetricsFragment> drawn(
      Source source, String metric, @Nullable UUID contact) {
    Organisation seller = organisations.current();
    List<MetricView> all =
        numbers.of(contact, Wanted.EVERYTHING, Compared.WITH_NOTHING).stream()
            .filter(figure -> figure.source().equals(source.id()))
            .map((MetricFigure figure) -> MetricView.of(figure, seller.locale()))
            .toList();
    List<MetricView> one = all.stream().filter(view -> view.key().equals(metric)).toList();
    MetricsBlock drawing =
        new MetricsBlock(
            seller.locale(), seller.zone(), new AccentColour(seller.accent()).toLineColor());
    Map<BlockKind, MetricsFragment> fragments = new LinkedHashMap<>();
    for (BlockKind kind : BlockKind.values()) {
      List<MetricView> views = kind == BlockKind.TABLE ? all : one;
      if (!views.isEmpty()) {
        fragments.put(kind, drawing.render(kind, views));
      }
    }
    return fragments;
  }
}
