package com.operanttechnologies.architecture.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Habits of the code that only its source shows. */
final class SyntaxRules extends TreePathScanner<@Nullable Void, @Nullable Void> {
  static final int LINES_OF_A_METHOD = 40;
  private static final Set<String> TOO_WIDE = Set.of("Exception", "Throwable");
  private static final Set<String> TESTS = Set.of("Test", "ParameterizedTest", "RepeatedTest");

  private final ParsedSource source;
  private final List<String> findings = new ArrayList<>();

  private SyntaxRules(ParsedSource source) {
    this.source = source;
  }

  static List<String> findings(List<ParsedSource> sources) {
    return sources.stream()
        .flatMap(source -> {
          SyntaxRules rules = new SyntaxRules(source);
          rules.scan(source.unit(), null);
          return rules.findings.stream();
        })
        .toList();
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, @Nullable Void none) {
    Tree type = tree.getParameter().getType();
    List<? extends Tree> caught =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    if (!source.isTest()
        && caught.stream().map(SyntaxRules::simpleName).anyMatch(TOO_WIDE::contains)) {
      found(tree, "catches everything: name what can go wrong");
    }
    return super.visitCatch(tree, none);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
    Tree start = method.getReturnType() == null ? method.getBody() : method.getReturnType();
    long lines = source.lastLine(method) - source.firstLine(start) + 1;
    if (lines > LINES_OF_A_METHOD) {
      found(method, "%s has %d lines".formatted(method.getName(), lines));
    }
    if (isTest(method)) {
      checkTest(method);
    }
    return super.visitMethod(method, none);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
    boolean topLevel = getCurrentPath().getParentPath().getLeaf() == source.unit();
    if (topLevel
        && !source.isTest()
        && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
        && source.trees().getDocComment(getCurrentPath()) == null) {
      found(type, type.getSimpleName() + " is public and has no sentence that says what it is");
    }
    return super.visitClass(type, none);
  }

  private void checkTest(MethodTree method) {
    if (!method.getName().toString().matches("[a-z][A-Za-z0-9]*")) {
      found(method, method.getName() + " is not a sentence in camelCase");
    }
    String file = source.path().replaceFirst(".*/", "");
    if (!file.matches("\\w+(Test|Story)\\.java")) {
      found(method, file + " holds tests and is not named subject + Test");
    }
  }

  private static boolean isTest(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .map(AnnotationTree::getAnnotationType)
        .map(SyntaxRules::simpleName)
        .anyMatch(TESTS::contains);
  }

  private static String simpleName(Tree type) {
    return type.toString().replaceFirst(".*\\.", "");
  }

  private void found(Tree tree, String what) {
    findings.add(source.place(tree) + " " + what);
  }
}
