package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.template.Kind.Group;
import com.operanttechnologies.followup.template.Kind.Listing;
import com.operanttechnologies.followup.template.Kind.Plain;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that a template sees: texts in groups and lists, copied by the list of known names, so
 * that no Java object is ever within reach. A blank text counts as missing.
 */
record TenantModel(Part part, Map<String, Block> blocks, Deadline deadline) {
  static final String TOO_SLOW = "It takes too long";
  private static final int LONGEST_LIST = 1_000;

  TemplateHashModel of(Map<String, ?> values, Set<String> snippets) {
    Map<String, TemplateModel> models =
        new HashMap<>(members("", TemplateVariables.followUp(snippets), values));
    MacroCall.NAMES.forEach(name -> models.put(name, macro(name)));
    return new Texts(Map.copyOf(models));
  }

  /** Places the block that was made for this use of the macro; without one it leaves no trace. */
  private TemplateDirectiveModel macro(String name) {
    return (environment, arguments, _, _) -> {
      Object keys = arguments.containsKey("keys") ? arguments.get("keys") : arguments.get("key");
      Block block =
          blocks.getOrDefault(MacroCall.of(name, String.valueOf(keys)).block(), Block.NONE);
      environment.getOut().write(part == Part.HTML ? block.html() : block.text().strip());
    };
  }

  private TemplateModel group(String path, Group group, @Nullable Object values) {
    return new Texts(members(path, group, values));
  }

  private Map<String, TemplateModel> members(String path, Group group, @Nullable Object values) {
    var models = new HashMap<String, TemplateModel>();
    group
        .members()
        .forEach((name, kind) -> {
          var value = values instanceof Map<?, ?> map ? map.get(name) : null;
          var model = kind == Plain.BLOCK ? block(path + name) : model(path + name, kind, value);
          if (model != null) {
            models.put(name, model);
          }
        });
    return Map.copyOf(models);
  }

  private @Nullable TemplateModel model(String path, Kind kind, @Nullable Object value) {
    return switch (kind) {
      case Group group -> group(path + ".", group, value);
      case Listing(Kind member) -> listing(path, member, value);
      case Plain _ -> text(value);
    };
  }

  private TemplateModel listing(String path, Kind member, @Nullable Object values) {
    var list = values instanceof List<?> found ? found : List.of();
    if (list.size() > LONGEST_LIST) {
      throw new IllegalArgumentException(
          "A template's list has at most " + LONGEST_LIST + " members");
    }
    return new Row(
        list.stream()
            .<TemplateModel>mapMulti((each, out) -> {
              var model = model(path, member, each);
              if (model != null) {
                out.accept(model);
              }
            })
            .toList(),
        deadline);
  }

  private static @Nullable TemplateModel text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> text.isBlank() ? null : new SimpleScalar(text);
      default ->
          throw new IllegalArgumentException(
              "A template's values are texts, not " + value.getClass());
    };
  }

  private TemplateModel block(String path) {
    var block = blocks.getOrDefault(path, Block.NONE);
    try {
      return part == Part.HTML
          ? HTMLOutputFormat.INSTANCE.fromMarkup(block.html())
          : new SimpleScalar(block.text().strip());
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Texts(Map<String, TemplateModel> members) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) {
      return members.get(name);
    }

    @Override
    public boolean isEmpty() {
      return members.isEmpty();
    }
  }

  /** Loops may run without writing anything, so each step looks at the clock. */
  private record Row(List<TemplateModel> members, Deadline deadline)
      implements TemplateSequenceModel {
    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      if (deadline.isOver()) {
        throw new TemplateModelException(new OutOfBounds(TOO_SLOW));
      }
      return members.get(index);
    }

    @Override
    public int size() {
      return members.size();
    }
  }
}
