package no.meetat.architecture.switches;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds cases that take what others have left of a sealed type. */
final class CatchAlls extends TreePathScanner<Void, Void> {

  /** A pattern of a case; one that is taken apart leaves some of its type to later cases. */
  private record Label(TypeMirror type, boolean takenApart) {}

  private final Trees trees;
  private final Types types;
  private final List<String> found = new ArrayList<>();

  CatchAlls(Trees trees, Types types) {
    this.trees = trees;
    this.types = types;
  }

  /** The class and the method of each. */
  Seq<String> found() {
    return Vector.ofAll(found);
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void nothing) {
    check(tree.getExpression(), Vector.ofAll(tree.getCases()));
    return super.visitSwitch(tree, null);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
    check(tree.getExpression(), Vector.ofAll(tree.getCases()));
    return super.visitSwitchExpression(tree, null);
  }

  private void check(ExpressionTree selector, Seq<CaseTree> cases) {
    Seq<CaseLabelTree> labels = cases.flatMap(CaseTree::getLabels);
    boolean byDefault = labels.exists(DefaultCaseLabelTree.class::isInstance);
    if ((byDefault && isSealed(type(selector))) || takesTheRest(labels)) {
      found.add(place());
    }
  }

  private String place() {
    Seq<Tree> around = Vector.ofAll(getCurrentPath());
    String type = around.find(ClassTree.class::isInstance).map(CatchAlls::name).getOrElse("");
    return type + around.find(MethodTree.class::isInstance).map(m -> "." + name(m)).getOrElse("");
  }

  private static String name(Tree tree) {
    return tree instanceof MethodTree method
        ? method.getName().toString()
        : ((ClassTree) tree).getSimpleName().toString();
  }

  private boolean takesTheRest(Seq<CaseLabelTree> labels) {
    Seq<Label> patterns =
        labels
            .filter(PatternCaseLabelTree.class::isInstance)
            .map(label -> label(((PatternCaseLabelTree) label).getPattern()));
    return patterns
        .zipWithIndex()
        .exists(label -> patterns.take(label._2).exists(before -> isRest(label._1, before)));
  }

  private boolean isRest(Label label, Label before) {
    return !label.takenApart()
        && types.isSubtype(types.erasure(before.type()), types.erasure(label.type()))
        && (before.takenApart() || isSealed(label.type()));
  }

  private Label label(PatternTree pattern) {
    return switch (pattern) {
      case BindingPatternTree bound -> new Label(type(bound.getVariable()), false);
      case DeconstructionPatternTree apart ->
          new Label(type(apart.getDeconstructor()), leavesSome(apart));
      default -> throw new AssertionError("a pattern of an unknown kind: " + pattern);
    };
  }

  /** Whether a part of the record must be of a certain kind. */
  private boolean leavesSome(DeconstructionPatternTree apart) {
    DeclaredType whole = (DeclaredType) type(apart.getDeconstructor());
    Seq<RecordComponentElement> parts =
        Vector.ofAll(ElementFilter.recordComponentsIn(whole.asElement().getEnclosedElements()));
    return parts
        .zip(apart.getNestedPatterns())
        .map(part -> isOfCertainKind(part._1.asType(), label(part._2)))
        .contains(true);
  }

  private boolean isOfCertainKind(TypeMirror part, Label pattern) {
    return pattern.takenApart()
        || !types.isSubtype(types.erasure(part), types.erasure(pattern.type()));
  }

  private TypeMirror type(Tree tree) {
    return trees.getTypeMirror(trees.getPath(getCurrentPath().getCompilationUnit(), tree));
  }

  private static boolean isSealed(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getModifiers().contains(Modifier.SEALED);
  }
}
