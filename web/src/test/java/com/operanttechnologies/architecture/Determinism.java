package com.operanttechnologies.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows every call from workflow code and finds what a replay would do differently: clocks,
 * chance, threads, the environment, files and sockets.
 *
 * <p>A call to an interface is followed into each implementation, but not into activities: Temporal
 * records their results. Of a class that is instantiated all methods count as reached, for a
 * library may call them back.
 */
final class Determinism {
  private static final String CONSTRUCTOR = "<init>";
  private static final String ACTIVITY = "io.temporal.activity.ActivityInterface";

  private final JavaClasses classes;
  private final Map<JavaCodeUnit, String> paths = new LinkedHashMap<>();
  private final Deque<JavaCodeUnit> open = new ArrayDeque<>();
  private final List<String> findings = new ArrayList<>();

  private Determinism(JavaClasses classes) {
    this.classes = classes;
  }

  /** Each forbidden call that a class named {@code *WorkflowImpl} can reach, with the way there. */
  static List<String> findings(JavaClasses classes) {
    return new Determinism(classes).walk();
  }

  private List<String> walk() {
    classes.stream()
        .filter(type -> type.getSimpleName().endsWith("WorkflowImpl"))
        .flatMap(type -> type.getCodeUnits().stream())
        .forEach(unit -> reach(unit, ""));
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      unit.getAccessesFromSelf().forEach(this::follow);
    }
    return findings;
  }

  private void follow(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return;
    }
    String path = paths.get(access.getOrigin());
    if (Indeterminate.isForbidden(target)) {
      findings.add(
          "%s calls %s.%s %s"
              .formatted(
                  path,
                  target.getOwner().getSimpleName(),
                  target.getName(),
                  access.getSourceCodeLocation()));
    }
    if (isOurs(target.getOwner())) {
      reachAll(target, path);
    }
  }

  private void reachAll(CodeUnitAccessTarget target, String path) {
    JavaClass owner = target.getOwner();
    owner.getStaticInitializer().ifPresent(unit -> reach(unit, path));
    target.resolveMember().ifPresent(unit -> reach(unit, path));
    if (target.getName().equals(CONSTRUCTOR)) {
      owner.getMethods().stream()
          .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
          .forEach(method -> reach(method, path));
    } else if (!owner.isAnnotatedWith(ACTIVITY)) {
      owner.getAllSubclasses().stream()
          .flatMap(type -> type.getMethods().stream())
          .filter(method -> method.getName().equals(target.getName()))
          .filter(method -> method.getParameters().size() == target.getRawParameterTypes().size())
          .forEach(method -> reach(method, path));
    }
  }

  private void reach(JavaCodeUnit unit, String from) {
    if (isOurs(unit.getOwner()) && !paths.containsKey(unit)) {
      String step = unit.getOwner().getSimpleName() + "." + unit.getName();
      paths.put(unit, from.isEmpty() ? step : from + " > " + step);
      open.add(unit);
    }
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ProductClasses.BASE);
  }
}
