package cn.yunguanjia.platform.readmodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;

/**
 * An update of one document that takes in later ones for as long as one update says the same as all
 * of them in their order.
 */
final class MergedUpdate {

  /** What says the same whether said at once or one after the other. */
  private static final Set<String> PLAIN = Set.of("$set", "$unset");

  private final BsonDocument document = new BsonDocument();
  private final Map<String, String> operatorOf = new HashMap<>();
  private final Set<String> parents = new HashSet<>();

  MergedUpdate(BsonDocument first) {
    put(first);
  }

  /** Grows with what is taken. */
  BsonDocument document() {
    return document;
  }

  /** Whether the later update is now a part of this one; nothing changes where it cannot be. */
  boolean take(BsonDocument later) {
    for (String operator : later.keySet()) {
      if (!PLAIN.contains(operator)) {
        return false;
      }
      for (String path : later.getDocument(operator).keySet()) {
        if (collides(path, operator)) {
          return false;
        }
      }
    }
    put(later);
    return true;
  }

  private boolean collides(String path, String operator) {
    if (parents.contains(path) || !operator.equals(operatorOf.getOrDefault(path, operator))) {
      return true;
    }
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      if (operatorOf.containsKey(path.substring(0, dot))) {
        return true;
      }
    }
    return false;
  }

  private void put(BsonDocument update) {
    update.forEach(
        (operator, fields) -> {
          BsonDocument known = document.getDocument(operator, new BsonDocument());
          fields
              .asDocument()
              .forEach(
                  (path, value) -> {
                    known.put(path, value);
                    operatorOf.put(path, operator);
                    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                      parents.add(path.substring(0, dot));
                    }
                  });
          document.put(operator, known);
        });
  }
}
