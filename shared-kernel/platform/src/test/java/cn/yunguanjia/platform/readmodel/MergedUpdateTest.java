package cn.yunguanjia.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

class MergedUpdateTest {
  private final MergedUpdate update =
      new MergedUpdate(rendered(Updates.combine(Updates.set("a", 1), Updates.set("b.c", 2))));

  @Test
  void otherFieldsComeIntoTheSameUpdateAndOfTheSameFieldTheLaterCounts() {
    assertThat(takes(Updates.combine(Updates.set("a", 3), Updates.unset("d")))).isTrue();
    assertThat(takes(Updates.set("b.e", 4))).isTrue();
    assertThat(update.document())
        .isEqualTo(
            rendered(
                Updates.combine(
                    Updates.set("a", 3),
                    Updates.set("b.c", 2),
                    Updates.set("b.e", 4),
                    Updates.unset("d"))));
  }

  @Test
  void aFieldOfWhatIsSetAndAWholeThatHoldsSuchAFieldStayApart() {
    refuses(Updates.set("a.x", 1));
    refuses(Updates.set("b", 1));
  }

  @Test
  void anotherOperatorOnTheSameFieldStaysApart() {
    refuses(Updates.unset("a"));
  }

  @Test
  void whatCountsOrComparesOrDependsOnWhatWasThereStaysApart() {
    refuses(Updates.inc("n", 1));
    refuses(Updates.max("m", 1));
    refuses(Updates.setOnInsert("s", 1));
  }

  private void refuses(Bson later) {
    BsonDocument before = update.document().clone();
    assertThat(takes(later)).isFalse();
    assertThat(update.document()).isEqualTo(before);
  }

  private boolean takes(Bson later) {
    return update.take(rendered(later));
  }

  private static BsonDocument rendered(Bson update) {
    return update.toBsonDocument();
  }
}
