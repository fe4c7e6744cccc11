package com.operanttechnologies.architecture.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java file as the compiler reads it, before it knows any type. */
record ParsedSource(CompilationUnitTree unit, Trees trees) {
  static List<ParsedSource> of(Collection<Path> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var complaints = new DiagnosticCollector<JavaFileObject>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  complaints,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      Trees trees = Trees.instance(task);
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> new ParsedSource(unit, trees))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path() {
    return unit.getSourceFile().toUri().getPath();
  }

  boolean isTest() {
    return path().contains("/src/test/");
  }

  long firstLine(Tree tree) {
    return lineOf(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  long lastLine(Tree tree) {
    return lineOf(trees.getSourcePositions().getEndPosition(unit, tree));
  }

  String place(Tree tree) {
    return path().replaceFirst(".*/com/operanttechnologies/", "") + ":" + firstLine(tree);
  }

  private long lineOf(long position) {
    return unit.getLineMap().getLineNumber(position);
  }
}
